internal import AltText
package import AltTextGalleries
package import AltTextLedger

/// Puts texts in their places: reads the place again, writes only what is still as it was, and keeps what came of it.
///
/// Runs, people and undo all write this way, so that nobody overwrites what somebody else has just changed.
package struct Publisher: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery

    /// Creates a publisher for the pictures of one gallery.
    package init(ledger: Ledger, gallery: any Gallery) {
        self.ledger = ledger
        self.gallery = gallery
    }

    /// Puts a text in place of `write.before`, and only of that.
    ///
    /// - Parameter isAccepting: whether a person accepts the text by that.
    /// - Throws: ``LedgerError`` where the ledger fails; whatever the gallery does is an outcome.
    package func publish(
        _ write: Ledger.PlannedWrite, of picture: PictureRecord, run: RunRecord.ID? = nil, isAccepting: Bool = false
    ) async throws(LedgerError) -> PublishOutcome {
        let place: GalleryEntry
        do throws(GalleryError) {
            place = try await gallery.entry(of: picture.listing)
        } catch {
            return .failed(error)
        }
        // The mark that a picture needs no text is kept by the ledger where the place has none for it.
        guard place.alt == write.before || place.alt == .missing && write.before == .decorative else {
            try await ledger.recordConflict(of: picture.id, reason: "the text in its place had changed", run: run)
            return .conflict
        }
        do throws(LedgerError) {
            return try await put(write, in: place, of: picture, run: run, isAccepting: isAccepting)
        } catch {
            guard error.isConflict else { throw error }
            try await ledger.recordConflict(of: picture.id, reason: "the ledger had another text", run: run)
            return .conflict
        }
    }

    /// Finds out what came of a write whose end nobody saw: the process was killed, or the answer got lost.
    package func conclude(_ id: WriteRecord.ID, of picture: PictureRecord) async throws(LedgerError) -> PublishOutcome {
        guard let write = try await ledger.write(id), write.outcome == nil,
            let description = try await ledger.description(write.descriptionID)
        else { return .written }
        let place: GalleryEntry
        do throws(GalleryError) {
            place = try await gallery.entry(of: picture.listing)
        } catch {
            guard error.isGone else { return .unknown(error) }
            try await ledger.endWrite(id, .failed, reason: error.kind)
            return .failed(error)
        }
        if place.alt == placed(description.alt) {
            try await ledger.endWrite(id, .written)
            return .written
        }
        guard place.alt == write.before else {
            try await ledger.endWrite(id, .conflict, reason: "the text in its place had changed")
            return .conflict
        }
        try await ledger.endWrite(id, .failed, reason: "not_written")
        return .failed(
            GalleryError(.notWritten, "The text did not get to its place", remedy: "It will be tried again"))
    }

    private func put(
        _ write: Ledger.PlannedWrite, in place: GalleryEntry, of picture: PictureRecord, run: RunRecord.ID?,
        isAccepting: Bool
    ) async throws(LedgerError) -> PublishOutcome {
        var (alt, provenance) = try await content(of: write.description)
        provenance.isReviewed = provenance.isReviewed || isAccepting
        let placed = placed(alt)
        let isVerifying = place.isVerified == false && provenance.isVerified && placed != .missing
        guard gallery.textKeeping == .gallery, placed != place.alt || isVerifying else {
            try await ledger.publish(write, of: picture.id, run: run)
            return .written
        }
        let id = try await ledger.beginWrite(write, of: picture.id, run: run)
        do throws(GalleryError) {
            try await gallery.write(placed, in: place, provenance: provenance)
        } catch {
            if error.isConflict {
                try await ledger.endWrite(id, .conflict, reason: error.kind)
                return .conflict
            }
            guard !error.mayHaveHappened else { return try await conclude(id, of: picture) }
            try await ledger.endWrite(id, .failed, reason: error.kind)
            return .failed(error)
        }
        try await ledger.endWrite(id, .written)
        return .written
    }

    /// What stands in the place for a text. Where it has no mark for decorative pictures, no text may stay behind: the next
    /// look would take it for a person's.
    private func placed(_ alt: AlternativeText) -> AlternativeText {
        alt == .decorative && !gallery.canHold(alt) ? .missing : alt
    }

    private func content(
        of description: Ledger.WrittenDescription
    ) async throws(LedgerError) -> (AlternativeText, WriteProvenance) {
        switch description {
        case .new(let new):
            return (new.alt, WriteProvenance(origin: new.origin, model: new.model))
        case .known(let id):
            let known = try await ledger.description(id)
            let provenance = WriteProvenance(
                origin: known?.origin ?? .human, model: known?.model, isReviewed: try await ledger.isAccepted(id))
            return (known?.alt ?? .missing, provenance)
        }
    }
}
