/// A protocol that runs models.
///
/// A backend is asked only through ``ModelClient``, which looks after keys, pacing and what every answer has to go
/// through whatever its origin.
protocol Backend: Sendable {
    /// Finds out whether a model can be asked right now, with as little traffic as answers that honestly. Sends no picture.
    ///
    /// - Parameter isThorough: whether a cloud service is asked too, so that a wrong key shows. Otherwise a key that is
    ///   there counts as ready, and nothing leaves the machine.
    /// - Throws: ``ModelError`` where it cannot.
    func check(_ model: Model, isThorough: Bool) async throws(ModelError) -> Verdict

    /// Asks a model about a picture.
    func answer(_ question: Question, from model: Model) async throws(ModelError) -> Answer

    /// Whether asking the model would send the picture off this machine.
    ///
    /// - Throws: ``ModelError`` where that cannot be told.
    func isRemote(_ model: Model) async throws(ModelError) -> Bool
}

/// What came of looking whether a model can be asked.
enum Verdict: Sendable, Hashable {
    /// It can.
    case ready
    /// Its server did not know the question, as gateways may not: only asking tells.
    case unknown
}
