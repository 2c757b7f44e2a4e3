/// Corrects confidence by what people decided before: isotonic regression (pool adjacent violators; Zadrozny and Elkan
/// 2002) on decisions and on made-up ones that say confidence was right. So no decisions change nothing, few change
/// little, and the order of answers stays as it was.
package struct Calibration: Sendable {
    /// Neighbouring bands that people took alike.
    private struct Block {
        var bandCount = 1
        var middles: Double
        var accepted: Double
        var weight: Double

        var share: Double { accepted / weight }

        mutating func absorb(_ other: Block) {
            bandCount += other.bandCount
            middles += other.middles
            accepted += other.accepted
            weight += other.weight
        }

        /// What confidence in the middle of one of the bands becomes. Nearly the share: without a slope texts would lose
        /// their order.
        func corrected(_ middle: Double) -> Double {
            share + (middle - middles / Double(bandCount)) * Calibration.slope
        }
    }

    /// What the ends of the scale and the middles of its bands become.
    private let points: [(confidence: Double, corrected: Double)]

    private static let slope = 0.01
    /// How many made-up decisions each tenth of the scale begins with: after as many real ones, both count alike.
    private static let priorCount = 5.0

    /// Learns from decisions.
    package init(_ decisions: [Decision] = []) {
        let middles = (0..<Reliability.bandCount).map { (Double($0) + 0.5) / Double(Reliability.bandCount) }
        var bands = middles.map { Block(middles: $0, accepted: $0 * Self.priorCount, weight: Self.priorCount) }
        for decision in decisions {
            let band = min(bands.count - 1, Int(decision.confidence * Double(bands.count)))
            bands[band].accepted += decision.isAccepted ? 1 : 0
            bands[band].weight += 1
        }
        var blocks: [Block] = []
        for band in bands {
            blocks.append(band)
            while blocks.count > 1, blocks[blocks.count - 2].share > blocks[blocks.count - 1].share {
                let last = blocks.removeLast()
                blocks[blocks.count - 1].absorb(last)
            }
        }
        let owners = blocks.flatMap { Array(repeating: $0, count: $0.bandCount) }
        var points = [(confidence: 0.0, corrected: 0.0)]
        for (middle, block) in zip(middles, owners) {
            points.append((middle, min(1, max(points[points.count - 1].corrected, block.corrected(middle)))))
        }
        self.points = points + [(1, 1)]
    }

    /// The corrected confidence, on straight lines between the middles of the bands.
    package func corrected(_ confidence: Double) -> Double {
        guard !confidence.isNaN else { return 0 }
        let confidence = min(1, max(0, confidence))
        let upper = points.firstIndex { $0.confidence >= confidence } ?? points.count - 1
        guard upper > 0 else { return points[0].corrected }
        let (left, right) = (points[upper - 1], points[upper])
        return left.corrected
            + (right.corrected - left.corrected) * (confidence - left.confidence) / (right.confidence - left.confidence)
    }
}
