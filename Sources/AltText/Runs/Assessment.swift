/// What is made of a caption: how far it can be trusted, and why not further.
///
/// Until answers are compared with one another, confidence is what the linter says: a clean answer passes, an odd one is
/// for a person to look at.
public struct Assessment: Sendable, Hashable {
    /// The estimated chance that a reviewer accepts the text unchanged, 0...1.
    public let confidence: Double
    /// The reasons against the text.
    public let findings: [Finding]

    /// Assesses a caption.
    ///
    /// - Parameters:
    ///   - caption: the caption.
    ///   - isEvidence: whether it was made of what the file says about itself, without anybody looking at the picture.
    ///   - linter: what judges the text.
    public init(_ caption: Caption, isEvidence: Bool, linter: Linter = Linter()) {
        var findings: [Finding] = []
        if caption.isDecorative {
            if !isEvidence { findings.append(.decorativeSuggested) }
        } else {
            findings += linter.findings(in: caption.text)
            if isEvidence { findings.append(.nobodyLooked) }
        }
        findings += caption.warnings.map { Finding(code: "model_warning", severity: .warning, message: $0) }
        self.findings = findings

        let start = min(0.9, caption.probability ?? 0.9)
        confidence = findings.reduce(start) { $0 * $1.severity.weight }
    }
}

extension Finding {
    /// Hiding a picture from those who cannot see it is for a person to decide.
    fileprivate static let decorativeSuggested = Finding(
        code: "decorative_suggested", severity: .warning, message: "A model holds that the picture needs no text.")

    fileprivate static let nobodyLooked = Finding(
        code: "nobody_looked", severity: .warning,
        message: "The text comes from the file itself; no model has looked at the picture.")
}

extension Finding.Severity {
    /// What is left of the confidence in a text with such a finding.
    fileprivate var weight: Double {
        switch self {
        case .note: 1
        case .warning: 0.6
        case .error: 0.2
        }
    }
}
