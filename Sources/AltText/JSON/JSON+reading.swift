#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

extension JSON {
    /// Reads JSON text.
    ///
    /// The members of an object come sorted by name. Nothing is read of text that is not valid JSON, not
    /// UTF-8, or nested more than 512 levels deep.
    ///
    /// - Returns: the value, or `nil` where the text is no JSON.
    package init?(parsing utf8: some Sequence<UInt8>) {
        guard let parsed = try? JSONDecoder().decode(Parsed.self, from: Data(utf8)) else { return nil }
        self = parsed.value
    }

    /// Reads JSON text; see ``init(parsing:)-(Sequence<UInt8>)``.
    package init?(parsing text: String) {
        self.init(parsing: text.utf8)
    }
}

/// How the decoder sees any JSON value.
private struct Parsed: Decodable {
    let value: JSON

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            let names = container.allKeys.sorted { $0.stringValue < $1.stringValue }
            value = .object(
                try names.map { JSON.Member($0.stringValue, try container.decode(Parsed.self, forKey: $0).value) })
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSON] = []
            while !container.isAtEnd { elements.append(try container.decode(Parsed.self).value) }
            value = .array(elements)
        } else {
            value = try Self.scalar(decoder.singleValueContainer())
        }
    }

    private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSON {
        if container.decodeNil() { return .null }
        if let value = try? container.decode(String.self) { return .string(value) }
        if let value = try? container.decode(Bool.self) { return .bool(value) }
        if let value = try? container.decode(Int.self) { return .integer(value) }
        return .number(try container.decode(Double.self))
    }
}
