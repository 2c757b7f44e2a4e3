internal import AltText

/// How well models did, 0...1: the mean of their grades, drawn towards the mean of all by the weight of one answer,
/// so that little evidence says little.
struct ModelRecord {
    private var sums: [String: (points: Double, count: Double)] = [:]
    private let mean: Double

    init(_ answers: [GradedAnswers.Answer]) {
        var all = (points: 0.0, count: 0.0)
        for answer in answers {
            guard let grade = answer.grade else { continue }
            let points = Double(grade.points)
            all = (all.points + points, all.count + 1)
            let sum = sums[answer.model] ?? (0, 0)
            sums[answer.model] = (sum.points + points, sum.count + 1)
        }
        // Without any grades a model is held for middling: a C.
        mean = all.count > 0 ? all.points / all.count : 3
    }

    func value(of model: String) -> Double {
        let sum = sums[model] ?? (0, 0)
        return (sum.points + mean) / (sum.count + 1) / 5
    }
}
