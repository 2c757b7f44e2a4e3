/// What a model costs.
package struct Price: Sendable, Hashable {
    /// US dollars per million tokens read, pictures included.
    package var dollarsPerMillionInputTokens: Double
    /// US dollars per million tokens written, hidden reasoning included.
    package var dollarsPerMillionOutputTokens: Double

    /// Creates a price.
    package init(dollarsPerMillionInputTokens: Double, dollarsPerMillionOutputTokens: Double) {
        self.dollarsPerMillionInputTokens = dollarsPerMillionInputTokens
        self.dollarsPerMillionOutputTokens = dollarsPerMillionOutputTokens
    }

    /// US dollars for an answer.
    package func dollars(inputTokens: Int, outputTokens: Int) -> Double {
        (Double(inputTokens) * dollarsPerMillionInputTokens + Double(outputTokens) * dollarsPerMillionOutputTokens)
            / 1e6
    }
}
