/// Why an engine cannot be used.
enum EngineFault: Error, Sendable, Hashable {
    /// The program could not even be started.
    case notStarted(String)
    /// It ended by itself, with this status; a signal's number and 128 where one killed it.
    case ended(status: Int, log: [String])
    /// It was not ready in time.
    case silent(Duration, log: [String])
    /// Something else answers on its port.
    case portTaken
    /// AltText is ending.
    case closed

    /// Whether another start may fare better. What an engine says of its model's files holds for the next start too.
    var mayPass: Bool {
        switch self {
        case .portTaken: true
        case .ended(_, let log): EngineComplaint(log: log).map { $0 == .portTaken } ?? true
        case .notStarted, .silent, .closed: false
        }
    }
}
