internal import AltText
package import AltTextGalleries
package import AltTextLedger

/// Takes back what was written, and puts back what was there before: as long as nobody changed the text since.
package struct Undo: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery

    /// Creates the means to take back writes of one gallery.
    package init(ledger: Ledger, gallery: any Gallery) {
        self.ledger = ledger
        self.gallery = gallery
    }

    /// What came of taking back one write.
    package struct Result: Sendable, Hashable {
        /// The picture.
        package let picture: PictureRecord
        /// What came of it.
        package let outcome: Outcome
    }

    /// What came of taking back a write.
    package enum Outcome: Sendable, Hashable {
        /// What was there before is there again.
        case undone
        /// The text was changed since, and stays as it is.
        case changedSince
        /// It could not be put back.
        case failed(GalleryError)
    }

    /// Takes back one write.
    ///
    /// - Parameters:
    ///   - author: who takes it back.
    ///   - run: the run that this is part of, if it is part of one.
    /// - Throws: ``LedgerError``.
    package func undo(
        _ write: WriteRecord, by author: String, run: RunRecord.ID? = nil
    ) async throws(LedgerError) -> Result {
        guard let picture = try await ledger.picture(write.pictureID) else {
            throw LedgerError(.unknown, "The ledger knows no picture \(write.pictureID)")
        }
        return Result(picture: picture, outcome: try await outcome(of: write, picture, author, run))
    }

    /// Takes back everything that a run wrote, the newest first.
    ///
    /// - Parameter receive: gets what came of each write; nothing more is taken back once it returns false.
    /// - Throws: ``LedgerError``.
    package func undo(
        run: RunRecord.ID, by author: String, as undoing: RunRecord.ID?, receive: (Result) -> Bool
    ) async throws(LedgerError) {
        var last: WriteRecord.ID?
        while true {
            let writes = try await ledger.undoableWrites(of: run, before: last, limit: 100)
            guard !writes.isEmpty else { return }
            for write in writes {
                last = write.id
                guard receive(try await undo(write, by: author, run: undoing)) else { return }
            }
        }
    }

    private func outcome(
        of write: WriteRecord, _ picture: PictureRecord, _ author: String, _ run: RunRecord.ID?
    ) async throws(LedgerError) -> Outcome {
        guard picture.currentID == write.descriptionID, picture.openWriteID == nil,
            let written = try await ledger.description(write.descriptionID)
        else { return .changedSince }
        let place: GalleryEntry
        do throws(GalleryError) {
            place = try await gallery.entry(of: picture.listing)
        } catch {
            return .failed(error)
        }
        // Where the place keeps texts, the text must still be there.
        let isThere = place.alt == written.alt || !gallery.canHold(written.alt) && place.alt == .missing
        guard gallery.textKeeping == .ledger || isThere else { return .changedSince }
        let plan = Ledger.PlannedWrite(
            predecessor(of: write, author), before: place.alt, expecting: picture.currentID, undoes: write.id,
            author: author)
        switch try await Publisher(ledger: ledger, gallery: gallery).publish(plan, of: picture, run: run) {
        case .written: return .undone
        case .conflict: return .changedSince
        case .failed(let error), .unknown(let error): return .failed(error)
        }
    }

    /// What was there before. Where that was nothing, a person wants nothing to be there: no run fills it again.
    private func predecessor(of write: WriteRecord, _ author: String) -> Ledger.WrittenDescription {
        if let previous = write.previousID { return .known(previous) }
        return .new(
            NewDescription(alt: write.before, origin: .human, author: author, ancestorID: write.descriptionID))
    }
}
