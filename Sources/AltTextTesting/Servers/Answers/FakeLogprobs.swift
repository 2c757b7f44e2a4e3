/// The log-probabilities a fake model reports.
package enum FakeLogprobs: Sendable, Hashable {
    /// It has none, whatever is asked.
    case none
    /// The same for every token.
    case each(Double)
    /// The same for every token but the last, which has the server's word for "vanishingly small".
    case eachThenVanishing(Double)

    /// The entries for `text`; nil where there are none.
    func entries(for text: String, vanishing: Double) -> JSONValue? {
        let tokens = Self.tokens(of: text)
        switch self {
        case .none: return nil
        case .each(let value): return .array(tokens.map { Self.entry($0, value) })
        case .eachThenVanishing(let value):
            let last = tokens.last.map { [Self.entry($0, vanishing)] } ?? []
            return .array(tokens.dropLast().map { Self.entry($0, value) } + last)
        }
    }

    /// Words, each with the space before it: joined they are the text again.
    static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        for character in text {
            if character == " " || tokens.isEmpty { tokens.append("") }
            tokens[tokens.count - 1].append(character)
        }
        return tokens
    }

    private static func entry(_ token: String, _ logprob: Double) -> JSONValue {
        [
            "token": .string(token), "logprob": .number(logprob), "bytes": .array(token.utf8.map { .integer(Int($0)) }),
            "top_logprobs": [],
        ]
    }
}
