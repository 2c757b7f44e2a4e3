internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures

extension PictureWorker {
    /// The gallery failed.
    func failed(_ work: WorkQueue.Work, _ error: GalleryError, at gate: Gate) async throws(LedgerError) -> End {
        let picture = work.picture
        if error.code == .interrupted { return .putBack }
        if error.isFatal {
            await control.stop(.obstacle(Failure(error)))
            return .putBack
        }
        if error.mayBeOutage {
            let isFirst = suspects.isFirst(picture.id)
            let isAway = gate.failed(Failure(error))
            if isAway || isFirst { return .putBack }
        } else {
            gate.succeeded()
        }
        if error.isGone {
            try await ledger.recordGone(picture.id, message: error.description, run: control.run)
            control.monitor.say(.failed(picture: picture.listing.id, failure: Failure(error)))
        } else {
            try await failed(work, Failure(error))
        }
        return .described
    }

    /// The picture itself is to blame: trying again is no use until its file changes.
    func failed(_ work: WorkQueue.Work, _ error: PictureError) async throws(LedgerError) -> End {
        guard !error.isCancellation else { return .putBack }
        let failure = Failure(error)
        try await ledger.recordFailure(
            of: work.picture.id, failure, retryAt: nil, keepsStatus: work.isUpgrade, run: control.run)
        control.monitor.update { $0.parked += work.isUpgrade ? 0 : 1 }
        control.monitor.say(.failed(picture: work.picture.listing.id, failure: failure))
        return .described
    }

    func failed(
        _ work: WorkQueue.Work, _ failure: Failure, caption: CaptionRecord.ID? = nil
    ) async throws(LedgerError) {
        let wait = options.retrySchedule.wait(after: work.picture.attempts + 1)
        try await ledger.recordFailure(
            of: work.picture.id, failure, caption: caption, retryAt: wait.map { .now + $0 },
            keepsStatus: work.isUpgrade, run: control.run)
        control.monitor.update { $0.parked += wait == nil && !work.isUpgrade ? 1 : 0 }
        control.monitor.say(.failed(picture: work.picture.listing.id, failure: failure))
    }
}
