/// A backend that somebody who uses the library made.
struct OwnBackend: Backend {
    let isRemote: Bool
    let answer: @Sendable (Question, Model) async throws(ModelError) -> Answer

    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict { .ready }

    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer {
        try await answer(question, model)
    }

    func isRemote(_ model: Model) async throws(ModelError) -> Bool { isRemote }
}

extension ModelError {
    /// The failure of a backend of one's own.
    ///
    /// - Parameters:
    ///   - model: the model that was asked.
    ///   - event: what happened, as a sentence without its stop.
    ///   - isAway: whether the backend as a whole is out of reach, so that nothing else can be asked either; otherwise the
    ///     picture is to blame.
    public static func failed(_ model: Model, _ event: String, isAway: Bool) -> ModelError {
        ModelError(isAway ? .notReachable : .pictureRejected, model: model.name, event)
    }
}
