/// Looks at texts in the order in which their pictures stand, so that it sees the same text twice in a row.
package struct LintSequence: Sendable {
    private var previous: [WordKey] = []

    /// Nothing was seen yet.
    package init() {}

    /// What is wrong with the next text.
    ///
    /// - Parameters:
    ///   - text: the alt text; `nil` for a picture that needs none, which parts those before it from those behind it.
    ///   - linter: the linter to ask.
    package mutating func findings(in text: String?, by linter: Linter) -> [Finding] {
        guard let text else {
            previous = []
            return []
        }
        let scan = ScannedText(text)
        var findings = linter.findings(in: scan, text)
        let key = scan.comparisonKey
        if !key.isEmpty, key == previous {
            findings.append(
                Finding(
                    .sameAsPrevious,
                    "The picture before has the same text. Say what is different here, or let one text speak for both.")
            )
        }
        previous = key
        return findings
    }
}

extension Linter {
    /// What is wrong with each of some texts, whose pictures stand one after the other.
    package func findings(inSequence texts: some Sequence<String>) -> [[Finding]] {
        var sequence = LintSequence()
        return texts.map { sequence.findings(in: $0, by: self) }
    }
}
