internal import AltText
internal import Foundation

/// How probable a model held its own words: `exp` of the mean log probability of the visible tokens, 0...1.
struct AnswerProbability: Sendable, Hashable {
    let value: Double

    /// The least log probability that counts. Servers write sentinels such as -9999 or the lowest float for "hardly
    /// possible", and one of them must not outweigh a whole sentence.
    static let floor = -20.0

    /// - Parameter tokens: objects with `token` and `logprob`, as Ollama and the OpenAI dialect list them. Special
    ///   tokens such as `<end_of_turn>` are no words and do not count. `nil` where no token is left.
    init?(tokens: [JSON]) {
        let logprobs = tokens.compactMap { token -> Double? in
            guard let text = token["token"]?.string, let logprob = token["logprob"]?.double, !logprob.isNaN,
                !Self.isSpecial(text)
            else { return nil }
            return min(0, max(Self.floor, logprob))
        }
        guard !logprobs.isEmpty else { return nil }
        value = exp(logprobs.reduce(0, +) / Double(logprobs.count))
    }

    private static func isSpecial(_ token: String) -> Bool {
        token.isEmpty || (token.hasPrefix("<") && token.hasSuffix(">") && token.count > 2)
    }
}
