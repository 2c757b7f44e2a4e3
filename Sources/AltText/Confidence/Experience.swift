/// What people made of earlier texts, and so what to expect of the next.
package struct Experience: Sendable {
    /// How well each model did.
    package let models: ModelRecord
    /// What people decided about texts whose confidence was known.
    package let decisions: [Decision]
    /// What these decisions make of confidence.
    package let calibration: Calibration

    /// Learns from judgements. From none, nothing changes.
    package init(_ judgements: [Judgement] = []) {
        models = ModelRecord(judgements.lazy.map { (model: $0.model, points: $0.points) })
        decisions = judgements.compactMap(\.decision)
        calibration = Calibration(decisions)
    }

    /// How well a model did, 0...1; `nil` where nobody has judged it.
    package func record(of model: String) -> Double? {
        models.count(of: model) > 0 ? models.value(of: model) : nil
    }
}
