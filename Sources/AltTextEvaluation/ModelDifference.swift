internal import AltText

/// How far two models are apart, on the pictures that both answered about.
package struct ModelDifference: Sendable {
    /// The better one.
    package let better: String
    /// The other one.
    package let other: String
    /// The mean difference in points.
    package let points: Double
    /// How many pictures it comes from.
    package let pictureCount: Int
    /// The chance of such a difference if there were none, corrected for the number of pairs looked at, 0...1: Fisher's
    /// permutation test on pairs, Holm's correction.
    package let probability: Double

    /// Whether the difference is more than noise, at the usual 5 %.
    package var isSignificant: Bool { probability < 0.05 }

    static func all(_ models: [ModelSummary], _ items: [Evaluation.Item], seed: UInt64) -> [ModelDifference] {
        let usesGrades = models.contains { $0.peoplesAverage != nil }
        var scores: [String: [String: Double]] = [:]
        for item in items {
            guard let points = usesGrades ? item.answer.grade.map({ Double($0.points) }) : item.points else { continue }
            scores[item.answer.model, default: [:]][item.answer.picture] = points
        }
        var raw: [(better: String, other: String, differences: [Double])] = []
        for (place, better) in models.enumerated() {
            for other in models[(place + 1)...] {
                let theirs = scores[other.model, default: [:]]
                let differences = scores[better.model, default: [:]].sorted { $0.key < $1.key }
                    .compactMap { picture, points in theirs[picture].map { points - $0 } }
                if !differences.isEmpty { raw.append((better.model, other.model, differences)) }
            }
        }
        let probabilities = PairedTest.corrected(raw.map { PairedTest($0.differences, seed: seed).probability })
        return zip(raw, probabilities).map { pair, probability in
            ModelDifference(
                better: pair.better, other: pair.other,
                points: pair.differences.reduce(0, +) / Double(pair.differences.count),
                pictureCount: pair.differences.count, probability: probability)
        }
    }
}
