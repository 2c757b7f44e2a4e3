internal import AltText

extension GradedAnswers {
    /// Takes the grades of a CSV file with the columns `picture`, `model` and `grade` in place of those there are; a row
    /// without a grade leaves its answer alone.
    ///
    /// - Returns: how many answers were graded.
    /// - Throws: ``EvaluationError`` where this is no such file, or it is about an answer that is not there.
    package mutating func grade(table utf8: [UInt8]) throws(EvaluationError) -> Int {
        var reader = CSVReader(delimiter: CSVReader.delimiter(of: utf8.prefix(4096)))
        reader.push(utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? utf8[3...] : utf8[...])
        reader.finish()
        guard let heading = try Self.next(&reader)?.fields.map({ $0.lowercased() }),
            let picture = heading.firstIndex(of: "picture"), let model = heading.firstIndex(of: "model"),
            let grade = heading.firstIndex(of: "grade")
        else { throw EvaluationError(kind: .wrongTable, problem: "The first line does not name the three columns") }
        let places = Dictionary(
            answers.enumerated().map { ([$1.picture, $1.model], $0) }, uniquingKeysWith: { first, _ in first })
        var count = 0
        while let record = try Self.next(&reader) {
            func field(_ index: Int) -> String { index < record.fields.count ? record.fields[index] : "" }
            guard !field(grade).isEmpty else { continue }
            guard let place = places[[field(picture), field(model)]] else {
                throw EvaluationError(
                    kind: .wrongTable,
                    problem:
                        "Line \(record.line): there is no answer of \"\(field(model))\" about \"\(field(picture))\"")
            }
            guard let letter = Grade(rawValue: field(grade).uppercased()) else {
                throw EvaluationError(
                    kind: .wrongTable, problem: "Line \(record.line): \"\(field(grade))\" is no grade from A to F")
            }
            answers[place].grade = letter
            count += 1
        }
        guard count > 0 else { throw EvaluationError(kind: .wrongTable, problem: "There are no grades in it") }
        return count
    }

    private static func next(_ reader: inout CSVReader) throws(EvaluationError) -> CSVRecord? {
        do throws(CSVError) {
            return try reader.next()
        } catch {
            throw EvaluationError(kind: .wrongTable, problem: "The table cannot be read: \(error)")
        }
    }
}
