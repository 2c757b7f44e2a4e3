/// A language tag that is none.
public struct LanguageError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Code: Sendable, Hashable {
        case malformed
    }

    private let code: Code

    /// The tag as it was given.
    package let tag: String

    /// The tag does not have the form of BCP 47.
    ///
    /// - Parameter tag: The tag as it was given.
    package static func malformed(_ tag: String) -> LanguageError { LanguageError(code: .malformed, tag: tag) }

    /// What happened, in words that never change.
    package var shortDescription: String { "malformed language tag" }

    /// What happened and what to do about it.
    public var description: String {
        "\"\(tag.prefix(80))\" is not a language tag. Write one like nl, pt-BR or zh-Hant, with hyphens."
    }
}
