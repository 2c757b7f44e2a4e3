package import AltText

extension Ledger {
    /// Keeps that describing a picture failed, and when it may be tried again.
    ///
    /// - Parameters:
    ///   - caption: the answer that was no alt text, if one came.
    ///   - retryAt: when to try again; `nil`: not by itself.
    ///   - keepsStatus: whether the picture stands as it did, since it has a text already.
    package func recordFailure(
        of picture: PictureRecord.ID, _ failure: Failure, caption: CaptionRecord.ID? = nil, retryAt: Timestamp?,
        keepsStatus: Bool = false, run: RunRecord.ID?, at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.decide(
                retryAt == nil ? .parked : .failed, about: picture, run: run, caption: caption, reason: failure.kind,
                message: failure.message, at: time)
            if !keepsStatus {
                try connection.change(picture) { picture in
                    picture.status = retryAt == nil ? .parked : .failed
                    picture.reason = failure.kind
                    picture.message = failure.message
                    picture.attempts += 1
                    picture.retryAt = retryAt ?? Timestamp(milliseconds: 0)
                }
            }
            try connection.add(.one(\.failures), to: run)
        }
    }

    /// Keeps that a picture is no longer in its gallery.
    ///
    /// - Parameter isFailure: whether the run counts it: it was about to do something with the picture.
    package func recordGone(
        _ picture: PictureRecord.ID, message: String, isFailure: Bool = true, run: RunRecord.ID?,
        at time: Timestamp = .now
    ) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.decide(.gone, about: picture, run: run, message: message, at: time)
            try connection.change(picture) { $0.status = .gone }
            if isFailure { try connection.add(.one(\.failures), to: run) }
        }
    }
}
