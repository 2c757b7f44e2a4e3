internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextRuns

/// Carries out changes, each on the state that was read and on no other.
struct Editor: Sendable {
    let ledger: Ledger
    let turns: Turns<PictureRecord.ID>

    /// Changes a picture.
    ///
    /// - Parameter served: the gallery, where it is served. Without it only what the ledger keeps by itself can change.
    /// - Returns: the picture as it is now.
    func apply(
        _ edit: Edit, to face: Ledger.PictureFace, in served: ServedGallery?, by token: TokenRecord
    ) async throws -> Ledger.PictureFace {
        if let ifMatch = edit.ifMatch, !EntityTag(face.picture).satisfies(ifMatch: ifMatch) { throw APIError.stale() }
        let text = try EditRule.outcome(of: edit, on: face, by: token)
        try Self.check(token, for: text, edit)
        guard text != .unchanged || edit.hasMore else { return face }
        let result: Result<Ledger.PictureFace, APIError>
        do throws(LedgerError) {
            result = try await carryOut(text, edit, on: face, in: served, by: token)
        } catch {
            throw error.isConflict && edit.ifMatch != nil ? APIError.stale() : APIError(error)
        }
        return try result.get()
    }

    private func carryOut(
        _ text: Ledger.Amendment.Text, _ edit: Edit, on face: Ledger.PictureFace, in served: ServedGallery?,
        by token: TokenRecord
    ) async throws(LedgerError) -> Result<Ledger.PictureFace, APIError> {
        guard case .replaced(let description) = text, let served, served.gallery.textKeeping == .gallery else {
            let amendment = Ledger.Amendment(
                text: text, annotations: edit.annotations, furtherTexts: edit.furtherTexts, by: token.name)
            return .success(try await ledger.amend(face.picture.id, expecting: face.picture.version, amendment))
        }
        let outcome = try await publish(description, face, in: served, by: token)
        guard case .success(let published) = outcome, edit.hasMore else { return outcome }
        // Only the alt text has a place in the gallery that could be written to; the ledger keeps the rest.
        let amendment = Ledger.Amendment(
            annotations: edit.annotations, furtherTexts: edit.furtherTexts, by: token.name)
        return .success(try await ledger.amend(published.picture.id, expecting: published.picture.version, amendment))
    }

    /// Accepting is reviewing; everything else is writing.
    private static func check(_ token: TokenRecord, for text: Ledger.Amendment.Text, _ edit: Edit) throws(APIError) {
        if case .accepted = text, !edit.hasMore, token.allows(.review) { return }
        guard token.allows(.write) else { throw .missingScope(.write) }
    }
}
