internal import AltText
internal import AltTextLedger
internal import AltTextRuns

extension ReviewDesk {
    /// A caption that was made the draft.
    struct Suggested: Sendable {
        let id: DescriptionRecord.ID
        let alt: AlternativeText
        /// The picture's version since.
        let version: Int
    }

    /// Makes what a model said the draft of a picture.
    ///
    /// - Parameter version: the version of the picture that was seen.
    /// - Returns: the draft; `nil` where somebody else has changed the picture meanwhile.
    /// - Throws: ``APIError`` where that is no caption of the picture.
    func suggest(
        _ caption: CaptionRecord.ID, for id: PictureRecord.ID, version: Int, linter: Linter
    ) async throws -> Suggested? {
        try await turns.withTurn(id) {
            guard let history = try await ledger.history(of: id) else { throw APIError.noSuchPicture() }
            guard history.texts.picture.version == version, history.texts.picture.openWriteID == nil else { return nil }
            guard
                let description = try await ledger.suggestion(from: caption, linter: linter, history: history)
            else {
                throw APIError.badField("caption", "That is not a caption of this picture, or it has no text.")
            }
            do throws(LedgerError) {
                let draft = try await ledger.suggest(description, for: id, expecting: version)
                return Suggested(id: draft.id, alt: description.alt, version: draft.version)
            } catch {
                guard error.isConflict else { throw error }
                return nil
            }
        }
    }
}
