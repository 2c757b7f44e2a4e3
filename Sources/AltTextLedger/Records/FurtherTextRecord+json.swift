package import AltText

extension Sequence<FurtherTextRecord> {
    /// The texts in languages of their own, by their tags, as in `{"nl": {"alt": …, "extended": …}}`.
    package func jsonByLanguage(_ json: (FurtherTextRecord) -> JSON) -> JSON {
        var languages: JSON = [:]
        for record in self {
            guard let tag = record.text.role.language?.tag else { continue }
            var language = languages[tag] ?? [:]
            language[record.text.role.kind.rawValue] = json(record)
            languages[tag] = language
        }
        return languages
    }

    /// The extended description in the language of the alt text.
    package var extended: FurtherTextRecord? { first { $0.text.role == .extended() } }
}
