internal import HTTPTypes

/// The header `AltText-Provenance`, with which a program says that a model wrote the text it sends:
/// `origin=ai, model="qwen2.5vl-7b"`. A dictionary of structured fields (RFC 9651).
struct ProvenanceHeader: Sendable, Hashable {
    static let name = "AltText-Provenance"

    /// The model that wrote the text; `nil` where a person did.
    var model: String?

    private static let longestModel = 200

    /// Reads the header of a request; without one, a person wrote.
    init(_ headers: HTTPFields) throws(APIError) {
        guard let text = headers[.altTextProvenance] else { return }
        guard let members = Self.dictionary(text) else {
            throw .badHeader(Self.name, "The header should look like: origin=ai, model=\"name\".")
        }
        switch members["origin"] {
        case .token("human"): return
        case .token("ai"): break
        default: throw .badHeader(Self.name, "The origin should be ai or human.")
        }
        guard case .string(let model) = members["model"], !model.isEmpty, model.utf8.count <= Self.longestModel else {
            throw .badHeader(Self.name, "The model should be a name in quotes, of \(Self.longestModel) bytes at most.")
        }
        self.model = model
    }

    private enum Item: Hashable {
        case token(Substring)
        case string(String)
    }

    /// Members with tokens and strings as values. Whoever sends more than that says something we do not know.
    private static func dictionary(_ text: String) -> [Substring: Item]? {
        var rest = text[...].drop { $0 == " " }
        var members: [Substring: Item] = [:]
        while true {
            let key = rest.prefix { $0.isLowercase && $0.isASCII || $0 == "_" || $0 == "-" }
            rest = rest.dropFirst(key.count)
            guard !key.isEmpty, rest.first == "=" else { return nil }
            rest.removeFirst()
            guard let item = item(&rest) else { return nil }
            members[key] = item
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if rest.isEmpty { return members }
            guard rest.removeFirst() == "," else { return nil }
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }
    }

    private static func item(_ rest: inout Substring) -> Item? {
        guard rest.first == "\"" else {
            let token = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.:/*".contains($0)) }
            rest = rest.dropFirst(token.count)
            return token.first?.isLetter == true ? .token(token) : nil
        }
        rest.removeFirst()
        var string = ""
        while let character = rest.popFirst() {
            switch character {
            case "\"": return .string(string)
            case "\\":
                guard let escaped = rest.popFirst(), escaped == "\"" || escaped == "\\" else { return nil }
                string.append(escaped)
            default:
                guard let value = character.asciiValue, (0x20..<0x7F).contains(value) else { return nil }
                string.append(character)
            }
        }
        return nil
    }
}
