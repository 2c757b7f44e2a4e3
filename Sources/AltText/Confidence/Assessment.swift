/// What is made of a caption: how far it can be trusted, and why not further.
package struct Assessment: Sendable, Hashable {
    /// How far the text can be trusted, with the reasons.
    package let confidence: Confidence
    /// The reasons against the text.
    package let findings: [Finding]
    /// What else the confidence comes from, after the findings: agreement with other captions, the record of the model, and
    /// what only some captions claim.
    package let reasons: [Finding]

    /// A caption that is to be assessed.
    package struct Candidate: Sendable {
        /// The caption.
        package let caption: Caption
        let isEvidence: Bool
        let record: Double?

        /// A candidate.
        ///
        /// - Parameters:
        ///   - isEvidence: whether it was made of what the file says about itself, without anybody looking at the picture.
        ///   - record: how well its model did on other pictures, 0...1; `nil` where that is not known.
        package init(_ caption: Caption, isEvidence: Bool = false, record: Double? = nil) {
            self.caption = caption
            self.isEvidence = isEvidence
            self.record = record
        }
    }

    /// Assesses all captions of one picture, each in the light of the others.
    ///
    /// - Parameters:
    ///   - evidence: what the file and its place say of the picture: an embedded description, where it was taken.
    ///   - calibration: what people decided about other texts.
    ///   - linter: what judges each text by itself, and knows the language they were asked for in; without one they are
    ///     taken for English when they are compared.
    package static func all(
        _ candidates: [Candidate], evidence: [String] = [], calibration: Calibration = Calibration(),
        linter: Linter = Linter()
    ) -> [Assessment] {
        let agreement = agreement(of: candidates, language: linter.options.language)
        let evidence = evidence.map { ContentWords($0, language: linter.options.language) }
        return candidates.enumerated().map { index, candidate in
            let findings = candidate.findings(linter)
            let confidence = Confidence(
                agreement, answerAt: index,
                circumstances: .init(
                    probability: candidate.caption.probability, findings: findings,
                    // What was made of the evidence is not confirmed by it.
                    evidence: candidate.isEvidence ? [] : evidence))
            return Assessment(
                confidence: confidence.corrected(by: calibration), findings: findings,
                reasons: findings + notes(on: confidence)
                    + contested(agreement, index, in: candidate.caption.text))
        }
    }

    private static func contested(_ agreement: Agreement, _ index: Int, in text: String) -> [Finding] {
        let claims = agreement.contested(inAnswerAt: index)
        guard !claims.isEmpty else { return [] }
        let words = WordPlaces(text)
        return claims.map { Finding.contested($0, in: text, words, answerCount: agreement.answerCount) }
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

extension Assessment.Candidate {
    /// What there is to be said against the text.
    fileprivate func findings(_ linter: Linter) -> [Finding] {
        var findings: [Finding] = []
        if caption.isDecorative {
            if !isEvidence { findings.append(.decorativeSuggested) }
        } else {
            findings += linter.findings(in: caption.text)
            if isEvidence { findings.append(.nobodyLooked) }
        }
        return findings + caption.warnings.map { Finding(code: "model_warning", severity: .warning, message: $0) }
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
