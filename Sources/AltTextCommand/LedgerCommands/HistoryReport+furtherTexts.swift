import AltText
import AltTextLedger

extension HistoryReport {
    /// The texts in further languages, by their tags; `nil` where there are none.
    var furtherTexts: JSON? {
        let texts = history.furtherTexts.current.jsonByLanguage { .string($0.text.words) }
        return texts == [:] ? nil : texts
    }

    func text(of further: FurtherTextRecord) -> String {
        let kind = further.text.role.kind == .alt ? "text" : "extended description"
        let language = further.text.role.language.map { " in \($0.englishName)" } ?? ""
        let who = "\(kind)\(language) by \(further.origin.rawValue)" + (further.author.map { " (\($0))" } ?? "")
        return further.isRemoval ? "\(who): taken away" : "\(who): \(Self.quoted(further.text.words))"
    }
}

extension FurtherTextRecord {
    var json: JSON {
        .object(of: [
            ("further_text", .integer(Int(id.rawValue))), ("kind", .string(text.role.kind.rawValue)),
            ("language", text.role.language.map { .string($0.tag) }), ("text", .string(text.words)),
            ("origin", .string(origin.rawValue)), ("author", author.map { .string($0) }),
            ("created", .string(createdAt.description)),
        ])
    }
}
