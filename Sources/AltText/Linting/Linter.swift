/// Says what is wrong with alt texts, without looking at a picture.
///
/// The rules are those of WCAG's techniques and failures and of W3C's tutorial on images; see `LintRule`. Rules that need
/// the words of a language know English, Dutch, French, German and Spanish; texts in other languages get the rules that
/// need none. The work grows with the length of a text and no faster.
public struct Linter: Sendable {
    /// What the linter is told.
    public struct Options: Sendable, Hashable {
        /// The length to aim at, in characters. Screen readers read on in pieces of about that length.
        package var targetLength = 125
        /// The length that no text should have, in characters; IPTC's limit.
        package var maximumLength = 250
        /// The language that texts should be in. Where it is `nil`, the words of all languages count, and no text is in
        /// the wrong one.
        public var language: Language?
        /// What stands around the pictures.
        package var surroundings = LintSurroundings()

        /// The usual.
        public init() {}
    }

    /// What the linter was told.
    package let options: Options
    let expected: PackSet?
    let packs: PackSet
    let neighbours: [[WordKey]: LintRule]

    /// Creates a linter.
    public init(_ options: Options = Options()) {
        self.options = options
        expected = options.language.flatMap(PackSet.pack)
        packs = options.language == nil ? .all : (expected ?? []).union(.neutral)
        neighbours = options.surroundings.keys
    }

    /// What is wrong with a text, in the order of its words and then as a whole; nothing where all is well.
    ///
    /// - Parameter text: The alt text; blank where there is none. A picture that was marked as decorative has no text to
    ///   judge: do not ask.
    public func findings(in text: String) -> [Finding] {
        findings(in: ScannedText(text), text)
    }

    func findings(in scan: ScannedText, _ text: String) -> [Finding] {
        guard scan.scalars.contains(where: { !$0.isBlank && !$0.isControl && !$0.isInvisibleMark }) else {
            return [Finding(.missing, "There is no text. Say what the picture shows, or mark it as decorative.")]
        }
        if let whole = emptyTalk(scan) { return [whole] }
        var findings: [Finding] = []
        checkPhrases(scan, &findings)
        checkFileNames(scan, &findings)
        checkMarks(scan, &findings)
        checkRepetitions(scan, &findings)
        checkStuffing(scan, &findings)
        checkMachineTail(scan, &findings)
        findings.sort { ($0.span?.lowerBound ?? 0, $0.code) < ($1.span?.lowerBound ?? 0, $1.code) }
        checkWhole(scan, text, &findings)
        return findings
    }
}

extension Finding {
    /// A finding about the whole text.
    init(_ rule: LintRule, _ message: String) {
        self.init(code: rule.rawValue, severity: rule.severity, message: message, source: rule.source)
    }

    /// A finding about words; `message` gets them, shortened where they are many.
    init(
        _ rule: LintRule, _ scan: ScannedText, _ range: Range<Int>, severity: Severity? = nil,
        _ message: (String) -> String
    ) {
        let words = scan.string(range)
        self.init(
            code: rule.rawValue, severity: severity ?? rule.severity,
            message: message(words.count > 60 ? words.prefix(59) + "…" : words), words: words, span: scan.span(range),
            source: rule.source)
    }
}
