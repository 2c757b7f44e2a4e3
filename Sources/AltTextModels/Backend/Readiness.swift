/// Whether a model can be asked right now.
public enum Readiness: Sendable, Hashable {
    /// It can.
    case ready
    /// It cannot, and why.
    case notReady(ModelError)

    /// Whether the model can be asked.
    package var isReady: Bool { self == .ready }

    /// A few words for a table: `ready`, `needs a key`, `not reachable`, `not pulled`.
    package var summary: String {
        switch self {
        case .ready: "ready"
        case .notReady(let error): error.shortDescription
        }
    }
}
