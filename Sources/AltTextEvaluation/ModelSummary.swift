package import AltText

/// How good a model is on a test set.
package struct ModelSummary: Sendable {
    /// How often something happens.
    package enum Frequency: String, Sendable, Hashable {
        case never, rarely, sometimes, often

        /// Never, in up to a quarter of answers, in up to half, or in more.
        init(share: Double) {
            self = share <= 0 ? .never : share <= 0.25 ? .rarely : share <= 0.5 ? .sometimes : .often
        }
    }

    /// How well the mood of pictures is met.
    package enum Mood: String, Sendable, Hashable {
        case poor, fair, good

        /// In less than a third of answers, in less than two thirds, or in more.
        init(share: Double) { self = share * 3 < 1 ? .poor : share * 3 < 2 ? .fair : .good }
    }

    /// The name of the model.
    package let model: String
    /// How many answers it gave.
    package let answerCount: Int
    /// How often it repeats itself.
    package let repetition: Frequency
    /// How often it claims what is not there; `nil` without a rubric.
    package let hallucination: Frequency?
    /// How well it meets the mood; `nil` without a rubric.
    package let mood: Mood?
    /// The mean automatic score, 0...5.
    package let average: Double
    /// Between what the mean lies in 95 of 100 test sets like this one.
    package let interval: Interval?
    /// The mean of the grades people gave, 0...5; `nil` where they gave none.
    package let peoplesAverage: Double?
    /// Between what that mean lies.
    package let peoplesInterval: Interval?
    /// The mean time an answer took, in seconds; `nil` where nobody measured.
    package let seconds: Double?
    /// The mean cost of an answer, in US dollars; `nil` where that is not known.
    package let dollars: Double?

    /// The letter of the mean: of people where they graded, else the automatic one.
    package var grade: Grade { Grade(points: peoplesAverage ?? average) }

    /// Summaries of all models, the best first.
    static func all(_ items: [Evaluation.Item], seed: UInt64) -> [ModelSummary] {
        Dictionary(grouping: items, by: \.answer.model).map { ModelSummary($0, $1, seed: seed) }
            .sorted {
                let (one, other) = ($0.peoplesAverage ?? $0.average, $1.peoplesAverage ?? $1.average)
                return (other, $0.model) < (one, $1.model)
            }
    }

    private init(_ model: String, _ items: [Evaluation.Item], seed: UInt64) {
        func share(_ isMet: (Evaluation.Item) -> Bool) -> Double {
            Double(items.count(where: isMet)) / Double(items.count)
        }
        func mean(_ values: [Double]) -> Double? {
            values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
        }
        self.model = model
        answerCount = items.count
        repetition = Frequency(share: share { TextFaults($0.answer.text).repetitionCount > 0 })
        let scores = items.compactMap(\.rubric)
        hallucination =
            scores.isEmpty
            ? nil : Frequency(share: Double(scores.count { !$0.hallucinations.isEmpty }) / Double(scores.count))
        mood = scores.isEmpty ? nil : Mood(share: Double(scores.count { $0.hasMood }) / Double(scores.count))
        let points = items.map(\.points)
        average = mean(points) ?? 0
        interval = Interval(ofMean: points, seed: seed)
        let grades = items.compactMap { $0.answer.grade.map { Double($0.points) } }
        peoplesAverage = mean(grades)
        peoplesInterval = Interval(ofMean: grades, seed: seed)
        seconds = mean(items.compactMap(\.answer.seconds))
        dollars = mean(items.compactMap(\.answer.dollars))
    }
}
