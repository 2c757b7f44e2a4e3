/// Between what a mean over pictures lies in 95 of 100 test sets like this one, by the bootstrap (Efron 1979): pictures
/// are drawn again with replacement, and the middle 95 % of the means are kept.
package struct Interval: Sendable, Hashable {
    /// The lower end.
    package let lower: Double
    /// The upper end.
    package let upper: Double

    private static let drawCount = 2000

    /// - Parameters:
    ///   - values: a value for each picture.
    ///   - seed: the same seed gives the same interval.
    /// - Returns: `nil` for fewer than two values, which say nothing of how much they vary.
    init?(ofMean values: [Double], seed: UInt64) {
        guard values.count > 1 else { return nil }
        var generator = SeededGenerator(seed: seed)
        let means = (0..<Self.drawCount).map { _ in
            (0..<values.count).reduce(0.0) { sum, _ in sum + values[Int.random(in: values.indices, using: &generator)] }
                / Double(values.count)
        }.sorted()
        lower = means[Self.drawCount / 40]
        upper = means[Self.drawCount - 1 - Self.drawCount / 40]
    }
}
