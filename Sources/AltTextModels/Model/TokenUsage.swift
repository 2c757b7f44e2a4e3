/// The tokens an answer took, as the server counted them.
public struct TokenUsage: Sendable, Hashable {
    /// Tokens read: prompt and picture, cached ones included. `nil` where the server does not say.
    public var input: Int?
    /// Tokens written, hidden reasoning included. `nil` where the server does not say.
    public var output: Int?

    /// Creates a count.
    public init(input: Int? = nil, output: Int? = nil) {
        self.input = input
        self.output = output
    }
}

extension TokenUsage {
    /// The most tokens one question can take; what is above is no count.
    private static let mostTokens = 100_000_000
    /// The most US dollars one question can cost; what is above, or negative, is no price.
    static let mostDollars = 10_000.0

    /// The sum of several counts, of which each may be anything a server likes.
    static func sum(_ counts: [Int]) -> Int {
        counts.reduce(0) { sum, count in
            let (result, overflows) = sum.addingReportingOverflow(count)
            return overflows ? .max : result
        }
    }

    /// The counts that can be counts. A server that says 0 or -1 tokens were read has not counted.
    var plausible: TokenUsage {
        TokenUsage(
            input: input.flatMap { (1...Self.mostTokens).contains($0) ? $0 : nil },
            output: output.flatMap { (0...Self.mostTokens).contains($0) ? $0 : nil })
    }
}
