extension Linter {
    /// The rules about the text as a whole: its length, its end, its language, what is said beside it.
    func checkWhole(_ scan: ScannedText, _ text: String, _ findings: inout [Finding]) {
        checkLength(scan, text, &findings)
        if !hasEnd(scan) {
            findings.append(
                Finding(.noFinalStop, "The text has no stop at its end, where a reader would pause. Add one."))
        }
        if let language = options.language, let difference = otherLanguage(scan) {
            findings.append(
                Finding(
                    .wrongLanguage, "The text \(difference), and \(language.englishName) is asked for. Translate it."))
        }
        if let rule = neighbours.isEmpty ? nil : neighbours[scan.comparisonKey] {
            findings.append(Finding(rule, rule.neighbourMessage))
        }
    }

    private func checkLength(_ scan: ScannedText, _ text: String, _ findings: inout [Finding]) {
        if scan.words.count == 1,
            scan.scalars.allSatisfy({ $0.value < 0x250 || $0.value > 0x2000 && !$0.isLetterOrNumber })
        {
            findings.append(Finding(.tooShort, "One word says little about a picture. Say what matters about it."))
        }
        // No text has more characters than scalars, and counting characters takes longer than all else.
        guard scan.scalars.count > options.targetLength else { return }
        let length = scan.oddities.isDisjoint(with: [.notASCII, .lineBreak]) ? scan.scalars.count : text.count
        if length > options.maximumLength {
            findings.append(
                Finding(
                    .tooLong,
                    "The text has \(length) characters; more than \(options.maximumLength) tire a listener. "
                        + "Shorten it, and move the rest to a caption or a long description."))
        } else if length > options.targetLength {
            findings.append(
                Finding(
                    .long,
                    "The text has \(length) characters; \(options.targetLength) are a good length. "
                        + "See whether it says only what matters."))
        }
    }

    private func hasEnd(_ scan: ScannedText) -> Bool {
        guard
            let last = scan.scalars.last(where: {
                !$0.isBlank && !$0.closes && !$0.isInvisibleMark && $0.value != 0xFE0F
            })
        else { return true }
        // Chinese, Japanese, Thai and others have labels without a stop.
        return last.endsSentence || !last.isSpaced
    }
}

extension LintRule {
    fileprivate var neighbourMessage: String {
        switch self {
        case .sameAsLink:
            "The link beside the picture says the same, so it is read twice. Mark the picture as decorative."
        case .sameAsHeading:
            "The heading says the same, so it is read twice. Say what the picture adds, or mark it as decorative."
        default:
            "The caption says the same, so it is read twice. Say what can be seen, or mark the picture as decorative."
        }
    }
}
