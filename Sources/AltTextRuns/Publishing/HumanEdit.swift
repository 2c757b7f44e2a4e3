public import AltText
public import AltTextGalleries
public import AltTextLedger

/// What a person says of a picture: words, that it needs none, or that the text is to go.
///
/// It beats everything else, and is written as carefully as anything else: not over a change that somebody made meanwhile.
public struct HumanEdit: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery

    /// Creates the means to edit pictures of one gallery.
    public init(ledger: Ledger, gallery: any Gallery) {
        self.ledger = ledger
        self.gallery = gallery
    }

    /// What came of an edit.
    public enum Outcome: Sendable, Hashable {
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
    /// - Throws: ``LedgerError``.
    public func set(
        _ alt: AlternativeText, of id: PictureRecord.ID, by author: String
    ) async throws(LedgerError) -> Outcome {
        guard let texts = try await ledger.texts(of: id) else {
            throw LedgerError(.unknown, "The ledger knows no picture \(id)")
        }
        if let outcome = try await acceptance(of: alt, texts, by: author) { return outcome }
        let description: Ledger.WrittenDescription
        let isDraft = texts.draft?.alt == alt && texts.draft?.origin == .ai
        if isDraft, let draft = texts.draft {
            description = .known(draft.id)
        } else {
            description = .new(
                NewDescription(
                    alt: alt, origin: .human, author: author, ancestorID: texts.draft?.id ?? texts.current?.id))
        }
        let outcome = try await publish(description, of: texts.picture, by: author)
        if isDraft, outcome == .written, let draft = texts.draft {
            try await ledger.recordAcceptance(of: draft.id, by: author)
            return .accepted
        }
        return outcome
    }

    /// The same words again change nothing but who stands for them.
    private func acceptance(
        of alt: AlternativeText, _ texts: Ledger.PictureTexts, by author: String
    ) async throws(LedgerError) -> Outcome? {
        guard let current = texts.current, current.alt == alt, texts.draft == nil, texts.picture.openWriteID == nil,
            texts.picture.status != .conflict
        else { return nil }
        guard current.origin == .ai else { return .unchanged }
        if texts.picture.status != .accepted { try await ledger.recordAcceptance(of: current.id, by: author) }
        return .accepted
    }

    private func publish(
        _ description: Ledger.WrittenDescription, of picture: PictureRecord, by author: String
    ) async throws(LedgerError) -> Outcome {
        let publisher = Publisher(ledger: ledger, gallery: gallery)
        if let open = picture.openWriteID { _ = try await publisher.conclude(open, of: picture) }
        let place: GalleryEntry
        do throws(GalleryError) {
            place = try await gallery.entry(of: picture.listing)
        } catch {
            return .failed(error)
        }
        let current = try await ledger.picture(picture.id)?.currentID
        guard current == picture.currentID else { return .conflict }
        let write = Ledger.PlannedWrite(description, before: place.alt, expecting: current, author: author)
        switch try await publisher.publish(write, of: picture) {
        case .written: return .written
        case .conflict: return .conflict
        case .failed(let error), .unknown(let error): return .failed(error)
        }
    }
}
