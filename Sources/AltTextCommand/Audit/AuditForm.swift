/// How an audit comes out.
enum AuditForm: Sendable {
    /// Counts, and what needs work, for people.
    case table
    /// A row a picture.
    case csv
    /// Every picture, and the counts.
    case json
}
