package import AltText

/// What people think of models so far, and how far they agree with each other.
package struct GradeTally: Sendable {
    /// A grade that somebody gave an answer.
    package struct Given: Sendable, Hashable {
        /// The picture and the answer about it, told apart from all others.
        package let answer: String
        /// The model that answered.
        package let model: String
        /// Who graded it.
        package let grader: String
        /// The points, 0...5.
        package let points: Int

        /// Creates a grade.
        package init(answer: String, model: String, grader: String, points: Int) {
            self.answer = answer
            self.model = model
            self.grader = grader
            self.points = points
        }
    }

    /// What people think of a model.
    package struct Standing: Sendable {
        /// The model.
        package let model: String
        /// How many grades its answers got.
        package let count: Int
        /// The mean of the grades, 0...5.
        package let average: Double
        /// Between what the mean lies in 95 of 100 sets of grades like this one; `nil` where there are too few.
        package let interval: Interval?

        /// The letter of the mean.
        package var grade: Grade { Grade(points: average) }
    }

    /// How far two people agree.
    package struct Pair: Sendable {
        /// The two, in the order of the alphabet.
        package let graders: [String]
        /// How far they agree about what both graded.
        package let agreement: GradeAgreement
    }

    /// The models, the best first.
    package let standings: [Standing]
    /// Every two people who graded an answer both, those first who share most.
    package let pairs: [Pair]

    /// Counts grades, of which there is one for each answer and grader.
    package init(_ grades: [Given], seed: UInt64 = 1) {
        standings = Dictionary(grouping: grades, by: \.model).map { model, grades in
            let points = grades.map { Double($0.points) }
            return Standing(
                model: model, count: grades.count, average: points.reduce(0, +) / Double(points.count),
                interval: Interval(ofMean: points, seed: seed))
        }
        .sorted { ($1.average, $0.model) < ($0.average, $1.model) }
        let byGrader = Dictionary(grouping: grades, by: \.grader).mapValues { grades in
            Dictionary(grades.map { ($0.answer, $0.points) }, uniquingKeysWith: { $1 })
        }
        let graders = byGrader.keys.sorted()
        var pairs: [Pair] = []
        for (index, one) in graders.enumerated() {
            for other in graders[(index + 1)...] {
                let shared = byGrader[one, default: [:]].compactMap { answer, points in
                    byGrader[other]?[answer].map { (grade: Grade(points: Double(points)), points: Double($0)) }
                }
                if let agreement = GradeAgreement(shared) {
                    pairs.append(Pair(graders: [one, other], agreement: agreement))
                }
            }
        }
        self.pairs = pairs.sorted { $0.agreement.count > $1.agreement.count }
    }
}
