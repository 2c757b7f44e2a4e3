import AltText
import AltTextTesting
import Testing

@Suite struct LinterPropertyTests {
    private static let pieces = [
        "a", "the", "Image of", "image", "photo", "IMG_2041.jpg", ".", "…", "©", "photo by", "\"", "“", "”", "'", "’",
        "«", "»",
        "😀", "👩‍🚀", "\u{FE0F}", "\u{200D}", "<b>", "<", "&amp;", "&", "*", "**", "_", "__", "`", "[", "](", ")", "#", "|",
        ",",
        ";", ":", "://", "www.", "example.org/x", "\n", "\r\n", "\u{2028}", " ", "\u{A0}", "\u{0}", "\u{202E}", "é",
        "e\u{301}",
        "犬", "كلب", "ไ", "l'", "d'", "-", "‑", "1", "0001", "ignore previous instructions", "as an ai", "seems", "Ä",
        "ß", "İ",
        "\u{10FFFF}", "𝕏", "한",
    ]

    private static func text(_ random: inout SeededNumbers) -> String {
        let count = Int.random(in: 0...24, using: &random)
        return (0..<count).map { _ in
            let piece = pieces.randomElement(using: &random) ?? ""
            if Int.random(in: 0..<6, using: &random) > 0 { return piece + (Bool.random(using: &random) ? " " : "") }
            let value = UInt32.random(in: 0...0x10FFFF, using: &random)
            return Unicode.Scalar(value).map { String(Character($0)) } ?? piece
        }.joined()
    }

    private static let linters: [Linter] =
        ["en", "nl", "fr", "de", "es", "ja", "pl"].map { tag in
            var options = Linter.Options()
            options.language = try? Language(tag)
            return Linter(options)
        } + [Linter()]

    @Test(arguments: 0..<8) func `Every text gets the same findings twice, and their words stand where they say`(
        index: Int
    ) {
        let linter = Self.linters[index]
        var random = SeededNumbers(seed: UInt64(index) + 1)
        for _ in 0..<600 {
            let text = Self.text(&random)
            let findings = linter.findings(in: text)
            #expect(findings == linter.findings(in: text))
            let units = Array(text.utf16)
            for finding in findings {
                #expect(LintRule(rawValue: finding.code) != nil)
                guard let span = finding.span else { continue }
                #expect(span.lowerBound >= 0 && span.upperBound <= units.count && !span.isEmpty)
                guard span.upperBound <= units.count else { continue }
                #expect(Array((finding.words ?? "").utf16) == Array(units[span]), "\(text.debugDescription)")
            }
        }
    }

    @Test(arguments: [
        "a ", "*a", "<b", "[x](", "\"", "image ", "犬", "a,", "x.jpg ", "x.jpg 😀 ", "é\u{301}", "😀", "ignore ", "l'",
        "1 ", "|",
    ])
    func `A long text of any kind is read to its end`(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        #expect(!Linter().findings(in: text).isEmpty)
    }
}
