internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures

/// Takes one picture at a time from the check to the write.
struct PictureWorker: Sendable {
    let ledger: Ledger
    let gallery: any Gallery
    let panel: Panel<LedgerBook>
    /// What people made of earlier texts, when the run began.
    let experience: Experience
    let preparer: PicturePreparer
    let options: RunOptions
    let rule: WorkRule
    let control: RunControl
    /// Hold pictures back while the gallery is out of reach.
    let gates: GalleryGates
    /// How many pictures may be in memory whole.
    let slots: Slots
    /// How many pictures may still be described.
    let allowance: Allowance
    /// Whether captions become descriptions; otherwise other models answer first.
    let isDeciding: Bool
    let suspects = Suspects<PictureRecord.ID>()

    var publisher: Publisher { Publisher(ledger: ledger, gallery: gallery) }

    /// Works on a picture. What comes of it is in the ledger, or nothing is: then the picture waits there as before.
    ///
    /// - Returns: whether the picture is done; otherwise it is to be put back.
    func work(on work: WorkQueue.Work) async throws(LedgerError) -> Bool {
        do throws(LedgerError) {
            let end = try await end(of: work)
            if end.isExamined { control.monitor.update { $0.examined += 1 } }
            return end.isDone
        } catch {
            // Somebody else changed the picture meanwhile: it is looked at anew.
            guard error.isConflict else { throw error }
            return false
        }
    }

    private func end(of work: WorkQueue.Work) async throws(LedgerError) -> End {
        guard await control.passes(gates.entries) else { return .putBack }
        var work = work
        if work.isUpgrade || !isDeciding, let picture = try await ledger.picture(work.picture.id) {
            // It was read a while ago, in one go with many others.
            work = WorkQueue.Work(picture: picture, isUpgrade: work.isUpgrade)
        }
        if let write = work.picture.openWriteID, let end = try await conclusion(of: write, work) { return end }
        let entry: GalleryEntry
        switch try await place(of: work) {
        case .success(let place): entry = place
        case .failure(let end): return end
        }
        guard let reason = try await reasonToDescribe(entry, &work) else { return .settled }
        guard allowance.take() else {
            await control.stop(.limitReached)
            return .putBack
        }
        let end = try await describe(entry, work, reason)
        switch end {
        case .described: break
        case .answered: allowance.keep()
        case .settled, .putBack: allowance.giveBack()
        }
        return end
    }

    /// How far a picture got.
    enum End: Error {
        /// A text, a draft or a failure came of it.
        case described
        /// The models of this round have answered; others are asked in the next.
        case answered
        /// There was nothing to describe after all.
        case settled
        /// It waits as before.
        case putBack

        var isDone: Bool { self != .putBack }
        /// Whether the run is done with it as well.
        var isExamined: Bool { isDone && self != .answered }
    }
}

extension PictureWorker {
    /// Finds out what came of a write whose end nobody saw.
    ///
    /// - Returns: whether the picture is done with that; `nil` where it is still to be described.
    private func conclusion(of write: WriteRecord.ID, _ work: WorkQueue.Work) async throws(LedgerError) -> End? {
        switch try await publisher.conclude(write, of: work.picture) {
        case .written:
            gates.entries.succeeded()
            control.monitor.update { $0.published += 1 }
            return .described
        case .conflict:
            gates.entries.succeeded()
            control.monitor.say(.conflict(picture: work.picture.listing.id))
            return .described
        case .failed:
            gates.entries.succeeded()
            return nil
        case .unknown(let error): return try await failed(work, error, at: gates.entries)
        }
    }

    private func place(of work: WorkQueue.Work) async throws(LedgerError) -> Result<GalleryEntry, End> {
        do throws(GalleryError) {
            let entry = try await gallery.entry(of: work.picture.listing)
            gates.entries.succeeded()
            return .success(entry)
        } catch {
            return .failure(try await failed(work, error, at: gates.entries))
        }
    }

    /// Compares the place with what the ledger knows, and keeps what differs.
    ///
    /// - Parameter work: the picture; as it is afterwards.
    /// - Returns: why the picture is described; `nil` where it is not.
    private func reasonToDescribe(
        _ entry: GalleryEntry, _ work: inout WorkQueue.Work
    ) async throws(LedgerError) -> WorkRule.Reason? {
        let picture = work.picture
        let known = try await ledger.knownText(of: picture)
        let check = CheckVerdict(entry, known: known, placeKeepsTexts: gallery.textKeeping == .gallery)
        let candidacy: WorkRule.Candidacy = work.isUpgrade ? .upgrade : .due
        switch rule.verdict(check, candidacy: candidacy, known: known, hasDraft: picture.draftID != nil) {
        case .describe(let reason): return reason
        case .keep(let news):
            _ = try await ledger.keep(news, of: picture, run: control.run)
            if rule.replaces(news), let picture = try await ledger.picture(picture.id) {
                work = WorkQueue.Work(picture: picture, isUpgrade: true)
                return .upgrade
            }
        case .settled: if !work.isUpgrade { try await ledger.settle(picture.id) }
        }
        control.monitor.update { $0.settled += 1 }
        return nil
    }
}
