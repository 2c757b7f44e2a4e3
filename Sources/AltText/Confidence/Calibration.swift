/// Corrects confidence by what people decided before: isotonic regression (pool adjacent violators; Zadrozny and Elkan
/// 2002) on decisions and on made-up ones that say confidence was right. So no decisions change nothing, few change
/// little, and the order of answers stays as it was.
public struct Calibration: Sendable {
    private struct Step: Sendable {
        var confidence: Double
        var accepted: Double
        var weight: Double

        var share: Double { accepted / weight }

        mutating func absorb(_ other: Step) {
            confidence = (confidence * weight + other.confidence * other.weight) / (weight + other.weight)
            accepted += other.accepted
            weight += other.weight
        }
    }

    private let steps: [Step]

    /// How many made-up decisions each tenth of the scale begins with: after as many real ones, both count alike.
    private static let priorCount = 5.0

    /// Learns from decisions.
    public init(_ decisions: [Decision] = []) {
        var bands = (0..<Reliability.bandCount).map { band in
            let middle = (Double(band) + 0.5) / Double(Reliability.bandCount)
            return Step(confidence: middle, accepted: middle * Self.priorCount, weight: Self.priorCount)
        }
        for decision in decisions {
            let band = min(bands.count - 1, Int(decision.confidence * Double(bands.count)))
            bands[band].accepted += decision.isAccepted ? 1 : 0
            bands[band].weight += 1
        }
        var steps: [Step] = []
        for band in bands {
            steps.append(band)
            while steps.count > 1, steps[steps.count - 2].share > steps[steps.count - 1].share {
                let last = steps.removeLast()
                steps[steps.count - 1].absorb(last)
            }
        }
        self.steps = steps
    }

    /// The corrected confidence, on straight lines between the middles of what was learnt.
    public func corrected(_ confidence: Double) -> Double {
        guard !confidence.isNaN else { return 0 }
        let confidence = min(1, max(0, confidence))
        let ends: [(x: Double, y: Double)] = [(0, 0)] + steps.map { ($0.confidence, $0.share) } + [(1, 1)]
        let upper = ends.firstIndex { $0.x >= confidence } ?? ends.count - 1
        guard upper > 0 else { return ends[0].y }
        let (left, right) = (ends[upper - 1], ends[upper])
        return left.y + (right.y - left.y) * (confidence - left.x) / (right.x - left.x)
    }
}
