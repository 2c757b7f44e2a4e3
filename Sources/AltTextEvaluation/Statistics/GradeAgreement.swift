package import AltText

/// How far grades that people gave and those of a machine are the same.
package struct GradeAgreement: Sendable {
    /// How many answers both graded.
    package let count: Int
    /// Cohen's kappa with quadratic weights (Cohen 1968), 1 the same … 0 chance; `nil` where all letters are one.
    package let kappa: Double?
    /// Spearman's rank correlation of the machine's points with the letters of people.
    package let spearman: Double?
    /// The share of answers whose letters are the same, 0...1.
    package let sameShare: Double
    /// The share of answers whose letters are at most one step apart, 0...1.
    package let nearShare: Double

    /// Compares letters of people with points of a machine.
    ///
    /// - Returns: `nil` without answers.
    package init?(_ pairs: [(grade: Grade, points: Double)]) {
        guard !pairs.isEmpty else { return nil }
        count = pairs.count
        let letters = pairs.map { ($0.grade.points, Grade(points: $0.points).points) }
        kappa = Self.kappa(letters)
        spearman = Ranking.spearman(pairs.map(\.points), pairs.map { Double($0.grade.points) })
        sameShare = Double(letters.count { $0 == $1 }) / Double(count)
        nearShare = Double(letters.count { abs($0 - $1) <= 1 }) / Double(count)
    }

    private static func kappa(_ letters: [(Int, Int)]) -> Double? {
        let count = Double(letters.count)
        var left = [Double](repeating: 0, count: 6)
        var right = left
        var observed = 0.0
        for (one, other) in letters {
            left[one] += 1
            right[other] += 1
            observed += Double((one - other) * (one - other))
        }
        var expected = 0.0
        for one in 0..<6 {
            for other in 0..<6 { expected += left[one] * right[other] * Double((one - other) * (one - other)) }
        }
        return expected > 0 ? 1 - observed * count / expected : nil
    }
}
