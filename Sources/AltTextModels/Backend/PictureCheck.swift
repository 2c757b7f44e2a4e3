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

    /// The fewest tokens any known family of models uses for a picture is 64; a picture that adds fewer than this is not in.
    static let fewestPictureTokens = 40

    /// - Parameters:
    ///   - inputTokens: what the server counted.
    ///   - textTokens: the estimate for the prompt alone.
    ///   - pictureTokens: what the rule of the model says for the picture, where there is one.
    static func verdict(inputTokens: Int, textTokens: Int, pictureTokens: Int?) -> Verdict {
        // The estimate of a text may be a quarter too high.
        let leastText = textTokens * 3 / 4
        if inputTokens < leastText + fewestPictureTokens { return .ignored }
        guard let pictureTokens else { return .fine }
        if inputTokens < pictureTokens / 4 { return .ignored }
        let expected = pictureTokens + textTokens
        return inputTokens > 2 * expected + 200 ? .tooMany(expected: expected) : .fine
    }
}
