internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextRuns
internal import HTTPTypes

extension Editor {
    /// Puts a text in its place in a gallery that keeps its texts itself.
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
            "Nobody can say yet whether the text got to its place (\(error.shortDescription)). Read the picture again.")
    }
}
