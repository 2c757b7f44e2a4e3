/// What letters languages are written in, as far as it tells a text in the wrong language.
enum Script {
    private static let others: Set<Substring> = [
        "ar", "be", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "km", "kn", "ko", "lo", "mk", "ml",
        "mr",
        "my", "ne", "pa", "ru", "si", "ta", "te", "th", "uk", "ur", "yi", "yue", "zh",
    ]

    /// Whether a language is written in Latin letters; `nil` where that is not known, or both are in use.
    static func isLatin(_ language: Language) -> Bool? {
        let subtags = language.tag.split(separator: "-")
        if subtags.contains("Latn") { return true }
        if others.contains(subtags[0]) { return false }
        return PackSet.pack(of: language) == nil ? nil : true
    }

    /// Whether most letters of a text, and at least five, are of another script than Latin.
    static func isMostlyForeign(_ scan: ScannedText) -> Bool {
        var (latin, other) = (0, 0)
        for token in scan.tokens where token.kind == .word && !token.isQuoted {
            for scalar in scan.scalars[token.range] where scalar.isLetterOrNumber {
                // Letters of Latin end at U+024F, and go on in a block of additions.
                if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) { latin += 1 } else { other += 1 }
            }
        }
        return other >= 5 && other > latin
    }
}
