package import AltText

extension Ledger {
    /// Keeps what somebody thinks of a picture's answers. Of several grades by one person for one answer the last counts.
    package func record(
        _ grades: [CaptionRecord.ID: NewGrade], of picture: PictureRecord.ID, by grader: String,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            for (caption, grade) in grades.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try connection.execute(
                    """
                    INSERT INTO grades (picture_id, caption_id, grader, points, is_repetitive, is_hallucinated, \
                    tells_mood, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .id(picture), .id(caption), .text(grader), .integer(grade.points), .bool(grade.isRepetitive),
                        .bool(grade.isHallucinated), .bool(grade.tellsMood), .time(time),
                    ])
            }
        }
    }

    /// What one person thinks of a picture's answers.
    package func grades(
        of picture: PictureRecord.ID, by grader: String
    ) async throws(LedgerError) -> [CaptionRecord.ID: NewGrade] {
        try await driver.read { (connection) throws(LedgerError) in
            let grades = try connection.rows(
                "SELECT \(GradeRecord.columns) FROM grades WHERE picture_id = ? AND grader = ? ORDER BY id",
                [.id(picture), .text(grader)]
            ) { GradeRecord(&$0) }
            return Dictionary(grades.map { ($0.captionID, $0.grade) }, uniquingKeysWith: { $1 })
        }
    }

    /// The next picture with answers that somebody has not graded any of.
    ///
    /// - Parameter last: the picture behind which to look.
    package func ungradedPicture(
        by grader: String, in gallery: GalleryRecord.ID?, after last: PictureRecord.ID? = nil
    ) async throws(LedgerError) -> PictureRecord.ID? {
        let (condition, arguments) = Self.gradable(in: gallery)
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT pictures.id FROM pictures WHERE pictures.id > ? AND \(condition) \
                AND NOT EXISTS (SELECT 1 FROM grades WHERE grades.picture_id = pictures.id AND grades.grader = ?) \
                ORDER BY pictures.id LIMIT 1
                """,
                [.integer(last?.rawValue ?? 0)] + arguments + [.text(grader)]
            ) { $0.id() }
        }
    }

    /// How many pictures somebody has graded.
    package func gradedCount(by grader: String, in gallery: GalleryRecord.ID?) async throws(LedgerError) -> Int {
        let (condition, arguments) = Self.gradable(in: gallery)
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT COUNT(DISTINCT grades.picture_id) FROM grades JOIN pictures ON pictures.id = grades.picture_id \
                WHERE grades.grader = ? AND \(condition)
                """,
                [.text(grader)] + arguments
            ) { $0.int() } ?? 0
        }
    }

    private static func gradable(in gallery: GalleryRecord.ID?) -> (String, [SQLValue]) {
        let hasAnswers = """
            EXISTS (SELECT 1 FROM captions WHERE captions.picture_id = pictures.id AND captions.failure_kind IS NULL)
            """
        guard let gallery else { return (hasAnswers, []) }
        return ("pictures.gallery_id = ? AND \(hasAnswers)", [.id(gallery)])
    }

    /// A grade with the names of what it is about.
    package struct NamedGrade: Sendable, Hashable {
        /// The picture.
        package let picture: PictureID
        /// The model that answered.
        package let model: String
        /// The answer as it came.
        package let raw: String
        /// Why the model stopped.
        package let finish: Finish
        /// The grade.
        package let record: GradeRecord
    }

    /// Every grade that counts, in the order of pictures, graders and answers.
    package func namedGrades(in gallery: GalleryRecord.ID? = nil) async throws(LedgerError) -> [NamedGrade] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT pictures.name, recipes.model, captions.raw, captions.finish, \(GradeRecord.columns) FROM grades \
                JOIN pictures ON pictures.id = grades.picture_id JOIN captions ON captions.id = grades.caption_id \
                JOIN recipes ON recipes.id = captions.recipe_id \
                WHERE grades.id IN (SELECT MAX(id) FROM grades GROUP BY caption_id, grader) \
                \(gallery == nil ? "" : "AND pictures.gallery_id = ?") \
                ORDER BY pictures.id, grades.grader, captions.id
                """,
                gallery.map { [.id($0)] } ?? []
            ) { row in
                NamedGrade(
                    picture: PictureID(row.text()), model: row.text(), raw: row.text(),
                    finish: row.word(or: .unknown), record: GradeRecord(&row))
            }
        }
    }
}
