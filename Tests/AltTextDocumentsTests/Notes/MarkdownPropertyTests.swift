import AltTextDocuments
import AltTextTesting
import Foundation
import Testing

/// Whatever runs a paragraph has, Markdown shows its words, its emphasis and its links: to a reader of our own, and to
/// cmark-gfm where Python has it (`pip install cmarkgfm`; `ALTTEXT_PYTHON` names another Python).
@Suite struct MarkdownPropertyTests {
    private static let words = [
        "word", "two words", "「好」", "你好", "世界。", "(a)", "a)", "\"q\"", "“q”", "€5", "5%", "*", "**", "_x_", "a*b",
        "`c`", "[d]",
        "](x)", "<b>", "&amp;", "&", "C#", "#", "- x", "+", "=", "1.", "12) y", ":-", "!", "a!", "~~z~~", "$x$", "|",
        "\\", "…",
        "https://example.org/a_b*c", "(http://example.org/x)", "see https://example.org/?a=1&copy;2.",
        "好https://example.org/c_d", "xhttps://example.org/e_f", "9http://x.org/", "ann_b@example.org",
        "e\u{301}", "*\u{20DD}", "👩🏽‍🚀", "שלום", "\u{A0}", " ", "x ", " y", "\tz", "'", "—", "×", "a\u{B}b", "\u{B}",
    ]
    private static let links = [
        "https://example.org/", "https://example.org/a(b)c?d=1&lt;", "mailto:ann@example.org",
        "https://example.org/a b<c>",
        "https://example.org/*_[]",
    ]

    private static func paragraphs(seed: UInt64, count: Int) -> [[NoteRun]] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...5, using: &numbers)).map { _ in
                NoteRun(
                    words.randomElement(using: &numbers) ?? "", isBold: Int.random(in: 0..<3, using: &numbers) == 0,
                    isItalic: Int.random(in: 0..<3, using: &numbers) == 0,
                    isStruckThrough: Int.random(in: 0..<8, using: &numbers) == 0,
                    position: [.baseline, .baseline, .baseline, .superscript, .subscript]
                        .randomElement(using: &numbers) ?? .baseline,
                    link: Int.random(in: 0..<5, using: &numbers) == 0 ? links.randomElement(using: &numbers) : nil)
            }
        }
    }

    private static var rounds: Int { Mutation.rounds * 10 }

    @Test func `words, emphasis and links are shown as they were`() {
        for runs in Self.paragraphs(seed: 31, count: Self.rounds) {
            let markdown = Self.markdown(runs)
            let lines = markdown.components(separatedBy: "  \n").map { InlineReader.letters(of: $0) }

            #expect(
                Self.isShown(runs, in: lines.contains { $0 == nil } ? nil : lines.flatMap { $0 ?? [] }), "\(markdown)")
        }
    }

    @Test(.enabled(if: MarkdownRenderer.isInstalled, "needs cmarkgfm: pip install cmarkgfm, or set ALTTEXT_PYTHON"))
    func `cmark-gfm shows words, emphasis and links as they were`() async throws {
        let paragraphs = Self.paragraphs(seed: 32, count: Self.rounds)
        let pages = try await MarkdownRenderer.html(of: paragraphs.map(Self.markdown))

        try #require(pages.count == paragraphs.count)
        for (runs, html) in zip(paragraphs, pages) {
            #expect(Self.isShown(runs, in: ShownLetter.letters(ofParagraph: html)), "\(Self.markdown(runs)) as \(html)")
        }
    }

    /// What stands below the heading of a deck with one slide.
    private static func markdown(_ runs: [NoteRun]) -> String {
        let notes = [NoteParagraph("x"), NoteParagraph(runs: runs)]
        let text = Deck(format: .pptx, slides: [Slide(number: 1, notes: notes)]).markdown(named: "t")
        return String(text.dropFirst("# t\n\n## Slide 1\n\nx".count).drop { $0 == "\n" }.dropLast())
    }

    /// Whether the letters that can be seen are those of runs, and look and lead where they should. White space alone
    /// shows nothing, and an address may be a link of its own.
    private static func isShown(_ runs: [NoteRun], in shown: [ShownLetter]?) -> Bool {
        guard let letters = shown?.filter({ !$0.scalar.properties.isWhitespace }) else { return false }
        let wanted = runs.flatMap { run in
            run.text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { (scalar: $0, run: run) }
        }
        return letters.count == wanted.count
            && zip(letters, wanted).allSatisfy { letter, wanted in
                letter.scalar == wanted.scalar && letter.marks == marks(wanted.run)
                    && (wanted.run.link == nil
                        || letter.link?.removingPercentEncoding == wanted.run.link?.removingPercentEncoding)
            }
    }

    private static func marks(_ run: NoteRun) -> Set<String> {
        var marks: Set<String> = []
        if run.isBold { marks.insert("strong") }
        if run.isItalic { marks.insert("em") }
        if run.isStruckThrough { marks.insert("del") }
        if run.position != .baseline { marks.insert(run.position == .superscript ? "sup" : "sub") }
        return marks
    }
}
