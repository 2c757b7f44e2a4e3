package import AltText

/// A test set of answers, scored: how good each model is, and how sure that is.
package struct Evaluation: Sendable {
    /// An answer and what is made of it.
    package struct Item: Sendable {
        /// The answer.
        package let answer: GradedAnswers.Answer
        /// How far it can be trusted, from the other answers about the picture alone.
        package let confidence: Confidence
        /// What it claims and no more than half of the answers do.
        package let contested: [Agreement.Contested]
        /// What the rubric makes of it; `nil` without a rubric for the picture.
        package let rubric: RubricScore?

        /// The automatic score, 0...5: the rubric's, or five times the confidence where there is no rubric.
        package var points: Double { rubric?.points ?? confidence.value * 5 }
    }

    /// The answers, in the order of the file.
    package let items: [Item]
    /// The models, the best first: by the grades of people where they graded all, else by the automatic score.
    package let models: [ModelSummary]
    /// How far the models are apart, each pair once, in the order of ``models``.
    package let differences: [ModelDifference]
    /// How far the automatic score and people agree; `nil` without grades.
    package let people: GradeAgreement?
    /// How well the automatic score ranks models as people do, by Spearman's rank correlation.
    package let modelRanking: Double?
    /// How well confidence foretells grades; `nil` without grades.
    package let leaveOneOut: LeaveOneOut?
    /// The answers of which each was picked as the most trusted about its picture.
    package let consensus: [Item]

    /// How many pictures there are.
    package var pictureCount: Int { Set(items.map(\.answer.picture)).count }
    /// Whether people graded any answer.
    package var hasGrades: Bool { items.contains { $0.answer.grade != nil } }

    /// Scores answers.
    ///
    /// - Parameters:
    ///   - seed: the same seed gives the same intervals and probabilities.
    package init(_ set: GradedAnswers, rubric: Rubric? = nil, seed: UInt64 = 1) {
        var items: [[String]: Item] = [:]
        var consensus: [Item] = []
        for (_, answers) in set.pictures {
            let agreement = Agreement(answers.map { .init(ContentWords($0.text)) })
            let here = answers.enumerated().map { index, answer in
                Item(
                    answer: answer, confidence: Confidence(agreement, answerAt: index),
                    contested: agreement.contested(inAnswerAt: index), rubric: rubric?.score(answer))
            }
            for item in here { items[[item.answer.picture, item.answer.model]] = item }
            if let index = agreement.consensus { consensus.append(here[index]) }
        }
        self.items = set.answers.compactMap { items[[$0.picture, $0.model]] }
        self.consensus = consensus
        models = ModelSummary.all(self.items, seed: seed)
        differences = ModelDifference.all(models, self.items, seed: seed)
        people = GradeAgreement(
            self.items.compactMap { item in item.answer.grade.map { (grade: $0, points: item.points) } })
        let graded = models.compactMap { model in model.peoplesAverage.map { ($0, model.average) } }
        modelRanking = Ranking.spearman(graded.map(\.0), graded.map(\.1))
        leaveOneOut = set.answers.contains { $0.grade != nil } ? LeaveOneOut(set) : nil
    }
}
