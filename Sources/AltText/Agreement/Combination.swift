/// The one of several captions of a picture that can be trusted most, and what the others make of it. It is picked, not
/// written: it claims nothing that no model has claimed.
public struct Combination: Sendable {
    /// The caption.
    public let caption: Caption
    /// How far it can be trusted, and why.
    public let confidence: Confidence
    /// What it claims and no more than half of the captions do.
    public let contested: [Agreement.Contested]
    /// How many captions it was picked from.
    public let captionCount: Int

    /// Picks a caption; of equals, the first.
    ///
    /// - Parameters:
    ///   - evidence: what the file and its place say of the picture.
    ///   - linter: what judges each text by itself, and knows the language they were asked for in.
    /// - Returns: `nil` without captions.
    public init?(_ candidates: [Assessment.Candidate], evidence: [String] = [], linter: Linter = Linter()) {
        let assessments = Assessment.all(candidates, evidence: evidence, linter: linter)
        guard let best = Self.best(of: assessments) else { return nil }
        caption = candidates[best].caption
        confidence = assessments[best].confidence
        contested = Assessment.agreement(of: candidates, language: linter.options.language).contested(inAnswerAt: best)
        captionCount = candidates.count
    }

    /// The place of the assessment that can be trusted most; of equals, the first.
    public static func best(of assessments: [Assessment]) -> Int? {
        assessments.indices.max { left, right in
            let (one, other) = (assessments[left].confidence, assessments[right].confidence)
            return (one.value, one.score, right) < (other.value, other.score, left)
        }
    }
}
