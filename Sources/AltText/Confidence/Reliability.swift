/// Whether confidence means what it says: of answers with a confidence of 0.8, people should accept eight of ten.
package struct Reliability: Sendable {
    /// Answers of about the same confidence.
    package struct Band: Sendable, Hashable {
        /// The least confidence in the band; the most is a tenth more.
        package let lowerBound: Double
        /// How many answers are in it.
        package let count: Int
        /// Their mean confidence.
        package let meanConfidence: Double
        /// The share that people accepted, 0...1.
        package let acceptedShare: Double
    }

    /// The bands that have answers, the least confident first.
    package let bands: [Band]
    /// The mean squared distance of confidence and decision (Brier 1950), 0 perfect … 1; `nil` without decisions.
    package let brier: Double?
    /// The mean distance of confidence and accepted share over the bands, weighted by their answers (Naeini, Cooper and
    /// Hauskrecht 2015), 0 perfect … 1; `nil` without decisions.
    package let calibrationError: Double?

    static let bandCount = 10

    /// Compares confidence with decisions.
    package init(_ decisions: [Decision]) {
        let groups = Dictionary(grouping: decisions) {
            min(Self.bandCount - 1, Int($0.confidence * Double(Self.bandCount)))
        }
        let bands = groups.sorted { $0.key < $1.key }.map { band, members in
            Band(
                lowerBound: Double(band) / Double(Self.bandCount), count: members.count,
                meanConfidence: members.reduce(0) { $0 + $1.confidence } / Double(members.count),
                acceptedShare: Double(members.count { $0.isAccepted }) / Double(members.count))
        }
        self.bands = bands
        let count = Double(decisions.count)
        brier =
            decisions.isEmpty
            ? nil
            : decisions.reduce(0) { sum, decision in
                let miss = decision.confidence - (decision.isAccepted ? 1 : 0)
                return sum + miss * miss
            } / count
        calibrationError =
            decisions.isEmpty
            ? nil : bands.reduce(0) { $0 + Double($1.count) * abs($1.meanConfidence - $1.acceptedShare) } / count
    }
}
