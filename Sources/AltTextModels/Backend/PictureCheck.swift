internal import AltText

/// Compares the tokens a server says it read with those the picture and the prompt should take.
///
/// A model that never got the picture still answers, fluently; its count of tokens gives it away. A count far too high
/// means that the picture was read as text.
struct PictureCheck {
    enum Verdict: Sendable, Hashable {
        case fine
        case ignored
        case tooMany(expected: Int)
    }

    /// A picture of this many pixels takes 64 tokens in the thriftiest family of models there is, and more in all others.
    /// Smaller ones may take hardly any, and prove nothing.
    static let leastPixelCount = 200_000

    /// - Parameters:
    ///   - inputTokens: what the server counted.
    ///   - textTokens: the estimate for the prompt alone.
    ///   - pictureTokens: what the rule of the model says for the picture, where there is one.
    ///   - pixelCount: the size of the picture.
    static func verdict(inputTokens: Int, textTokens: Int, pictureTokens: Int?, pixelCount: Int) -> Verdict {
        // A family that counts a picture as next to nothing cannot be caught by its count.
        if let pictureTokens, pictureTokens < 8 { return .fine }
        // The estimate of a text may be 15 % too high; what frames a chat adds a few tokens more. Where hardly anything
        // was said besides the picture, neither matters.
        let leastWithPicture = textTokens * 85 / 100 + 40 + min(20, textTokens * 8 / 100)
        if pixelCount >= leastPixelCount, inputTokens < leastWithPicture { return .ignored }
        guard let pictureTokens else { return .fine }
        let expected = pictureTokens + textTokens
        return inputTokens > 2 * expected + 200 ? .tooMany(expected: expected) : .fine
    }
}
