package import AltText

/// How well confidence foretells the grades of people, when no grade of the picture under test is used.
package struct LeaveOneOut: Sendable {
    /// How well scores foretell grades; `nil` where the grades do not allow to tell.
    package struct Quality: Sendable {
        /// How often an answer graded C or better scores above one graded D or worse.
        package let aurocDOrWorse: Double?
        /// How often an answer graded B or better scores above one graded C or worse.
        package let aurocCOrWorse: Double?
        /// The rank correlation of scores and grades.
        package let spearman: Double?
    }

    /// From the answer and those of the other models.
    package let agreement: Quality
    /// With the grades that the models got for other pictures.
    package let withRecord: Quality
    /// How many answers have a grade.
    package let answerCount: Int
    /// Confidence, with the record, beside what the person would have accepted unchanged: A and B.
    package let decisions: [Decision]

    /// Scores all answers that have a grade.
    package init(_ set: GradedAnswers) {
        var agreement: [Double] = []
        var withRecord: [Confidence] = []
        var grades: [Grade] = []
        for (picture, answers) in set.pictures {
            let record = ModelRecord(
                set.answers.lazy.filter { $0.picture != picture }.compactMap { answer in
                    answer.grade.map { (model: answer.model, points: Double($0.points)) }
                })
            let words = answers.map { ContentWords($0.text) }
            let alone = Agreement(words.map { .init($0) })
            let known = Agreement(zip(words, answers).map { .init($0, record: record.value(of: $1.model)) })
            for (index, answer) in answers.enumerated() {
                guard let grade = answer.grade else { continue }
                grades.append(grade)
                agreement.append(Confidence(alone, answerAt: index).score)
                withRecord.append(Confidence(known, answerAt: index))
            }
        }
        self.agreement = Quality(agreement, grades)
        self.withRecord = Quality(withRecord.map(\.score), grades)
        answerCount = grades.count
        decisions = zip(withRecord, grades).map { Decision(confidence: $0.value, isAccepted: $1.points > 3) }
    }
}

extension LeaveOneOut.Quality {
    fileprivate init(_ scores: [Double], _ grades: [Grade]) {
        aurocDOrWorse = Ranking.auroc(scores: scores, isGood: grades.map { $0.points > 2 })
        aurocCOrWorse = Ranking.auroc(scores: scores, isGood: grades.map { $0.points > 3 })
        spearman = Ranking.spearman(scores, grades.map { Double($0.points) })
    }
}
