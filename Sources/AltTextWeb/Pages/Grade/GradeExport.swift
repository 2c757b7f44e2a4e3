internal import AltText
internal import AltTextLedger

/// Grades as `alttext evaluate --grades` reads them.
enum GradeExport {
    private static let columns = ["picture", "model", "grade", "grader", "repetition", "hallucination", "mood"]

    static func csv(_ grades: [Ledger.NamedGrade]) -> [UInt8] {
        var writer = CSVWriter()
        writer.write(columns)
        for grade in grades {
            let given = grade.record.grade
            writer.write([
                grade.picture.text, grade.model, letter(given.points), grade.record.grader, word(given.isRepetitive),
                word(given.isHallucinated), word(given.tellsMood),
            ])
        }
        return writer.bytes
    }

    static func json(_ grades: [Ledger.NamedGrade]) -> [UInt8] {
        let entries = grades.map { grade -> JSON in
            let given = grade.record.grade
            var entry: JSON = [
                "picture": .string(grade.picture.text), "model": .string(grade.model),
                "grade": .string(letter(given.points)),
                "grader": .string(grade.record.grader), "repetition": .bool(given.isRepetitive),
                "hallucination": .bool(given.isHallucinated), "mood": .bool(given.tellsMood),
            ]
            let answer = try? AnswerCleaner.alternativeText(of: grade.raw, finish: grade.finish)
            if let words = answer?.words { entry["text"] = .string(words) }
            return entry
        }
        let document: JSON = ["answers": .array(entries)]
        return Array(document.utf8)
    }

    /// A for 5 points to F for none.
    private static func letter(_ points: Int) -> String { ["F", "E", "D", "C", "B", "A"][min(5, max(0, points))] }

    private static func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
}
