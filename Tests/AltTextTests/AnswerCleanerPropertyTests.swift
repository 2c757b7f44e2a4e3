import AltText
import AltTextTesting
import Testing

/// What must hold for any answer whatever.
struct AnswerCleanerPropertyTests {
    private static let fragments = [
        "a", "A dog", "dog", "cat.", "St. ", "U.S. ", "3.5 km", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u{A0}", ".",
        "..", "...",
        "…", "!", "?", "。", "؟", "।", ",", ":", "：", ";", "-", "- ", "—", "* ", "1. ", "2) ", "#", "# ", "## ", "> ",
        "*", "**", "***", "_",
        "__", "~~", "~", "`", "```", "```json\n", "[", "](", ")", "](x)", "![", "<", ">", "<b>", "</b>", "<p x",
        "<think>", "</think>",
        "<thi", "nk>", "<|", "|>", "<|im_end|>", "[INST]", "\"", "'", "“", "”", "„", "«", "»", "‘", "’", "「", "」",
        "\"\"", "{", "}",
        "{\"alt\":\"", "\"}", "\\", "\\\"", "\\*", "\\u00e9", "This is an image of ", "An image of ", "image",
        "The picture shows ",
        "In this image, ", "Alt text: ", "alt=", "Here is ", "Sure! ", "Of course, ", "arafed ", "a a a a ",
        "l'image montre ",
        "Een foto van ", "Das Bild zeigt ", "I'm sorry, ", "I can't help", "😀", "❤️", "👩‍👩‍👧", "🇳🇱", "🇳", "1️⃣", "©\u{200D}",
        "\u{200D}",
        "\u{200C}", "\u{200F}", "\u{202E}", "\u{0}", "\u{7}", "\u{FEFF}", "e\u{301}", "\u{301}", "\u{FE0F}", "\u{E000}",
        "ß", "ŉ",
        "ǆ", "ﬁ", "قطة", "\u{600}", "बिल्ली", "क्", "ष", "แมว", "猫", "ソファ", "한", "\u{1100}", "\u{1161}", "ё", "iPhone", "5",
        "10", "|", "=", "+",
        "A dog runs here. ", "A dog runs here", "DECORATIVE", "Let me know if ", "(9 characters)", "<img alt=\"",
        "{'a': '", "I can see ", "<|im_start|>", "user\n", "\nUSER: ", "### Human:", "Explanation: ", "(Note: ",
        "Option 1: ",
        "Option 2: ", "[THINK]", "[/THINK]", "◁think▷", "<|channel|>", "final", "<|message|>", "<box>", "</box>",
        "<loc_1>",
        "[[1,2,3,4]]", "(1,2),(3,4)", "{\"a\":[", "{\"decorative\":true}", "thought\n", "This alt text describes ",
        "assistantfinal", "Describe this image. ", "Final alt text: ", "\nor\n", "\\n", "•", "(", "https://a.b/c_d",
    ]

    /// Looks at scalars: a sign that joins to the next letter hides it from `Character`.
    private static func hasLetterOrNumber(_ text: String) -> Bool {
        text.unicodeScalars.contains { Character($0).isLetter || Character($0).isNumber }
    }

    private func result(_ raw: String) -> String? { try? AnswerCleaner.clean(raw, finish: .complete) }

    @Test(arguments: UInt64(1)...8)
    func `Any answer becomes a shorter text that stays as it is`(seed: UInt64) throws {
        var generator = SeededNumbers(seed: seed)
        for _ in 0..<800 {
            var raw = ""
            for _ in 0..<Int.random(in: 0...14, using: &generator) {
                raw += try #require(Self.fragments.randomElement(using: &generator))
            }
            guard let text = result(raw) else { continue }
            let again = result(text)
            #expect(again == text, "\(raw.debugDescription)")
            #expect(Self.hasLetterOrNumber(text), "\(raw.debugDescription)")
            #expect(text.count <= raw.count + 1, "\(raw.debugDescription)")
            let stop = text.unicodeScalars.last == "。" ? 3 : 1
            #expect(text.utf8.count <= raw.utf8.count + stop, "\(raw.debugDescription)")
            #expect(!text.contains { $0.isNewline }, "\(raw.debugDescription)")
        }
    }

    @Test(
        arguments: [
            "<", "*", "\"", "'", "[", "](", "<think>", "</think>", "<b", "**a ", "“", "{\"a\":", "\\", "`", "a. ",
            "This is an image of ", "Alt text: ", "\"Alt text: ", "_a", "[a](", "😀", "- a\n", "'a' ", "<|", "a b ",
            "<box>", "(1,2),",
            "[[", "{\"a\":[", "USER: ", "### Human:", "<|channel|>final", "Note: a. ", "This alt text ", "</s>",
            "◁think▷",
            "Option 1: ", "thought\n", "assistantfinal", "a\n", "analysis",
        ])
    func `A hostile answer takes no more than its length`(fragment: String) {
        // Were the work to grow with the square of the length, this would not end within a day.
        let raw = String(repeating: fragment, count: 100_000 / fragment.utf8.count)
        if let text = result(raw + "A dog") { #expect(text.utf8.count <= raw.utf8.count + 6) }
    }

    @Test func `Marks nested deeper than anyone nests them are peeled all the same`() throws {
        let raw = String(repeating: "\"Alt text: ", count: 200) + "A dog." + String(repeating: "\"", count: 200)
        let text = try #require(result(raw))
        #expect(result(text) == text)
        #expect(text.hasSuffix("A dog."))
    }
}
