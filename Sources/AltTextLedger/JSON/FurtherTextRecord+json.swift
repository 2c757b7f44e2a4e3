package import AltText

extension FurtherTextRecord {
    /// A text beside the alt text; one that took another away has no words.
    package var json: JSON {
        .object(of: [
            ("id", id.json), ("kind", .string(text.role.kind.rawValue)),
            ("language", text.role.language.map { .string($0.tag) }), ("text", .string(text.words)),
            ("origin", .string(origin.rawValue)), ("author", author.map { .string($0) }),
            ("created_at", createdAt.json),
        ])
    }
}

extension Sequence<FurtherTextRecord> {
    /// The words in languages of their own, by their tags: `{"nl": {"alt": "…", "extended": "…"}}`.
    package var jsonByLanguage: JSON {
        var languages: JSON = [:]
        for record in self {
            guard let tag = record.text.role.language?.tag else { continue }
            var language = languages[tag] ?? [:]
            language[record.text.role.kind.rawValue] = .string(record.text.words)
            languages[tag] = language
        }
        return languages
    }

    /// The extended description in the language of the alt text.
    package var extended: FurtherTextRecord? { first { $0.text.role == .extended() } }
}
