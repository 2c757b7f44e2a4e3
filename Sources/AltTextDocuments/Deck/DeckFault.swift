/// Why a deck as a whole cannot be read.
package struct DeckFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of reasons.
    package enum Kind: Sendable, Hashable {
        /// The file is broken, or cut off.
        case damaged
        /// The file needs a password.
        case encrypted
        /// The file is of a kind that is not read.
        case unsupported
        /// The file needs more memory than a deck may take.
        case tooLarge
    }

    /// The kind, for programs.
    package let kind: Kind
    /// What happened, and what to do, for people.
    package let description: String

    /// Creates a fault.
    package init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
