/// Why answers cannot be evaluated.
package struct EvaluationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    package enum Kind: Sendable, Hashable {
        case notJSON, noAnswers, wrongAnswer, duplicate, wrongGrade, wrongRubric, wrongTable
    }

    /// What is wrong, for programs.
    package let kind: Kind
    let problem: String

    /// What is wrong and what to do.
    package var description: String { problem + ". " + remedy }

    private var remedy: String {
        switch kind {
        case .notJSON, .noAnswers, .wrongAnswer, .duplicate, .wrongGrade:
            "Write {\"answers\": [{\"picture\": …, \"model\": …, \"text\": …, \"grade\": \"A\"}]}."
        case .wrongRubric:
            "Write, under the name of each picture, \"things\", a list of lists of synonyms, and if you like \"mood\" and "
                + "\"absent\", lists of words."
        case .wrongTable: "Write a CSV file with the columns picture, model and grade, grades A to F."
        }
    }
}
