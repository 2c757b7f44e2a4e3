internal import AltText
package import AltTextGalleries
package import AltTextLedger

/// What a person decides about a picture's title. As with alt texts, nothing is written over what somebody else has changed,
/// and what was there before can be put back.
package struct TitleEdit: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery

    /// Creates the means to change titles of one gallery.
    package init(ledger: Ledger, gallery: any Gallery) {
        self.ledger = ledger
        self.gallery = gallery
    }

    /// What came of it.
    package enum Outcome: Sendable, Hashable {
        /// The title is in its place.
        case written
        /// It was a model's, word for word: it stays the model's, and is accepted.
        case accepted
        /// It was there already.
        case unchanged
        /// There is nothing to take back, or nothing that waits for review.
        case nothing
        /// The title in its place was changed since; it stays as it is.
        case changedSince
        /// It could not be written.
        case failed(GalleryError)
    }

    /// Gives a picture a title; an empty one takes it away. The words of the draft accept it.
    ///
    /// - Throws: ``LedgerError``.
    package func set(_ words: String, of picture: PictureRecord, by author: String) async throws(LedgerError) -> Outcome
    {
        let known = try await ledger.titles(of: picture.id)
        let place: GalleryEntry
        switch await entry(of: picture) {
        case .success(let entry): place = entry
        case .failure(let error): return .failed(error)
        }
        let before = place.title ?? known.current?.words ?? ""
        let draft = known.draft.flatMap { $0.words == words ? $0 : nil }
        guard before != words else { return .unchanged }
        if let error = await write(words, in: place) { return error.isConflict ? .changedSince : .failed(error) }
        try await ledger.record(
            NewTitle(
                words, .current, origin: draft?.origin ?? .human, author: author, model: draft?.model, before: before),
            of: picture.id)
        return draft == nil ? .written : .accepted
    }

    /// Puts back the title that was there before the one that was put there last, unless somebody changed it since.
    ///
    /// - Throws: ``LedgerError``.
    package func undo(_ picture: PictureRecord, by author: String) async throws(LedgerError) -> Outcome {
        let known = try await ledger.titles(of: picture.id)
        guard let last = known.current, let before = last.before else { return .nothing }
        let place: GalleryEntry
        switch await entry(of: picture) {
        case .success(let entry): place = entry
        case .failure(let error): return .failed(error)
        }
        guard place.title ?? last.words == last.words else { return .changedSince }
        if let error = await write(before, in: place) { return error.isConflict ? .changedSince : .failed(error) }
        // The words that come back are whose they were; a step further back is the one before theirs.
        let earlier = known.last { $0.state == .current && $0.words == before && $0.id < last.id }
        try await ledger.record(
            NewTitle(
                before, .current, origin: earlier?.origin ?? .human, author: author, model: earlier?.model,
                before: earlier?.before), of: picture.id)
        return .written
    }

    /// Keeps that a person does not want the title that a model suggests.
    ///
    /// - Throws: ``LedgerError``.
    package func reject(_ picture: PictureRecord, by author: String) async throws(LedgerError) -> Outcome {
        guard let draft = try await ledger.titles(of: picture.id).draft else { return .nothing }
        try await ledger.record(
            NewTitle(
                draft.words, .rejected, origin: draft.origin, author: author, model: draft.model, before: draft.before),
            of: picture.id)
        return .written
    }

    private func entry(of picture: PictureRecord) async -> Result<GalleryEntry, GalleryError> {
        do throws(GalleryError) {
            return .success(try await gallery.entry(of: picture.listing))
        } catch {
            return .failure(error)
        }
    }

    /// Writes to a place that keeps titles; elsewhere the ledger is their place.
    private func write(_ words: String, in place: GalleryEntry) async -> GalleryError? {
        guard place.title != nil else { return nil }
        do throws(GalleryError) {
            try await gallery.writeTitle(words, in: place)
            return nil
        } catch {
            return error
        }
    }
}
