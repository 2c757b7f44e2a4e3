/// Why answers cannot be evaluated.
public struct EvaluationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        case notJSON, noAnswers, wrongAnswer, duplicate, wrongGrade
    }

    /// What is wrong, for programs.
    public let kind: Kind
    let problem: String

    /// What is wrong and what to do.
    public var description: String {
        problem + ". Write {\"answers\": [{\"picture\": …, \"model\": …, \"text\": …, \"grade\": \"A\"}]}."
    }
}
