/// Why a model's answer is no alt text.
///
/// A failure is never a caption: an answer that cannot be used becomes one of these, with the words the model did
/// write where they help a person to judge it.
package struct AnswerError: ReportedError {
    private enum Code: String, Sendable, Hashable {
        case empty = "empty_answer"
        case cutOff = "cut_off"
        case budgetSpent = "budget_spent"
        case refused
        case unclear = "unclear_answer"
    }

    private let code: Code

    /// What the model wrote instead of an alt text; only a refusal and an unclear answer have it.
    package let text: String?

    private init(_ code: Code, text: String? = nil) {
        self.code = code
        self.text = text
    }

    /// The model wrote nothing, or nothing but decoration.
    package static let empty = AnswerError(.empty)
    /// The model ran into the limit on the length of its answer in the middle of a text.
    package static let cutOff = AnswerError(.cutOff)
    /// The model spent its whole output limit on hidden reasoning and wrote no text.
    package static let budgetSpent = AnswerError(.budgetSpent)

    /// The model declined to describe the picture, or said that it saw none.
    ///
    /// - Parameter text: What it said.
    package static func refused(_ text: String) -> AnswerError { AnswerError(.refused, text: text) }

    /// The answer holds several texts, or none that can be told from what is around it.
    ///
    /// - Parameter text: What it holds.
    package static func unclear(_ text: String) -> AnswerError { AnswerError(.unclear, text: text) }

    /// The name of this failure in JSON: `empty_answer`, `cut_off`, `budget_spent`, `refused` or `unclear_answer`.
    package var kind: String { code.rawValue }

    /// What happened, in words that never change, so that they can label a metric.
    package var shortDescription: String {
        switch code {
        case .empty: "the model gave an empty answer"
        case .cutOff: "the answer was cut off"
        case .budgetSpent: "hidden reasoning used up the output limit"
        case .refused: "the model refused"
        case .unclear: "the answer is not one text"
        }
    }

    /// What happened and what to do about it.
    package var description: String {
        switch code {
        case .empty:
            "The model gave an empty answer. Try again, or ask another model."
        case .cutOff:
            "The answer was cut off at the output limit. Raise the model's max_tokens, or ask for a shorter text."
        case .budgetSpent:
            "The model thought until its output limit and wrote no text. Turn its reasoning off, or raise max_tokens."
        case .refused:
            "The model refused: \"\((text ?? "").prefix(200))\". Ask another model, or change the prompt."
        case .unclear:
            "Which text the model means cannot be told: \"\((text ?? "").excerpt.prefix(200))\". Ask again, or another model."
        }
    }
}
