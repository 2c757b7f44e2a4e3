/// What a person thinks of one answer of a model.
package struct GradeRecord: Sendable, Hashable {
    /// The picture the answer is about.
    package let pictureID: PictureRecord.ID
    /// The answer.
    package let captionID: CaptionRecord.ID
    /// Who graded.
    package let grader: String
    /// What it is worth.
    package let grade: NewGrade
    /// When.
    package let createdAt: Timestamp

    static let columns = """
        grades.picture_id, grades.caption_id, grades.grader, grades.points, grades.is_repetitive, \
        grades.is_hallucinated, grades.tells_mood, grades.created_at
        """

    init(_ row: inout SQLRow) {
        pictureID = row.id()
        captionID = row.id()
        grader = row.text()
        grade = NewGrade(
            points: row.int(), isRepetitive: row.bool(), isHallucinated: row.bool(), tellsMood: row.bool())
        createdAt = row.time()
    }
}

/// What an answer is worth.
package struct NewGrade: Sendable, Hashable {
    /// 0 (useless) to 5 (could not be better).
    package var points: Int
    /// Whether it says things twice.
    package var isRepetitive: Bool
    /// Whether it says things that are not on the picture.
    package var isHallucinated: Bool
    /// Whether it tells the mood.
    package var tellsMood: Bool

    /// Creates a grade.
    package init(points: Int, isRepetitive: Bool = false, isHallucinated: Bool = false, tellsMood: Bool = false) {
        self.points = points
        self.isRepetitive = isRepetitive
        self.isHallucinated = isHallucinated
        self.tellsMood = tellsMood
    }
}
