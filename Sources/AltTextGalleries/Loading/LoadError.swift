public import AltText

/// A picture's bytes could not be had.
public struct LoadError: RemediedError {
    package enum Code: String, Sendable, Hashable {
        case noSuchFile = "no_such_file"
        case notAFile = "not_a_file"
        case unreadable = "unreadable"
        case tooLarge = "picture_too_large"
        case badURL = "bad_url"
        case addressRefused = "address_refused"
        case notReachable = "site_not_reachable"
        case notFound = "picture_not_found"
        case httpStatus = "http_status"
        case tooManyRedirects = "too_many_redirects"
        case tooSlow = "too_slow"
        case connectionLost = "connection_lost"
        case interrupted = "interrupted"
    }

    let code: Code
    package let event: String
    package let remedy: String?

    init(_ code: Code, _ event: String, remedy: String? = nil) {
        self.code = code
        self.event = event
        self.remedy = remedy
    }

    /// A word for programs, in snake case.
    public var kind: String { code.rawValue }

    /// What happened and what to do.
    public var description: String { sentences }

    /// What happened in a few fixed words.
    package var shortDescription: String { kindWords }
}
