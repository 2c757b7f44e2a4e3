internal import AltText

/// How confident a text is, for people.
enum ConfidenceHTML {
    /// In a few words, with a class for its colour; the words say it too.
    static func badge(_ confidence: Double?) -> HTML {
        guard let confidence else { return "<span class=\"badge low\">confidence unknown</span>" }
        let level: HTML = confidence < 0.5 ? "low" : confidence < 0.8 ? "middle" : "high"
        return "<span class=\"badge \(level)\">\(percent(confidence)) confident</span>"
    }

    static func percent(_ share: Double) -> HTML { "\(Int((min(1, max(0, share)) * 100).rounded())) %" }

    /// The reasons, the gravest first. Contested words are marked in the text itself.
    static func reasons(_ all: [Finding]) -> HTML {
        let findings = all.filter { !$0.isContested }
        guard !findings.isEmpty else { return "<p>The checks found nothing.</p>" }
        return "<ul class=\"findings\">\(items(findings))</ul>"
    }

    /// Findings as items of a list, the gravest first.
    static func items(_ findings: [Finding]) -> [HTML] {
        findings.sorted { $0.severity > $1.severity }.map { finding in
            "<li class=\"\(finding.severity.rawValue)\"><strong>\(finding.severity.rawValue):</strong> \(finding.message)</li>"
        }
    }
}
