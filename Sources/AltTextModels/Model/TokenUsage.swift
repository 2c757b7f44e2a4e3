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
