/// What is made of a caption: how far it can be trusted, and why not further.
public struct Assessment: Sendable, Hashable {
    /// How far the text can be trusted, with the reasons.
    public let confidence: Confidence
    /// The reasons against the text.
    public let findings: [Finding]
    /// What else the confidence comes from, after the findings: agreement with other captions, the record of the model, and
    /// what only some captions claim.
    public let reasons: [Finding]

    /// A caption that is to be assessed.
    public struct Candidate: Sendable {
        /// The caption.
        public let caption: Caption
        let isEvidence: Bool
        let record: Double?

        /// A candidate.
        ///
        /// - Parameters:
        ///   - isEvidence: whether it was made of what the file says about itself, without anybody looking at the picture.
        ///   - record: how well its model did on other pictures, 0...1; `nil` where that is not known.
        public init(_ caption: Caption, isEvidence: Bool = false, record: Double? = nil) {
            self.caption = caption
            self.isEvidence = isEvidence
            self.record = record
        }
    }

    /// Assesses a caption that stands alone.
    public init(_ caption: Caption, isEvidence: Bool, linter: Linter = Linter()) {
        let candidate = Candidate(caption, isEvidence: isEvidence)
        self.init(candidate, at: 0, in: Self.agreement(of: [candidate], language: linter.options.language), linter)
    }

    /// Assesses all captions of one picture, each in the light of the others.
    ///
    /// - Parameter linter: what judges each text by itself, and knows the language they were asked for in; without one
    ///   they are taken for English when they are compared.
    public static func all(_ candidates: [Candidate], linter: Linter = Linter()) -> [Assessment] {
        let agreement = agreement(of: candidates, language: linter.options.language)
        return candidates.enumerated().map { Assessment($1, at: $0, in: agreement, linter) }
    }

    static func agreement(of candidates: [Candidate], language: Language?) -> Agreement {
        Agreement(
            candidates.map { candidate in
                let caption = candidate.caption
                return Agreement.Answer(
                    caption.isDecorative ? .decorative : ContentWords(caption.text, language: language),
                    record: candidate.record)
            })
    }

    private init(_ candidate: Candidate, at index: Int, in agreement: Agreement, _ linter: Linter) {
        let caption = candidate.caption
        var findings: [Finding] = []
        if caption.isDecorative {
            if !candidate.isEvidence { findings.append(.decorativeSuggested) }
        } else {
            findings += linter.findings(in: caption.text)
            if candidate.isEvidence { findings.append(.nobodyLooked) }
        }
        findings += caption.warnings.map { Finding(code: "model_warning", severity: .warning, message: $0) }
        self.findings = findings
        confidence = Confidence(
            agreement, answerAt: index, circumstances: .init(probability: caption.probability, findings: findings))
        reasons =
            findings + Self.notes(on: confidence)
            + agreement.contested(inAnswerAt: index).map { contested in
                Finding(
                    code: "contested", severity: .note,
                    message: "\"\(contested.claim)\": \(contested.supporterCount) of \(agreement.answerCount).")
            }
    }

    private static func notes(on confidence: Confidence) -> [Finding] {
        confidence.signals.compactMap { signal in
            switch signal {
            case .agreement, .record, .evidence:
                Finding(code: signal.code, severity: .note, message: signal.reason)
            case .density, .probability, .finding: nil
            }
        }
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
