package import AltText
internal import AltTextGalleries
package import AltTextLedger
package import AltTextRuns

/// Carries out what people decide about drafts, each decision on the state that was seen and on no other.
package struct ReviewDesk: Sendable {
    let ledger: Ledger
    let shelf: AlbumShelf
    /// Decisions and changes through the API wait for each other, picture by picture.
    let turns: Turns<PictureRecord.ID>

    package init(ledger: Ledger, shelf: AlbumShelf, turns: Turns<PictureRecord.ID>) {
        self.ledger = ledger
        self.shelf = shelf
        self.turns = turns
    }

    /// What somebody decides.
    package enum Decision: Sendable, Hashable {
        /// This is the text: the draft's, which is accepted, or another one.
        case text(AlternativeText)
        /// The draft is no good.
        case reject
    }

    /// What came of it.
    package enum Outcome<Done: Sendable & Hashable>: Sendable, Hashable {
        /// It is done.
        case done(Done)
        /// Somebody else has changed the picture meanwhile, so nothing was done.
        case overtaken
        /// The text could not be put in its place.
        case failed(String)
    }

    /// Carries out a decision about the draft of a picture.
    ///
    /// - Parameters:
    ///   - version: the version of the picture that was seen.
    ///   - lot: what names all that is accepted in one go.
    package func carryOut(
        _ decision: Decision, on id: PictureRecord.ID, draft: DescriptionRecord.ID, version: Int, by author: String,
        lot: String? = nil
    ) async throws(LedgerError) -> Outcome<ReviewDeed> {
        try await turns.withTurn(id) { () throws(LedgerError) in
            guard let picture = try await ledger.picture(id), picture.version == version, picture.draftID == draft
            else { return .overtaken }
            do throws(LedgerError) {
                switch decision {
                case .reject:
                    try await ledger.reject(draft, of: id, expecting: version, by: author)
                    return try await done(.rejected, id, draft)
                case .text(let alt):
                    return try await put(alt, picture, draft: draft, by: author, lot: lot)
                }
            } catch {
                guard error.isConflict else { throw error }
                return .overtaken
            }
        }
    }

    private func put(
        _ alt: AlternativeText, _ picture: PictureRecord, draft: DescriptionRecord.ID, by author: String, lot: String?
    ) async throws(LedgerError) -> Outcome<ReviewDeed> {
        guard let served = shelf.gallery(picture.galleryID) else { return .failed(Self.notServed) }
        let edit = HumanEdit(ledger: ledger, gallery: served.gallery)
        switch try await edit.set(alt, of: picture.id, by: author, ifVersion: picture.version, lot: lot) {
        case .written, .accepted, .unchanged: return try await done(.written, picture.id, draft)
        case .conflict: return .overtaken
        case .failed(let error): return .failed(APIError(error).message)
        }
    }

    private func done(
        _ kind: ReviewDeed.Kind, _ id: PictureRecord.ID, _ draft: DescriptionRecord.ID
    ) async throws(LedgerError) -> Outcome<ReviewDeed> {
        let version = try await ledger.picture(id)?.version ?? 0
        return .done(ReviewDeed(kind: kind, picture: id, draft: draft, version: version))
    }

    private static let notServed = "The picture's gallery is not served here, so nothing was written."
}

// MARK: - Taking back

extension ReviewDesk {
    /// Takes a decision back: the text is removed, what was there before comes back, and the draft waits again.
    ///
    /// - Returns: the picture whose draft waits again.
    package func takeBack(_ deed: ReviewDeed, by author: String) async throws(LedgerError) -> Outcome<PictureRecord.ID>
    {
        try await turns.withTurn(deed.picture) { () throws(LedgerError) in
            guard try await ledger.picture(deed.picture)?.version == deed.version else { return .overtaken }
            switch deed.kind {
            case .rejected: return try await reopen(deed.draft, of: deed.picture, by: author)
            case .written: return try await unwrite(deed.picture, draft: deed.draft, by: author)
            }
        }
    }

    /// Takes back that a draft was accepted, as long as it is still in its place.
    func takeBack(
        acceptanceOf draft: DescriptionRecord, by author: String
    ) async throws(LedgerError) -> Outcome<PictureRecord.ID> {
        try await turns.withTurn(draft.pictureID) { () throws(LedgerError) in
            guard try await ledger.picture(draft.pictureID)?.currentID == draft.id else { return .overtaken }
            return try await unwrite(draft.pictureID, draft: draft.id, by: author)
        }
    }

    private func unwrite(
        _ id: PictureRecord.ID, draft: DescriptionRecord.ID, by author: String
    ) async throws(LedgerError) -> Outcome<PictureRecord.ID> {
        guard let picture = try await ledger.picture(id), let write = try await ledger.undoableWrite(of: id) else {
            return .overtaken
        }
        guard let served = shelf.gallery(picture.galleryID) else { return .failed(Self.notServed) }
        let result = try await Undo(ledger: ledger, gallery: served.gallery).undo(write, by: author)
        switch result.outcome {
        case .undone: return try await reopen(draft, of: id, by: author)
        case .changedSince: return .overtaken
        case .failed(let error): return .failed(APIError(error).message)
        }
    }

    private func reopen(
        _ draft: DescriptionRecord.ID, of id: PictureRecord.ID, by author: String
    ) async throws(LedgerError) -> Outcome<PictureRecord.ID> {
        guard let picture = try await ledger.picture(id) else { return .overtaken }
        do throws(LedgerError) {
            try await ledger.reopen(draft, of: id, expecting: picture.version, by: author)
        } catch {
            guard error.isConflict else { throw error }
            return .overtaken
        }
        return .done(id)
    }
}
