/// The server could not start, or could not go on.
public struct WebError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: String, Sendable, Hashable, CaseIterable {
        case addressInUse = "address_in_use"
        case addressRefused = "address_refused"
        case noSuchAddress = "no_such_address"
        case failed = "server_failed"
    }

    private let code: Code
    private let event: String
    private let remedy: String?

    init(_ code: Code, _ event: String, remedy: String? = nil) {
        self.code = code
        self.event = event
        self.remedy = remedy
    }

    /// A word for programs, in snake case; it never changes its meaning.
    public var kind: String { code.rawValue }

    /// What happened and what to do.
    public var description: String { event + "." + (remedy.map { " \($0)." } ?? "") }

    /// What happened in a few fixed words.
    public var shortDescription: String { code.rawValue.replacing("_", with: " ") }
}
