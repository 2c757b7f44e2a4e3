/// What a model costs.
public struct Price: Sendable, Hashable {
    /// US dollars per million tokens read, pictures included.
    public var dollarsPerMillionInputTokens: Double
    /// US dollars per million tokens written, hidden reasoning included.
    public var dollarsPerMillionOutputTokens: Double

    /// Creates a price.
    public init(dollarsPerMillionInputTokens: Double, dollarsPerMillionOutputTokens: Double) {
        self.dollarsPerMillionInputTokens = dollarsPerMillionInputTokens
        self.dollarsPerMillionOutputTokens = dollarsPerMillionOutputTokens
    }

    /// US dollars for an answer.
    public func dollars(inputTokens: Int, outputTokens: Int) -> Double {
        (Double(inputTokens) * dollarsPerMillionInputTokens + Double(outputTokens) * dollarsPerMillionOutputTokens)
            / 1e6
    }
}
