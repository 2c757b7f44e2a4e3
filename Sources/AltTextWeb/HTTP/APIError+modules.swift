internal import AltTextGalleries
internal import AltTextLedger
internal import HTTPTypes

extension APIError {
    /// What an error of the ledger means for who asks. Paths and details stay here.
    init(_ error: LedgerError) {
        switch error.code {
        case .changed: self = .overtaken()
        case .busy:
            self.init(.serviceUnavailable, error.kind, "The ledger is busy. Try again in a moment.")
            headers[.retryAfter] = "1"
        case .full:
            self.init(
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), error.kind,
                "The server has no room left, so nothing was written.")
        default: self = .internalFailure()
        }
    }

    /// What an error of a gallery means for who asks.
    init(_ error: GalleryError) {
        if error.isGone {
            self = .noSuchPicture()
        } else if error.isConflict {
            self = .overtaken()
        } else {
            self.init(
                .badGateway, error.kind,
                "The gallery could not be reached, or refused (\(error.shortDescription)). Try again later.")
        }
    }

    static func internalFailure() -> APIError {
        APIError(.internalServerError, "internal_error", "The server failed. Its log says why.")
    }
}
