/// How likely a difference between two models would be if there were none: Fisher's permutation test on pairs, which
/// turns the sign of each picture's difference in every way. It assumes nothing about how grades are distributed.
struct PairedTest: Sendable {
    /// The chance of a mean difference at least as large, either way, 0...1.
    let probability: Double

    /// Up to here all ways of turning signs are gone through; beyond, so many are drawn.
    private static let exactCount = 14
    private static let drawCount = 10_000

    init(_ differences: [Double], seed: UInt64) {
        // What does not differ has no sign to turn.
        let sizes = differences.filter { $0 != 0 }
        let observed = abs(sizes.reduce(0, +)) - 1e-9
        guard !sizes.isEmpty else {
            probability = 1
            return
        }
        var generator = SeededGenerator(seed: seed)
        func isAsLarge(_ signs: UInt64) -> Bool {
            var sum = 0.0
            for (index, size) in sizes.enumerated() { sum += (signs >> UInt64(index % 64)) & 1 == 1 ? size : -size }
            return abs(sum) >= observed
        }
        if sizes.count <= Self.exactCount {
            let ways = UInt64(1) << UInt64(sizes.count)
            probability = Double((0..<ways).count(where: isAsLarge)) / Double(ways)
        } else {
            let count = (0..<Self.drawCount).count { _ in
                let sum = sizes.reduce(0.0) { $0 + (Bool.random(using: &generator) ? $1 : -$1) }
                return abs(sum) >= observed
            }
            // The observed way is one of all: no draw makes a difference certain.
            probability = Double(count + 1) / Double(Self.drawCount + 1)
        }
    }

    /// Probabilities corrected for looking at many pairs at once (Holm 1979), in the order given.
    static func corrected(_ probabilities: [Double]) -> [Double] {
        var result = probabilities
        var least = 0.0
        for (rank, index) in probabilities.indices.sorted(by: { probabilities[$0] < probabilities[$1] }).enumerated() {
            least = max(least, min(1, probabilities[index] * Double(probabilities.count - rank)))
            result[index] = least
        }
        return result
    }
}
