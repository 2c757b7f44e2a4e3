internal import AltText

/// How well confidence foretells the grades of people, when no grade of the picture under test is used.
public struct LeaveOneOut: Sendable {
    /// How well scores foretell grades; `nil` where the grades do not allow to tell.
    public struct Quality: Sendable {
        /// How often an answer graded C or better scores above one graded D or worse.
        public let aurocDOrWorse: Double?
        /// How often an answer graded B or better scores above one graded C or worse.
        public let aurocCOrWorse: Double?
        /// The rank correlation of scores and grades.
        public let spearman: Double?
    }

    /// From the answer and those of the other models.
    public let agreement: Quality
    /// With the grades that the models got for other pictures.
    public let withRecord: Quality
    /// How many answers have a grade.
    public let answerCount: Int

    /// Scores all answers that have a grade.
    public init(_ set: GradedAnswers) {
        var agreement: [Double] = []
        var withRecord: [Double] = []
        var grades: [Grade] = []
        let words = set.answers.map { ContentWords($0.text) }
        let indices = Dictionary(grouping: set.answers.indices) { set.answers[$0].picture }
        let weights = WordWeights(
            pictures: indices.values.map { $0.reduce(into: Set()) { $0.formUnion(words[$1].claims) } })
        for picture in indices.keys.sorted() {
            let members = indices[picture, default: []]
            let record = ModelRecord(set.answers.filter { $0.picture != picture })
            let records = members.map { record.value(of: set.answers[$0].model) }
            let equal = Agreement(members.map { .init(words[$0]) }, weights: weights)
            // Squared: a model twice as good as another is worth more than two of it, which err alike.
            let trusted = Agreement(
                zip(members, records).map { .init(words[$0], weight: $1 * $1) }, weights: weights)
            for (position, index) in members.enumerated() {
                guard let grade = set.answers[index].grade else { continue }
                grades.append(grade)
                agreement.append(Confidence(equal, answerAt: position).value)
                withRecord.append(Confidence(trusted, answerAt: position, record: records[position]).value)
            }
        }
        self.agreement = Quality(agreement, grades)
        self.withRecord = Quality(withRecord, grades)
        answerCount = grades.count
    }
}

extension LeaveOneOut.Quality {
    fileprivate init(_ scores: [Double], _ grades: [Grade]) {
        aurocDOrWorse = Ranking.auroc(scores: scores, isGood: grades.map { $0.points > 2 })
        aurocCOrWorse = Ranking.auroc(scores: scores, isGood: grades.map { $0.points > 3 })
        spearman = Ranking.spearman(scores, grades.map { Double($0.points) })
    }
}
