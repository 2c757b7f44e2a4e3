package import AltText

/// Answers of models about pictures, with the grades people gave.
package struct GradedAnswers: Sendable {
    /// One answer.
    package struct Answer: Sendable {
        /// The name of the picture.
        package let picture: String
        /// The name of the model.
        package let model: String
        /// What the model says of the picture.
        package let text: String
        /// The letter a person gave; `nil` where nobody did.
        package var grade: Grade?
        /// How long the model took, in seconds; `nil` where nobody measured.
        package let seconds: Double?
        /// What the answer cost, in US dollars; `nil` where that is not known.
        package let dollars: Double?

        /// Creates an answer.
        package init(
            picture: String, model: String, text: String, grade: Grade? = nil, seconds: Double? = nil,
            dollars: Double? = nil
        ) {
            self.picture = picture
            self.model = model
            self.text = text
            self.grade = grade
            self.seconds = seconds
            self.dollars = dollars
        }
    }

    /// The answers, in the order of the file.
    package internal(set) var answers: [Answer]

    /// Takes answers as they are.
    package init(_ answers: [Answer]) {
        self.answers = answers
    }

    /// The answers of each picture, in the order in which the file first names the pictures.
    var pictures: [(name: String, answers: [Answer])] {
        let groups = Dictionary(grouping: answers, by: \.picture)
        var names: Set<String> = []
        return answers.compactMap {
            names.insert($0.picture).inserted ? ($0.picture, groups[$0.picture, default: []]) : nil
        }
    }

    /// Reads `{"answers": [{"picture", "model", "text", "grade", "seconds", "cost_usd"}]}`, the last three optional;
    /// other members are left alone.
    ///
    /// - Throws: ``EvaluationError`` where this is no such file.
    package init(parsing utf8: some Sequence<UInt8>) throws(EvaluationError) {
        guard let json = JSON(parsing: utf8) else {
            throw EvaluationError(kind: .notJSON, problem: "The file is no JSON, or only a part of it")
        }
        guard let entries = json["answers"]?.array, !entries.isEmpty else {
            throw EvaluationError(kind: .noAnswers, problem: "The file has no list \"answers\" with anything in it")
        }
        var answers: [Answer] = []
        var known: Set<[String]> = []
        for (index, entry) in entries.enumerated() {
            let answer = try Self.answer(entry, number: index + 1)
            guard known.insert([answer.picture, answer.model]).inserted else {
                throw EvaluationError(
                    kind: .duplicate,
                    problem: "Answer \(index + 1): \(answer.model) has answered about \(answer.picture) before")
            }
            answers.append(answer)
        }
        self.answers = answers
    }

    private static func answer(_ json: JSON, number: Int) throws(EvaluationError) -> Answer {
        func text(_ name: String) throws(EvaluationError) -> String {
            guard let text = json[name]?.string, !text.isEmpty else {
                throw EvaluationError(kind: .wrongAnswer, problem: "Answer \(number): \"\(name)\" must be text")
            }
            return text
        }
        func amount(_ name: String) throws(EvaluationError) -> Double? {
            guard let given = json[name], given != .null else { return nil }
            guard let amount = given.double, amount >= 0 else {
                throw EvaluationError(
                    kind: .wrongAnswer, problem: "Answer \(number): \"\(name)\" must be a number from 0")
            }
            return amount
        }
        var grade: Grade?
        if let given = json["grade"], given != .null {
            grade = given.string.flatMap(Grade.init(rawValue:))
            guard grade != nil else {
                throw EvaluationError(kind: .wrongGrade, problem: "Answer \(number): \"grade\" must be A to F, or null")
            }
        }
        return Answer(
            picture: try text("picture"), model: try text("model"), text: try text("text"), grade: grade,
            seconds: try amount("seconds"), dollars: try amount("cost_usd"))
    }
}
