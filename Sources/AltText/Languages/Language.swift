/// A language to write an alt text in, named by its BCP 47 tag.
///
/// Well-formed is enough (RFC 5646, section 2.2.9): a tag need not be in a registry, so a language newer than this
/// code works too. Letter case is normalised as section 2.1.1 recommends: `nl`, `pt-BR`, `zh-Hant`.
public struct Language: Sendable, Hashable {
    /// The tag in its normal case.
    public let tag: String

    /// Creates a language from a BCP 47 tag in any case.
    ///
    /// - Throws: ``LanguageError`` when the tag is not well-formed. The few irregular tags of old, such as
    ///   `i-klingon`, are not taken.
    public init(_ tag: String) throws(LanguageError) {
        var subtags = Subtags(tag)
        guard let normal = subtags.normalised() else { throw .malformed(tag) }
        self.tag = normal
    }

    /// The name in English, such as `Dutch`, `Portuguese (Brazil)` or `Chinese (Traditional)`.
    ///
    /// The tag itself where a part of it has no name here: a model understands tags as well.
    public var englishName: String {
        let parts = tag.split(separator: "-").map(String.init)
        guard let language = parts.first, let name = LanguageNames.languages[language] else { return tag }
        var details: [String] = []
        for part in parts.dropFirst() {
            guard let detail = LanguageNames.scripts[part] ?? LanguageNames.regions[part] else { return tag }
            details.append(detail)
        }
        return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
    }

    /// Whether it is English, of any country.
    var isEnglish: Bool { tag == "en" || tag.hasPrefix("en-") }

    /// The languages that have an English name here, in the order of those names.
    package static let named = LanguageNames.languages.keys.compactMap { try? Language($0) }
        .sorted { $0.englishName < $1.englishName }
}
