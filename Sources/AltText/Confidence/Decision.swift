/// What a person made of an answer whose confidence was known before.
package struct Decision: Sendable, Hashable {
    /// The confidence that was given, 0...1.
    package let confidence: Double
    /// Whether the person took the answer as it was.
    package let isAccepted: Bool

    /// A decision; what is no number is taken for no confidence at all.
    package init(confidence: Double, isAccepted: Bool) {
        self.confidence = confidence.isNaN ? 0 : min(1, max(0, confidence))
        self.isAccepted = isAccepted
    }
}
