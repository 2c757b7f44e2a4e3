internal import AltText

extension Finish {
    /// Reads why a model stopped, in any server's spelling: `stop`, `STOP`, `end_turn`; `length`, `MAX_TOKENS`,
    /// `model_length`.
    init(reported word: String?) {
        let word = (word ?? "").lowercased().replacing("-", with: "_")
        if Self.completeWords.contains(word) {
            self = .complete
        } else if Self.lengthWords.contains(where: word.contains) {
            self = .length
        } else {
            self = .unknown
        }
    }

    private static let completeWords: Set<String> = [
        "stop", "end_turn", "end_of_turn", "stop_sequence", "eos", "eos_token", "complete", "completed", "end", "done",
        "finished", "finish_reason_stop",
    ]

    private static let lengthWords = [
        "length", "max_token", "max_output", "max_new_token", "token_limit", "context_window",
    ]
}

extension Model {
    /// The limit on the answer that is sent, in tokens.
    var answerLimit: Int {
        settings.maximumTokens ?? backend.answerLimit
    }
}
