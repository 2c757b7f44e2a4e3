internal import AltText
internal import AltTextLedger

/// What ever happened to a picture, for people.
enum HistoryHTML {
    /// The newest first.
    static func list(_ history: Ledger.History) -> HTML {
        var events = history.descriptions.map { ($0.createdAt, 0, item($0)) }
        events += history.decisions.map { ($0.createdAt, 1, item($0)) }
        events += history.writes.map { ($0.createdAt, 2, item($0)) }
        events += history.furtherTexts.map { ($0.createdAt, 3, item($0)) }
        guard !events.isEmpty else { return "<p>Nothing has happened yet.</p>" }
        events.sort { ($0.0, $0.1) > ($1.0, $1.1) }
        return "<ol class=\"history\">\(events.map { "<li>\(HTML.time($0.0)) \($0.2)</li>" as HTML })</ol>"
    }

    static func item(_ description: DescriptionRecord) -> HTML {
        "text \(TextHTML.author(description)): \(TextHTML.inline(description.alt))"
    }

    static func item(_ decision: DecisionRecord) -> HTML {
        let who = decision.author.map { " by \(HTML.words($0))" as HTML }
        let why = decision.message.map { ": \($0)" as HTML } ?? decision.reason.map { " (\($0))" as HTML }
        return "\(words(decision.kind))\(who)\(why)"
    }

    static func item(_ write: WriteRecord) -> HTML {
        let outcome: HTML =
            switch write.outcome {
            case .written: "published"
            case .conflict: "not published: the text there had changed"
            case .failed: "could not be published"
            case nil: "being published"
            }
        return
            "\(write.undoesID == nil ? "" : "undone: ")\(outcome)\(write.author.map { " by \(HTML.words($0))" as HTML })"
    }

    static func item(_ record: FurtherTextRecord) -> HTML {
        let kind: HTML = record.text.role.kind == .alt ? "text" : "extended description"
        let language = record.text.role.language.map { " in \($0.englishName)" as HTML }
        let who = record.author.map { " by \(HTML.words($0))" as HTML }
        guard !record.isRemoval else { return "\(kind)\(language) removed\(who)" }
        return "\(kind)\(language)\(who): <bdi\(lang(record))>\(record.text.words)</bdi>"
    }

    private static func lang(_ record: FurtherTextRecord) -> HTML? {
        record.text.role.language.map { " lang=\"\($0.tag)\"" }
    }

    private static func words(_ kind: DecisionRecord.Kind) -> HTML {
        switch kind {
        case .found: "found in the gallery"
        case .edited: "found edited in the gallery"
        case .removed: "found removed from the gallery"
        case .draft: "kept as a draft"
        case .failed: "describing failed"
        case .parked: "describing failed too often"
        case .conflict: "not written"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .undone: "undone"
        case .gone: "gone from its gallery"
        }
    }
}
