import AltText
import AltTextLedger
import Foundation

/// What happened to a picture, in the order in which it happened.
struct HistoryReport {
    let gallery: GalleryID
    let history: Ledger.History

    /// For programs.
    var json: JSON { history.json(in: gallery) }

    /// For people: a paragraph an event.
    var text: String {
        let head = "\(history.texts.picture.listing.id) (\(history.texts.picture.status.meaning))"
        let lines = events.sorted { ($0.time, $0.order) < ($1.time, $1.order) }.map { event in
            "\(String(event.time.description.prefix(19)).replacing("T", with: " "))  \(event.text)"
        }
        return ([RunComplaints.printable(head)] + lines).joined(separator: "\n")
    }

    private struct Event {
        let time: Timestamp
        let order: Int
        let text: String
    }

    private var events: [Event] {
        var events: [Event] = []
        for caption in history.captions {
            events.append(Event(time: caption.createdAt, order: 0, text: text(of: caption)))
        }
        for description in history.descriptions {
            events.append(Event(time: description.createdAt, order: 1, text: text(of: description)))
        }
        for decision in history.decisions {
            events.append(Event(time: decision.createdAt, order: 2, text: text(of: decision)))
        }
        for write in history.writes where write.outcome != nil {
            events.append(Event(time: write.endedAt ?? write.createdAt, order: 3, text: text(of: write)))
        }
        for title in history.titles {
            events.append(Event(time: title.createdAt, order: 5, text: text(of: title)))
        }
        for further in history.furtherTexts {
            events.append(Event(time: further.createdAt, order: 4, text: text(of: further)))
        }
        return events
    }

    private func text(of caption: CaptionRecord) -> String {
        let recipe = history.recipes[caption.recipeID]
        var parts = ["\(recipe?.model ?? "a model") answered"]
        if let recipe { parts.append("prompt and settings \(recipe.digest.prefix(12))") }
        parts.append(String(format: "%.1f s", caption.answer.duration / .seconds(1)))
        if let dollars = caption.answer.dollars, dollars > 0 { parts.append(String(format: "$%.5f", dollars)) }
        return parts.joined(separator: ", ") + ": " + Self.quoted(caption.answer.raw)
            + (caption.answer.failure.map { " \(Self.printable($0.message))" } ?? "")
    }

    private func text(of description: DescriptionRecord) -> String {
        var who = description.origin.rawValue
        if let name = description.author ?? description.model { who += " (\(name))" }
        if let confidence = description.confidence { who += String(format: ", confidence %.2f", confidence) }
        let findings = description.findings.map(\.message).joined(separator: " ")
        return "text by \(who): \(Self.quoted(description.alt))" + (findings.isEmpty ? "" : " \(findings)")
    }

    private func text(of decision: DecisionRecord) -> String {
        let author = decision.author.map { " by \($0)" } ?? ""
        let reason = decision.message ?? decision.reason
        return decision.kind.rawValue + author + (reason.map { ": \($0)" } ?? "")
    }

    private func text(of write: WriteRecord) -> String {
        let what = write.undoesID == nil ? "write" : "undo"
        let run = write.runID.map { " in run \($0)" } ?? ""
        let before = Self.quoted(write.before)
        return "\(what)\(run): \(write.outcome?.rawValue ?? "open") (before: \(before))"
    }

    private func text(of title: TitleRecord) -> String {
        let who = title.model ?? title.author ?? title.origin.rawValue
        let what =
            switch title.state {
            case .current: "title"
            case .draft: "title suggested"
            case .rejected: "title rejected"
            case .unfit: "answer that is no title"
            }
        return "\(what) by \(who): \(Self.quoted(title.words))"
    }

    private func text(of further: FurtherTextRecord) -> String {
        let kind = further.text.role.kind == .alt ? "text" : "extended description"
        let language = further.text.role.language.map { " in \($0.englishName)" } ?? ""
        let who = "\(kind)\(language) by \(further.origin.rawValue)" + (further.author.map { " (\($0))" } ?? "")
        return further.isRemoval ? "\(who): taken away" : "\(who): \(Self.quoted(further.text.words))"
    }

    private static func quoted(_ alt: AlternativeText) -> String {
        switch alt {
        case .missing: "no text"
        case .decorative: "decorative"
        case .text(let words): quoted(words)
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"\(printable(text))\""
    }

    private static func printable(_ text: String) -> String {
        RunComplaints.printable(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}
