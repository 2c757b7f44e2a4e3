import AltText
import AltTextLedger
import Foundation

/// What happened to a picture, in the order in which it happened.
struct HistoryReport {
    let gallery: GalleryID
    let history: Ledger.History

    /// For programs.
    var json: JSON {
        .object(of: [
            ("gallery", .string(gallery.description)),
            ("picture", .string(history.texts.picture.listing.id.text)),
            ("status", .string(history.texts.picture.status.rawValue)),
            ("alt", history.texts.current?.alt.attribute.map { .string($0) }),
            ("draft", history.texts.draft?.alt.attribute.map { .string($0) }),
            ("extended", history.furtherTexts.current.extended.map { .string($0.text.words) }),
            ("texts", furtherTexts),
            ("captions", .array(history.captions.map { $0.json(history.recipes[$0.recipeID]) })),
            ("descriptions", .array(history.descriptions.map(\.json))),
            ("decisions", .array(history.decisions.map(\.json))),
            ("writes", .array(history.writes.map(\.json))),
            ("further_texts", history.furtherTexts.isEmpty ? nil : .array(history.furtherTexts.map(\.json))),
        ])
    }

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

    private static func quoted(_ alt: AlternativeText) -> String {
        switch alt {
        case .missing: "no text"
        case .decorative: "decorative"
        case .text(let words): quoted(words)
        }
    }

    static func quoted(_ text: String) -> String {
        "\"\(printable(text))\""
    }

    private static func printable(_ text: String) -> String {
        RunComplaints.printable(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}

extension CaptionRecord {
    fileprivate func json(_ recipe: Recipe?) -> JSON {
        let error = answer.failure.map { $0.json() }
        return .object(of: [
            ("caption", .integer(Int(id.rawValue))), ("run", runID.map { .integer(Int($0.rawValue)) }),
            ("model", recipe.map { .string($0.model) }), ("backend", recipe.map { .string($0.backend) }),
            ("backend_model", recipe.map { .string($0.backendModel) }),
            ("served_model", answer.servedModel.map { .string($0) }),
            ("recipe_digest", recipe.map { .string($0.digest) }), ("settings", recipe?.settings),
            ("system_prompt", recipe?.systemPrompt.map { .string($0) }), ("prompt", recipe.map { .string($0.prompt) }),
            ("context", answer.context.map { .string($0) }), ("picture_sha256", .string(answer.pictureDigest)),
            ("request_sha256", .string(answer.requestDigest)), ("raw", .string(answer.raw)),
            ("input_tokens", answer.inputTokens.map { .integer($0) }),
            ("output_tokens", answer.outputTokens.map { .integer($0) }),
            ("cost_usd", answer.dollars.map { .rounded($0, digits: 8) }), ("seconds", .seconds(answer.duration)),
            ("probability", answer.probability.map { .rounded($0, digits: 4) }),
            ("error", error), ("created", .string(createdAt.description)),
        ])
    }
}

extension DescriptionRecord {
    fileprivate var json: JSON {
        .object(of: [
            ("description", .integer(Int(id.rawValue))), ("alt", alt.attribute.map { .string($0) }),
            ("decorative", alt == .decorative ? true : nil), ("origin", .string(origin.rawValue)),
            ("author", author.map { .string($0) }), ("model", model.map { .string($0) }),
            ("run", runID.map { .integer(Int($0.rawValue)) }),
            ("caption", captionID.map { .integer(Int($0.rawValue)) }),
            ("ancestor", ancestorID.map { .integer(Int($0.rawValue)) }),
            ("confidence", confidence.map { .rounded($0, digits: 3) }),
            ("findings", findings.isEmpty ? nil : .array(findings.map(\.json))),
            ("created", .string(createdAt.description)),
        ])
    }
}

extension DecisionRecord {
    fileprivate var json: JSON {
        .object(of: [
            ("decision", .string(kind.rawValue)), ("run", runID.map { .integer(Int($0.rawValue)) }),
            ("description", descriptionID.map { .integer(Int($0.rawValue)) }),
            ("caption", captionID.map { .integer(Int($0.rawValue)) }), ("author", author.map { .string($0) }),
            ("reason", reason.map { .string($0) }), ("message", message.map { .string($0) }),
            ("created", .string(createdAt.description)),
        ])
    }
}

extension WriteRecord {
    fileprivate var json: JSON {
        .object(of: [
            ("write", .integer(Int(id.rawValue))), ("run", runID.map { .integer(Int($0.rawValue)) }),
            ("description", .integer(Int(descriptionID.rawValue))),
            ("before", before.attribute.map { .string($0) }), ("outcome", .string(outcome?.rawValue ?? "open")),
            ("reason", reason.map { .string($0) }), ("undoes", undoesID.map { .integer(Int($0.rawValue)) }),
            ("author", author.map { .string($0) }), ("created", .string(createdAt.description)),
        ])
    }
}
