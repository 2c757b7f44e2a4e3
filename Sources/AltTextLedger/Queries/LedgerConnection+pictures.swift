internal import AltText

extension LedgerConnection {
    /// The picture as it is now.
    ///
    /// - Throws: ``LedgerError`` of kind `unknown` where there is none.
    func picture(_ id: PictureRecord.ID) throws(LedgerError) -> PictureRecord {
        let picture = try row("SELECT \(PictureRecord.columns) FROM pictures WHERE id = ?", [.id(id)]) {
            PictureRecord(&$0)
        }
        guard let picture else { throw LedgerError(.unknown, "The ledger knows no picture \(id)") }
        return picture
    }

    /// Changes how things stand with a picture, and keeps the counts in step. The one place where `pictures` changes.
    @discardableResult
    func change(
        _ id: PictureRecord.ID, _ update: (inout PictureRecord) -> Void
    ) throws(LedgerError) -> PictureRecord {
        let before = try picture(id)
        var after = before
        update(&after)
        if !after.status.isFailure {
            after.reason = ""
            after.message = nil
        }
        try execute(
            """
            UPDATE pictures SET status = ?, reason = ?, message = ?, attempts = ?, is_due = ?, retry_at = ?, \
            current_id = ?, draft_id = ?, open_write_id = ?, version = version + 1 WHERE id = ?
            """,
            [
                .text(after.status.rawValue), .text(after.reason), .text(after.message), .integer(after.attempts),
                .bool(after.status.isDue), .time(after.retryAt), .id(after.currentID), .id(after.draftID),
                .id(after.openWriteID), .id(id),
            ])
        if after.draftID != before.draftID {
            try execute(
                """
                UPDATE pictures SET trust = \
                COALESCE((SELECT confidence FROM descriptions WHERE descriptions.id = pictures.draft_id), 0) WHERE id = ?
                """,
                [.id(id)])
        }
        if after.status != before.status || after.reason != before.reason {
            try count(-1, before.status, before.reason, in: before.galleryID)
            try count(1, after.status, after.reason, in: before.galleryID)
        }
        return after
    }

    /// Adds to the count of a gallery's pictures of one status.
    func count(
        _ difference: Int, _ status: PictureStatus, _ reason: String = "", in gallery: GalleryRecord.ID
    ) throws(LedgerError) {
        try execute(
            """
            INSERT INTO tallies (gallery_id, status, reason, pictures) VALUES (?, ?, ?, ?) \
            ON CONFLICT (gallery_id, status, reason) DO UPDATE SET pictures = tallies.pictures + excluded.pictures
            """,
            [.id(gallery), .text(status.rawValue), .text(reason), .integer(difference)])
    }
}

extension PictureStatus {
    /// Whether the status comes with a reason.
    var isFailure: Bool { self == .failed || self == .parked }
}
