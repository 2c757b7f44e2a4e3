/// Keeps the text among the sections of an answer: what stands under "Alt text:", and before "Explanation:".
enum Sections {
    private static let lists = [
        "text": AnswerWords.alternatives(\.textHeadings), "long": AnswerWords.alternatives(\.longs),
        "description": AnswerWords.alternatives(\.descriptions),
    ]

    private static func patterns(_ part: KeyPath<AnswerWords, [String]>) -> [WordPattern] {
        AnswerWords.patterns(part) { _ in lists }
    }

    private static let texts = patterns(\.ownHeadings)
    private static let finals = patterns(\.finalHeadings)
    private static let others = patterns(\.otherHeadings)
    private static let inline = patterns(\.inlineHeadings)

    /// The lines of the text; the others are left out.
    static func text(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let lines = scalars.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
        let beginnings = lines.map { LeadingWords(content(of: $0), limit: 6).words }
        var first = 0
        let heading =
            beginnings.indices.last { isHeading(beginnings[$0], finals) }
            ?? beginnings.indices.first { isHeading(beginnings[$0], texts) }
        if let heading, hasText(lines[..<heading]), hasText(lines[heading...]) { first = heading }
        let end = beginnings.indices.dropFirst(first + 1).first {
            isHeading(beginnings[$0], others + texts) && hasText(lines[first..<$0])
        }
        guard first > 0 || end != nil else { return scalars }
        return Array(lines[first..<(end ?? lines.endIndex)].joined(separator: ["\n"]))
    }

    /// A text on one line before a heading in the middle of it.
    static func text(before headings: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        for index in SentenceStarts(headings) {
            let words = LeadingWords(headings[index...], limit: 5).words
            if isHeading(words, inline) { return headings[..<index] }
        }
        return headings
    }

    private static func isHeading(_ words: [LeadingWords.Word], _ patterns: [WordPattern]) -> Bool {
        !words.isEmpty && patterns.contains { $0.match(words) != nil }
    }

    /// A line without the marks of Markdown that may begin it.
    private static func content(of line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        line.drop { $0.isBlank || "*_#>-`([•".unicodeScalars.contains($0) }
    }

    private static func hasText(_ lines: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        lines.contains { $0.contains(where: \.isLetterOrNumber) }
    }
}

/// Where sentences and brackets begin in a text, the first apart.
struct SentenceStarts: Sequence, IteratorProtocol {
    private let text: ArraySlice<Unicode.Scalar>
    private var index: Int
    private var isAfterEnd = false

    init(_ text: ArraySlice<Unicode.Scalar>) {
        self.text = text
        index = text.startIndex
    }

    mutating func next() -> Int? {
        while index < text.endIndex {
            let scalar = text[index]
            defer { index += 1 }
            if scalar.isBlank { continue }
            let isStart =
                index > text.startIndex && text[index - 1].isBlank && (isAfterEnd || scalar == "(" || scalar == "[")
            isAfterEnd = scalar.endsSentence || scalar.closes && (isAfterEnd || !scalar.isQuote)
            if isStart { return index }
        }
        return nil
    }
}
