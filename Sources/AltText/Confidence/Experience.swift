/// What people made of earlier texts, and so what to expect of the next.
public struct Experience: Sendable {
    /// How well each model did.
    public let models: ModelRecord
    /// What people decided about texts whose confidence was known.
    public let decisions: [Decision]
    /// What these decisions make of confidence.
    public let calibration: Calibration

    /// Learns from judgements. From none, nothing changes.
    public init(_ judgements: [Judgement] = []) {
        models = ModelRecord(judgements.lazy.map { (model: $0.model, points: $0.points) })
        decisions = judgements.compactMap(\.decision)
        calibration = Calibration(decisions)
    }

    /// How well a model did, 0...1; `nil` where nobody has judged it.
    public func record(of model: String) -> Double? {
        models.count(of: model) > 0 ? models.value(of: model) : nil
    }
}
