/// Why a model stopped writing.
public enum Finish: String, Sendable, Hashable, Codable {
    /// It had said all it wanted to say.
    case complete
    /// It ran into the limit on the length of its answer.
    case length
    /// The server does not say.
    case unknown
}
