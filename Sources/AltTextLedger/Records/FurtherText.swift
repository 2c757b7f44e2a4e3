package import AltText

/// A text of a picture beside its alt text, as a person gives it. The ledger is its place: no gallery is written to.
package struct FurtherText: Sendable, Hashable {
    /// What a text is for.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The alt text in another language.
        case alt
        /// The extended description, for what an alt text has no room for.
        case extended
    }

    /// Which text of a picture it is: it has one of each kind in each language.
    package struct Role: Sendable, Hashable {
        /// What it is for.
        package let kind: Kind
        /// The language it is in; `nil`: that of the picture's alt text.
        package let language: Language?

        private init(kind: Kind, language: Language?) {
            self.kind = kind
            self.language = language
        }

        /// The alt text in another language.
        package static func alt(in language: Language) -> Role { Role(kind: .alt, language: language) }

        /// The extended description.
        ///
        /// - Parameter language: the language it is in; `nil`: that of the picture's alt text.
        package static func extended(in language: Language? = nil) -> Role { Role(kind: .extended, language: language) }

        /// The role that the ledger's words stand for; `nil` where they come from a later version.
        init?(kind: String, language: String) {
            guard let kind = Kind(rawValue: kind) else { return nil }
            self.init(kind: kind, language: try? Language(language))
            guard (self.language == nil) == language.isEmpty, kind == .extended || self.language != nil else {
                return nil
            }
        }
    }

    /// Which text it is.
    package let role: Role
    /// The words; none take the text away.
    package let words: String

    /// Creates a text.
    package init(_ role: Role, _ words: String) {
        self.role = role
        self.words = words
    }
}
