package import AltText
package import AltTextGalleries
package import AltTextLedger

/// What a person says of a picture: words, that it needs none, or that the text is to go.
///
/// It beats everything else, and is written as carefully as anything else: not over a change that somebody made meanwhile.
package struct HumanEdit: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery

    /// Creates the means to edit pictures of one gallery.
    package init(ledger: Ledger, gallery: any Gallery) {
        self.ledger = ledger
        self.gallery = gallery
    }

    /// What came of an edit.
    package enum Outcome: Sendable, Hashable {
        /// The text is in its place, and is the person's.
        case written
        /// The text was a model's, word for word: it stays the model's, and is accepted.
        case accepted
        /// The text was there already, and a person's.
        case unchanged
        /// The text in its place changed meanwhile; nothing was written.
        case conflict
        /// It could not be written.
        case failed(GalleryError)
    }

    /// Puts a person's text in its place.
    ///
    /// - Parameters:
    ///   - alt: the text; `missing` takes it away for good.
    ///   - author: who says so.
    ///   - version: the version of the picture that the person saw; another one is a conflict. `nil`: whatever is there.
    ///   - lot: what names all that was accepted in one go, where this is part of that.
    /// - Throws: ``LedgerError``.
    package func set(
        _ alt: AlternativeText, of id: PictureRecord.ID, by author: String, ifVersion version: Int? = nil,
        lot: String? = nil
    ) async throws(LedgerError) -> Outcome {
        let place: GalleryEntry
        switch try await look(at: try await concluded(id)) {
        case .success(let entry): place = entry
        case .failure(let error): return .failed(error)
        }
        let texts = try await known(id)
        // What others have put there meanwhile has just become a version of its own.
        if let version, texts.picture.version != version { return .conflict }
        if let outcome = try await acceptance(of: alt, in: place, texts, by: author) { return outcome }
        let description: Ledger.WrittenDescription
        let isDraft = texts.draft?.alt == alt && texts.draft?.origin == .ai
        if isDraft, let draft = texts.draft {
            description = .known(draft.id)
        } else {
            description = .new(
                NewDescription(
                    alt: alt, origin: .human, author: author, ancestorID: texts.draft?.id ?? texts.current?.id))
        }
        let outcome = try await publish(
            description, over: place.alt, of: texts.picture, by: author, isAccepting: isDraft)
        if isDraft, outcome == .written, let draft = texts.draft {
            try await ledger.recordAcceptance(of: draft.id, by: author, lot: lot)
            return .accepted
        }
        return outcome
    }

    /// The same words again change nothing but who stands for them.
    private func acceptance(
        of alt: AlternativeText, in place: GalleryEntry, _ texts: Ledger.PictureTexts, by author: String
    ) async throws(LedgerError) -> Outcome? {
        guard let current = texts.current, current.alt == alt, texts.draft == nil, texts.picture.openWriteID == nil
        else {
            return nil
        }
        let isInPlace = gallery.textKeeping == .ledger || place.alt == alt || !gallery.canHold(alt)
        guard isInPlace else { return nil }
        if let error = await verify(current, in: place) { return error.isConflict ? .conflict : .failed(error) }
        guard current.origin == .ai else { return .unchanged }
        if texts.picture.status != .accepted { try await ledger.recordAcceptance(of: current.id, by: author) }
        return .accepted
    }

    /// Tells a place that says for each text whether a person stands for it.
    private func verify(_ text: DescriptionRecord, in place: GalleryEntry) async -> GalleryError? {
        guard place.isVerified == false, place.alt == text.alt else { return nil }
        do throws(GalleryError) {
            try await gallery.write(
                text.alt, in: place,
                provenance: WriteProvenance(origin: text.origin, model: text.model, isReviewed: true))
            return nil
        } catch {
            return error
        }
    }

    private func known(_ id: PictureRecord.ID) async throws(LedgerError) -> Ledger.PictureTexts {
        guard let texts = try await ledger.texts(of: id) else {
            throw LedgerError(.unknown, "The ledger knows no picture \(id)")
        }
        return texts
    }

    /// The picture after what came of a write is known whose end nobody saw.
    private func concluded(_ id: PictureRecord.ID) async throws(LedgerError) -> PictureRecord {
        let picture = try await known(id).picture
        guard let open = picture.openWriteID else { return picture }
        _ = try await Publisher(ledger: ledger, gallery: gallery).conclude(open, of: picture)
        return try await known(id).picture
    }

    /// Looks at the picture's place, and keeps what others have put there, so that it can be put back.
    private func look(at picture: PictureRecord) async throws(LedgerError) -> Result<GalleryEntry, GalleryError> {
        let place: GalleryEntry
        do throws(GalleryError) {
            place = try await gallery.entry(of: picture.listing)
        } catch {
            return .failure(error)
        }
        let verdict = CheckVerdict(
            place, known: try await ledger.knownText(of: picture), placeKeepsTexts: gallery.textKeeping == .gallery)
        do throws(LedgerError) {
            _ = try await ledger.keep(verdict, of: picture, run: nil)
        } catch {
            // Somebody else was faster; what is there now shows when it is read again right before the write.
            guard error.isConflict else { throw error }
        }
        return .success(place)
    }

    private func publish(
        _ description: Ledger.WrittenDescription, over before: AlternativeText, of picture: PictureRecord,
        by author: String, isAccepting: Bool
    ) async throws(LedgerError) -> Outcome {
        let write = Ledger.PlannedWrite(
            description, before: before, expecting: picture.currentID, author: author)
        let publisher = Publisher(ledger: ledger, gallery: gallery)
        switch try await publisher.publish(write, of: picture, isAccepting: isAccepting) {
        case .written: return .written
        case .conflict: return .conflict
        case .failed(let error), .unknown(let error): return .failed(error)
        }
    }
}
