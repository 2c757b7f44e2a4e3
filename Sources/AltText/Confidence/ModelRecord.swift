/// How well models did, 0...1: the mean of their points, drawn towards the mean of all by the weight of one answer, so
/// that little evidence says little.
package struct ModelRecord: Sendable {
    private var sums: [String: (points: Double, count: Double)] = [:]
    private let mean: Double

    /// The most points that an answer gets.
    private static let best = 5.0

    /// Learns from points, 0...5, that answers of models got.
    package init(_ answers: some Sequence<(model: String, points: Double)>) {
        var all = (points: 0.0, count: 0.0)
        for (model, points) in answers {
            all = (all.points + points, all.count + 1)
            let sum = sums[model] ?? (0, 0)
            sums[model] = (sum.points + points, sum.count + 1)
        }
        // Without any points a model is held for middling: a C.
        mean = all.count > 0 ? all.points / all.count : Confidence.unknownRecord * Self.best
    }

    /// The models of which something is known, in the order of their names.
    package var models: [String] { sums.keys.sorted() }

    /// How many answers of a model are known.
    package func count(of model: String) -> Int { Int(sums[model]?.count ?? 0) }

    /// How well a model did; of one without answers, how well all did.
    package func value(of model: String) -> Double {
        let sum = sums[model] ?? (0, 0)
        return (sum.points + mean) / (sum.count + 1) / Self.best
    }
}
