/// How much there is to say, and about how long that takes.
package struct SpeakingTime: Sendable, Hashable {
    /// A calm pace for a talk; conversations run at 150 words a minute and more.
    private static let wordsPerMinute = 130.0
    /// Chinese and Japanese are written without blanks between words: about two characters make one.
    private static let charactersPerMinute = 260.0

    /// Words; of Chinese and Japanese, characters.
    package var wordCount: Int { spacedWordCount + characterCount }
    /// The estimate.
    package var minutes: Double {
        Double(spacedWordCount) / Self.wordsPerMinute + Double(characterCount) / Self.charactersPerMinute
    }

    private var spacedWordCount = 0
    private var characterCount = 0

    /// Counts the words of a text: whatever stands between white space and has a letter or a digit.
    package init(of text: String) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            if Self.standsAlone(scalar) {
                characterCount += 1
                isInWord = false
            } else if scalar.properties.isWhitespace {
                isInWord = false
            } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isInWord = true
                spacedWordCount += 1
            }
        }
    }

    /// Han, kana, and the rarer Han beyond the first plane.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value)
    }
}
