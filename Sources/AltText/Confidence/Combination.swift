/// The one of several captions of a picture that can be trusted most, and what the others make of it; or one that a model
/// wrote from them all. Either way it claims nothing that no model has claimed.
package struct Combination: Sendable {
    /// The caption.
    package let caption: Caption
    /// How far it can be trusted, and why.
    package let confidence: Confidence
    /// What it claims and no more than half of the captions do.
    package let contested: [Agreement.Contested]
    /// How many captions it was made from.
    package let captionCount: Int
    /// What became of the caption that a model was to write from all; `nil` where none was.
    package let writing: Writing?

    /// What becomes of a caption that a model was to write.
    package enum Writing: Sendable, Hashable {
        /// It is the caption.
        case used
        /// The best of the captions stands in its place.
        case refused(Failure)
    }

    /// Picks a caption; of equals, the first.
    ///
    /// - Parameters:
    ///   - written: what came of having a model write a caption from all of them. It is taken where it asserts nothing that
    ///     none of them does and no check finds an error in it. It is then trusted no more than the best of them, since it
    ///     confirms nothing that it was told.
    ///   - evidence: what the file and its place say of the picture.
    ///   - linter: what judges each text by itself, and knows the language they were asked for in.
    /// - Returns: `nil` without captions.
    package init?(
        _ candidates: [Assessment.Candidate], written: Result<Caption, Failure>? = nil, evidence: [String] = [],
        linter: Linter = Linter()
    ) {
        let assessments = Assessment.all(candidates, evidence: evidence, linter: linter)
        guard let best = Self.best(of: assessments) else { return nil }
        let language = linter.options.language
        let agreement = Assessment.agreement(of: candidates, language: language)
        captionCount = candidates.count
        let checked = written.map { Self.checked($0, against: candidates, evidence: evidence, linter: linter) }
        if case .success(let (text, assessment)) = checked {
            caption = text
            confidence = assessment.confidence.limited(to: assessments[best].confidence.value)
            contested = agreement.contested(in: ContentWords(text.text, language: language))
            writing = .used
        } else {
            caption = candidates[best].caption
            confidence = assessments[best].confidence
            contested = agreement.contested(inAnswerAt: best)
            writing = if case .failure(let failure) = checked { .refused(failure) } else { nil }
        }
    }

    /// The place of the assessment that can be trusted most; of equals, the first.
    package static func best(of assessments: [Assessment]) -> Int? {
        assessments.indices.max { left, right in
            let (one, other) = (assessments[left].confidence, assessments[right].confidence)
            return (one.value, one.score, right) < (other.value, other.score, left)
        }
    }
}

extension Combination {
    /// A written caption with what is to be made of it, or why it cannot be taken.
    private static func checked(
        _ written: Result<Caption, Failure>, against candidates: [Assessment.Candidate], evidence: [String],
        linter: Linter
    ) -> Result<(Caption, Assessment), Failure> {
        written.flatMap { caption in
            guard !caption.isDecorative else { return .failure(.wroteNothing) }
            let language = linter.options.language
            let unfounded = Assertions(caption.text, language: language)
                .beyond(candidates.map { Assertions($0.caption.text, language: language) })
            guard unfounded.isEmpty else { return .failure(.unfounded(unfounded)) }
            let all = Assessment.all(candidates + [.init(caption)], evidence: evidence, linter: linter)
            guard let assessment = all.last, !assessment.findings.contains(where: { $0.severity == .error }) else {
                return .failure(.faulty(all.last?.findings ?? []))
            }
            return .success((caption, assessment))
        }
    }
}

extension Failure {
    fileprivate static let wroteNothing = Failure(
        kind: "decorative", message: "The model wrote that the picture needs no text.")

    fileprivate static func unfounded(_ words: [String]) -> Failure {
        Failure(
            kind: "unfounded",
            message: "The model wrote " + words.map { "\"\($0)\"" }.joined(separator: ", ") + ", which no answer says.")
    }

    fileprivate static func faulty(_ findings: [Finding]) -> Failure {
        let reasons = findings.filter { $0.severity == .error }.map(\.message)
        return Failure(
            kind: "faulty", message: "What the model wrote is no alt text. " + reasons.joined(separator: " "))
    }
}
