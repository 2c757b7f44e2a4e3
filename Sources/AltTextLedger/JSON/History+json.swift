package import AltText

extension Ledger.History {
    /// Everything that ever happened to a picture.
    ///
    /// - Parameter gallery: the gallery that the picture is in.
    package func json(in gallery: GalleryID) -> JSON {
        .object(of: [
            ("id", texts.picture.id.json), ("gallery", .string(gallery.description)),
            ("picture", .string(texts.picture.listing.id.text)), ("status", .string(texts.picture.status.rawValue)),
            ("description", texts.current.map(json) ?? .null), ("draft", texts.draft.map(json) ?? .null),
            ("extended", furtherTexts.current.extended.map { .string($0.text.words) } ?? .null),
            ("texts", furtherTexts.current.jsonByLanguage),
            ("captions", .array(captions.map(json))),
            ("borrowed_captions", borrowedCaptions.isEmpty ? nil : .array(borrowedCaptions.map(json))),
            ("descriptions", .array(descriptions.map(json))), ("decisions", .array(decisions.map(\.json))),
            ("writes", .array(writes.map(\.json))), ("further_texts", .array(furtherTexts.map(\.json))),
            ("titles", titles.isEmpty ? nil : .array(titles.map(\.json))),
        ])
    }

    /// A text of the picture, with who accepted it.
    package func json(_ description: DescriptionRecord) -> JSON {
        let acceptance = decisions.last { $0.kind == .accepted && $0.descriptionID == description.id }
        return description.json(isReviewed: acceptance != nil, acceptance: acceptance)
    }

    /// What a model answered, with what it was asked.
    package func json(_ caption: CaptionRecord) -> JSON { caption.json(recipes[caption.recipeID]) }
}

extension TitleRecord {
    /// The title, who wrote it, in place of which, and how it stands.
    package var json: JSON {
        .object(of: [
            ("id", id.json), ("title", .string(words)), ("state", .string(state.rawValue)),
            ("origin", .string(origin.rawValue)), ("model", model.map { .string($0) }),
            ("before", before.map { .string($0) }), ("author", author.map { .string($0) }),
            ("cost_usd", dollars.map { .number($0) }), ("created_at", createdAt.json),
        ])
    }
}

extension DecisionRecord {
    /// What was decided, by whom and why.
    package var json: JSON {
        .object(of: [
            ("id", id.json), ("kind", .string(kind.rawValue)), ("run", runID?.json),
            ("description", descriptionID?.json), ("caption", captionID?.json), ("author", author.map { .string($0) }),
            ("reason", reason.map { .string($0) }), ("message", message.map { .string($0) }),
            ("created_at", createdAt.json),
        ])
    }
}

extension WriteRecord {
    /// What was written over what, and what came of it: `open` while that is not known.
    package var json: JSON {
        .object(of: [
            ("id", id.json), ("description", descriptionID.json), ("previous_description", previousID?.json),
            ("before", before.attribute.map { .string($0) } ?? .null), ("undoes", undoesID?.json),
            ("outcome", .string(outcome?.rawValue ?? "open")), ("reason", reason.map { .string($0) }),
            ("run", runID?.json), ("author", author.map { .string($0) }), ("created_at", createdAt.json),
            ("ended_at", endedAt?.json),
        ])
    }
}
