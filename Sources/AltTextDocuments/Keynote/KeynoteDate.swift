import FoundationEssentials

/// Times in Keynote files: seconds since the beginning of 2001, UTC.
enum KeynoteDate {
    /// The time in ISO 8601, in UTC; `nil` when it is none.
    static func text(_ seconds: Double) -> String? {
        guard seconds.isFinite, abs(seconds) < 10_000_000_000 else { return nil }
        return Date(timeIntervalSinceReferenceDate: seconds.rounded(.down)).formatted(.iso8601)
    }
}
