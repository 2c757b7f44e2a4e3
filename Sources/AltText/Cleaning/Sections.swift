/// Keeps the text among the sections of an answer: what stands under "Alt text:", and before "Explanation:".
enum Sections {
    private static let lists = [
        "text": "alt_text|alt-text|alttext|alternative_text|alt-tekst|alttekst|alternatieve_tekst|texte_alternatif|"
            + "alternativtext|texto_alternativo|testo_alternativo",
        "long": "long|longer|extended|detailed|full|lange|uitgebreide|ausführliche|longue|larga|lunga|longa",
        "description": "description|version|beschrijving|beschreibung|descripción|descrizione|descrição",
    ]

    private static func patterns(_ sources: String...) -> [WordPattern] {
        sources.map { WordPattern($0, lists: lists) }
    }

    /// The heading under which the text itself stands, when it does not begin the answer.
    private static let texts = patterns("suggested|revised? {text} :|：")

    /// The heading of the one among several that is meant.
    private static let finals = patterns("final {text} :|：", "final answer|caption|description|text|version :|：")

    /// Headings of what follows the text and is not it.
    private static let others = patterns(
        "explanation|note|notes|rationale|reasoning|analysis|disclaimer|keywords|tags|hashtags :|：",
        "reasons|reason|justification|context|tip|tips|considerations|commentary|comment :|：",
        "confidence :|：", "confidence score|level|rating :|：", "{long} {description} :|：", "description longue :|：",
        "why this|it works|text|alt ... :|：", "accessibility note|notes :|：",
        "additional details|notes|information :|：",
        "uitleg|toelichting|opmerking|noot|betrouwbaarheid|trefwoorden :|：",
        "erklärung|hinweis|anmerkung|begründung|konfidenz|schlagwörter :|：",
        "explication|remarque|justification|confiance :|：", "explicación|nota|justificación|confianza :|：",
        "spiegazione|nota|motivazione :|：", "explicação|observação|justificativa :|：", "説明文|補足|注|注意|备注|说明|解释 :|："
    )

    /// Headings that may also stand after a sentence on the same line.
    private static let inline = patterns(
        "explanation|note|disclaimer|rationale|confidence :|：", "(|[ note|explanation|confidence :|：",
        "confidence score|level|rating :|：", "{long} {description} :|：", "(|[ confidence score|level|rating :|：")

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
