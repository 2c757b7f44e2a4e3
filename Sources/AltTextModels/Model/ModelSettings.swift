package import AltText

/// What is asked of a model. What is `nil` is not sent.
package struct ModelSettings: Sendable, Hashable {
    /// How much a model may think before it answers.
    package enum Reasoning: String, Sendable, Hashable, CaseIterable {
        /// As little as the model allows.
        case none
        /// Little.
        case low
        /// Some.
        case medium
        /// Much.
        case high
    }

    /// Sampling temperature, 0...2.
    package var temperature: Double?
    /// The share of the likeliest tokens to choose from, 0...1.
    package var topP: Double?
    /// How many of the likeliest tokens to choose from, at least 1.
    package var topK: Int?
    /// The seed of the random choice.
    package var seed: Int?
    /// How many answers are followed at once, of which the likeliest is given; transformers only.
    package var beamCount: Int?
    /// The fewest tokens of an answer; transformers only.
    package var minimumTokens: Int?
    /// How much less likely a word becomes that was said before: 1 is no less; transformers only.
    package var repetitionPenalty: Double?
    /// The limit on the answer in tokens, hidden reasoning included.
    package var maximumTokens: Int?
    /// The longest side of the picture that is sent, in pixels. No picture is enlarged.
    package var longSidePixels = 1024
    /// The JPEG quality of the picture that is sent, 1...100.
    package var jpegQuality = 85
    /// How closely the model is to look.
    package var detail: ImageDetail?
    /// Room for prompt, picture and answer in tokens (Ollama's `num_ctx`).
    package var contextTokens: Int?
    /// How long the model stays loaded after an answer (Ollama's `keep_alive`), such as `10m`.
    package var keepAlive: String?
    /// The limit on one answer. Ten minutes by default: a local model may have to be loaded first.
    package var timeout = Duration.seconds(600)
    /// How much hidden reasoning is wanted.
    package var reasoning = Reasoning.none

    /// The settings of a model whose entry says nothing.
    package init() {}
}
