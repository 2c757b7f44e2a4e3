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
    /// What is the matter, and what to do about it, in a sentence for people.
    public let message: String
    /// The words it is about, as they stand in the text; `nil` where it is about the whole text, or about its absence.
    public let words: String?
    /// Where those words stand, in UTF-16 code units from the start of the text: what JavaScript and editors count in.
    public let span: Range<Int>?
    /// Where the rule comes from, such as `WCAG F30`.
    public let source: String?

    /// Creates a finding.
    package init(
        code: String, severity: Severity, message: String, words: String? = nil, span: Range<Int>? = nil,
        source: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.words = words
        self.span = span
        self.source = source
    }
}
