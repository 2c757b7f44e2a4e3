extension JSON {
    /// An object of the members that have a value.
    package static func object(of members: [(String, JSON?)]) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// A number rounded to so many digits after the point: more would pretend to know.
    package static func rounded(_ value: Double, digits: Int) -> JSON {
        let factor = (0..<digits).reduce(1.0) { value, _ in value * 10 }
        return .number((value * factor).rounded() / factor)
    }
}
