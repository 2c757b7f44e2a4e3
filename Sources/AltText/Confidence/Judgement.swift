/// What a person made of a text by a model.
package struct Judgement: Sendable, Hashable {
    /// What was made of it.
    package enum Kind: Sendable, Hashable {
        /// It was taken as it was.
        case accepted
        /// Words of the person were put in its place.
        case edited
        /// It was rejected.
        case rejected
        /// It got points, 0...5.
        case graded(Int)
    }

    /// The name of the model.
    package let model: String
    /// The confidence in the text before any ``Calibration``, 0...1; `nil` where that is not known.
    package let estimate: Double?
    /// What was made of it.
    package let kind: Kind

    /// A judgement.
    package init(model: String, estimate: Double? = nil, kind: Kind) {
        self.model = model
        self.estimate = estimate
        self.kind = kind
    }

    /// What the text was worth, 0...5. Of the letters that the published grades give (see docs/evaluation.md) people
    /// accept A and B, edit C and decline the rest: the middles of these.
    var points: Double {
        switch kind {
        case .accepted: 4.5
        case .edited: 3
        case .rejected: 1
        case .graded(let points): Double(min(5, max(0, points)))
        }
    }

    /// What it says about confidence: grades are given without a wish to publish, and say nothing.
    var decision: Decision? {
        guard let estimate else { return nil }
        switch kind {
        case .accepted: return Decision(confidence: estimate, isAccepted: true)
        case .edited, .rejected: return Decision(confidence: estimate, isAccepted: false)
        case .graded: return nil
        }
    }
}
