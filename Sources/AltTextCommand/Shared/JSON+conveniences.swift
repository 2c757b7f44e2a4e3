import AltText

extension JSON {
    /// An object of the members that have a value.
    static func object(of members: [(String, JSON?)]) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// A number rounded to so many digits after the point: more would pretend to know.
    static func rounded(_ value: Double, digits: Int) -> JSON {
        let factor = (0..<digits).reduce(1.0) { value, _ in value * 10 }
        return .number((value * factor).rounded() / factor)
    }

    /// Seconds, to the millisecond.
    static func seconds(_ duration: Duration) -> JSON { .rounded(duration / .seconds(1), digits: 3) }
}
