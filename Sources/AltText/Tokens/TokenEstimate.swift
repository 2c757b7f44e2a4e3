/// How many tokens a text may cost, roughly.
package struct TokenEstimate: Sendable {
    /// An estimate of the tokens in a text: four UTF-8 bytes a token, and one token for each Chinese, Japanese or
    /// Korean character.
    ///
    /// Every model counts by a vocabulary of its own; the real number may be a third off either way. Good for a
    /// warning or a budget, not for a bill.
    package static func textTokens(_ text: String) -> Int {
        var byteCount = 0
        var characterCount = 0
        for scalar in text.unicodeScalars {
            if scalar.usesIdeographicStop || (0xAC00...0xD7A3).contains(scalar.value) {
                characterCount += 1
            } else {
                byteCount += UTF8.width(scalar)
            }
        }
        return characterCount + (byteCount + 3) / 4
    }
}
