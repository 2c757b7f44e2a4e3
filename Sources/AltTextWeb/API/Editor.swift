internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextRuns
internal import HTTPTypes

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
        guard token.allows(.write) else { throw .missingScope(.write, who: token.name) }
    }
}

extension Editor {
    /// Writes a text to a gallery that keeps its texts itself.
    func publish(
        _ description: NewDescription, _ face: Ledger.PictureFace, in served: ServedGallery, by token: TokenRecord
    ) async throws(LedgerError) -> Result<Ledger.PictureFace, APIError> {
        // A place takes a while to answer. Whoever was second waits, and then finds the picture changed.
        try await turns.withTurn(face.picture.id) { () throws(LedgerError) in
            guard try await ledger.picture(face.picture.id)?.version == face.picture.version else {
                throw LedgerError(.changed, "The picture has changed since it was read")
            }
            let write = Ledger.PlannedWrite(
                .new(description), before: face.current?.alt ?? .missing, expecting: face.current?.id,
                author: token.name)
            let outcome = try await Publisher(ledger: ledger, gallery: served.gallery).publish(write, of: face.picture)
            switch outcome {
            case .written: break
            case .conflict: return .failure(.overtaken())
            case .failed(let error): return .failure(APIError(error))
            case .unknown(let error): return .failure(.uncertain(error))
            }
            guard let face = try await ledger.face(of: face.picture.id) else { return .failure(.noSuchPicture()) }
            return .success(face)
        }
    }
}

extension APIError {
    fileprivate static func uncertain(_ error: GalleryError) -> APIError {
        APIError(
            .gatewayTimeout, "outcome_unknown",
            "It is not known yet whether the text was written (\(error.shortDescription)). Read the picture again.")
    }
}
