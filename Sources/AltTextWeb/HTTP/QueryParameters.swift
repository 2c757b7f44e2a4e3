internal import Hummingbird

/// The parameters behind the question mark of an address, each once and each known.
struct QueryParameters {
    private var values: [String: String] = [:]

    /// Reads the parameters of a request.
    ///
    /// - Parameter names: the parameters that may be there.
    init(_ request: Request, names: Set<String>) throws(APIError) {
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard names.contains(name) else {
                throw .badParameter(
                    String(name.prefix(100)),
                    "There is no such parameter here; known are \(names.sorted().joined(separator: ", ")).")
            }
            guard values[name] == nil else { throw .badParameter(name, "The parameter stands there twice.") }
            values[name] = try Self.decode(parts.count > 1 ? parts[1] : "", of: name)
        }
    }

    private static func decode(_ value: Substring, of name: String) throws(APIError) -> String {
        let spaced = value.utf8.lazy.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        guard let bytes = PathText.decode(spaced), let text = String(validating: bytes, as: UTF8.self) else {
            throw .badParameter(name, "The parameter is not percent-encoded UTF-8.")
        }
        return text
    }

    subscript(_ name: String) -> String? { values[name] }

    /// A truth value.
    func bool(_ name: String) throws(APIError) -> Bool {
        switch values[name] {
        case nil, "false": return false
        case "true": return true
        default: throw .badParameter(name, "The parameter \(name) should be true or false.")
        }
    }

    /// A whole number in a range.
    func number(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws(APIError) -> Int {
        guard let value = values[name] else { return fallback }
        guard let number = Int(value), range.contains(number) else {
            throw .badParameter(
                name, "The parameter \(name) should be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// A word of a closed set.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ name: String) throws(APIError) -> Word? {
        guard let value = values[name] else { return nil }
        guard let word = Word(rawValue: value) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badParameter(name, "The parameter \(name) should be one of \(words).")
        }
        return word
    }
}
