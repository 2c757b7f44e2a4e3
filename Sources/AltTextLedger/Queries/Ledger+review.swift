internal import AltText

extension Ledger {
    /// Keeps that a person accepted a description as it is.
    ///
    /// - Parameter lot: what was accepted in one go with others.
    package func recordAcceptance(
        of description: DescriptionRecord.ID, by author: String, lot: String? = nil, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.accept(description, by: author, lot: lot, at: time)
        }
    }

    /// Keeps that a person rejected a draft. A picture that has no other text is left alone by runs until somebody asks
    /// for it.
    ///
    /// - Parameter version: the version of the picture that the person saw.
    /// - Throws: ``LedgerError`` of kind `changed` where that is no longer the draft, or the picture no longer so.
    package func reject(
        _ draft: DescriptionRecord.ID, of id: PictureRecord.ID, expecting version: Int, by author: String,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            let picture = try connection.picture(id)
            guard picture.version == version, picture.draftID == draft else {
                throw LedgerError(.changed, "\(picture.listing.id) has changed since it was read")
            }
            try connection.decide(.rejected, about: id, run: nil, description: draft, author: author, at: time)
            let known = try connection.knownText(of: picture)
            try connection.change(id) { picture in
                picture.draftID = nil
                guard let known else {
                    picture.status = .parked
                    picture.reason = "rejected"
                    picture.message = "\(author) rejected the text that was suggested."
                    return
                }
                picture.status = .settled(alt: known.alt, origin: known.origin, isReviewed: known.isReviewed)
            }
        }
    }

    /// Takes a decision about a draft back: the draft waits for review again.
    ///
    /// What the decision put in the picture's place must have been taken back before.
    ///
    /// - Throws: ``LedgerError`` of kind `changed` where the picture has changed since `version`, or has a draft.
    package func reopen(
        _ draft: DescriptionRecord.ID, of id: PictureRecord.ID, expecting version: Int, by author: String,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            let picture = try connection.picture(id)
            guard picture.version == version, picture.draftID == nil, picture.openWriteID == nil else {
                throw LedgerError(.changed, "\(picture.listing.id) has changed since it was read")
            }
            try connection.decide(
                .undone, about: id, run: nil, description: draft, author: author, reason: "review", at: time)
            let known = try connection.knownText(of: picture)
            try connection.change(id) { picture in
                // That the text is gone from its place is no wish for it to stay away.
                if known?.alt == .missing { picture.currentID = nil }
                picture.draftID = draft
                picture.status = .draft
            }
        }
    }

    /// The descriptions that were accepted in one go and are still in their places, the newest first.
    package func acceptances(inLot lot: String) async throws(LedgerError) -> [DescriptionRecord] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(DescriptionRecord.columns) FROM decisions JOIN pictures ON pictures.id = decisions.picture_id \
                JOIN descriptions ON descriptions.id = decisions.description_id \
                WHERE decisions.kind = 'accepted' AND decisions.reason = ? \
                AND pictures.current_id = decisions.description_id ORDER BY decisions.id DESC
                """,
                [.text(lot)]
            ) { DescriptionRecord(&$0) }
        }
    }

    /// The captions of a picture whose text a person rejected, and did not take that back.
    package func rejectedCaptions(of picture: PictureRecord.ID) async throws(LedgerError) -> Set<CaptionRecord.ID> {
        try await driver.read { (connection) throws(LedgerError) in
            let decisions: [(DecisionRecord.Kind, CaptionRecord.ID)] = try connection.rows(
                """
                SELECT decisions.kind, descriptions.caption_id FROM decisions \
                JOIN descriptions ON descriptions.id = decisions.description_id \
                WHERE decisions.picture_id = ? AND decisions.kind IN ('rejected', 'undone') \
                AND descriptions.caption_id IS NOT NULL ORDER BY decisions.id
                """,
                [.id(picture)]
            ) { ($0.word(or: .undone), $0.id()) }
            return decisions.reduce(into: []) { rejected, decision in
                if decision.0 == .rejected { rejected.insert(decision.1) } else { rejected.remove(decision.1) }
            }
        }
    }
}

extension LedgerConnection {
    func accept(
        _ description: DescriptionRecord.ID, by author: String, lot: String? = nil, at time: Timestamp
    ) throws(LedgerError) {
        guard let record = try self.description(description) else {
            throw LedgerError(.unknown, "The ledger knows no description \(description)")
        }
        try decide(
            .accepted, about: record.pictureID, run: nil, description: description, author: author, reason: lot,
            at: time)
        guard try picture(record.pictureID).currentID == description else { return }
        try change(record.pictureID) { picture in
            // Whoever accepts what is there wants no other text in its place.
            picture.draftID = nil
            picture.status = .settled(alt: record.alt, origin: record.origin, isReviewed: true)
        }
    }
}
