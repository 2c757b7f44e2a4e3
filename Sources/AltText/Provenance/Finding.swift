/// One thing a check has to say about a text.
public struct Finding: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Worth knowing.
        case note
        /// A person should look.
        case warning
        /// No text should be published with it.
        case error

        /// Whether `left` is the lesser one.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A word for programs, in snake case; it never changes its meaning.
    public let code: String
    /// How bad it is.
    public let severity: Severity
    /// What is the matter, in a sentence for people.
    public let message: String

    /// Creates a finding.
    public init(code: String, severity: Severity, message: String) {
        self.code = code
        self.severity = severity
        self.message = message
    }
}
