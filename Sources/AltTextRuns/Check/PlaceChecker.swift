internal import AltText
package import AltTextGalleries
package import AltTextLedger

/// Looks at the place of a picture that was listed and not looked at yet, and keeps the text that is found there, so that
/// what others are told of it, and write over it, takes that text into account.
package struct PlaceChecker: Sendable {
    private let ledger: Ledger
    private let turns = Turns<PictureRecord.ID>()

    /// Creates a checker.
    package init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// What came of it.
    package enum Outcome: Sendable, Hashable {
        /// The ledger knows the place's text.
        case known
        /// The place could not be looked at.
        case failed(GalleryError)
    }

    /// Looks at a picture's place, unless somebody else has done so meanwhile.
    package func check(_ id: PictureRecord.ID, in gallery: any Gallery) async throws(LedgerError) -> Outcome {
        try await turns.withTurn(id) { () throws(LedgerError) in
            guard let picture = try await ledger.picture(id), picture.needsCheck else { return .known }
            let entry: GalleryEntry
            do throws(GalleryError) {
                entry = try await gallery.entry(of: picture.listing)
            } catch {
                return .failed(error)
            }
            try await keep(entry, of: picture, placeKeepsTexts: gallery.textKeeping == .gallery)
            return .known
        }
    }

    private func keep(
        _ entry: GalleryEntry, of picture: PictureRecord, placeKeepsTexts: Bool
    ) async throws(LedgerError) {
        let known = try await ledger.knownText(of: picture)
        let verdict = CheckVerdict(entry, known: known, placeKeepsTexts: placeKeepsTexts)
        guard try await !ledger.keep(verdict, of: picture, run: nil) else { return }
        // A file that may have changed under a model's text stays unchecked: a run looks whether its bytes did.
        guard picture.draftID == nil, !(known?.isReplaceable ?? false) else { return }
        try await ledger.settle(picture.id)
    }
}

extension PictureRecord {
    /// Whether nobody has looked at its place since it was listed.
    package var needsCheck: Bool { status == .unchecked && openWriteID == nil }
}
