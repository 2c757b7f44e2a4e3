import AltText

extension JSON {
    /// Seconds, to the millisecond.
    static func seconds(_ duration: Duration) -> JSON { .rounded(duration / .seconds(1), digits: 3) }
}
