public import AltText

extension Ledger {
    /// What came of listing pictures.
    public struct Enlistment: Sendable, Hashable {
        /// Pictures that were new.
        public var added = 0
        /// Known pictures that may have changed, or are back.
        public var changed = 0

        /// Nothing.
        public init() {}
    }

    /// Records what a gallery lists. New pictures and those that may have changed are to be looked at.
    ///
    /// - Parameter isRechecking: whether all of them are, changed or not.
    public func enlist(
        _ listings: [PictureListing], in gallery: GalleryRecord.ID, isRechecking: Bool = false,
        at time: Timestamp = .now
    ) async throws(LedgerError) -> Enlistment {
        try await driver.write { (connection) throws(LedgerError) in
            var enlistment = Enlistment()
            for listing in listings {
                if let known = try connection.listed(listing.id, in: gallery) {
                    if try connection.update(known, to: listing, isRechecking: isRechecking) { enlistment.changed += 1 }
                } else {
                    try connection.add(listing, to: gallery, at: time)
                    enlistment.added += 1
                }
            }
            if enlistment.added > 0 { try connection.count(enlistment.added, .unchecked, in: gallery) }
            return enlistment
        }
    }
}

/// A picture that was listed before.
private struct Listed {
    let id: PictureRecord.ID
    let stamp: String
    let hints: String?
    let status: PictureStatus
}

extension LedgerConnection {
    fileprivate func listed(_ name: PictureID, in gallery: GalleryRecord.ID) throws(LedgerError) -> Listed? {
        try row(
            "SELECT id, stamp, hints, status FROM pictures WHERE gallery_id = ? AND name = ?",
            [.id(gallery), .text(name.text)]
        ) { row in
            Listed(id: row.id(), stamp: row.text(), hints: row.optionalText(), status: row.word(or: .unchecked))
        }
    }

    fileprivate func add(
        _ listing: PictureListing, to gallery: GalleryRecord.ID, at time: Timestamp
    ) throws(LedgerError) {
        try execute(
            """
            INSERT INTO pictures (gallery_id, name, stamp, hints, status, is_due, created_at) \
            VALUES (?, ?, ?, ?, ?, 1, ?)
            """,
            [
                .id(gallery), .text(listing.id.text), .text(listing.stamp), .text(listing.hintsText),
                .text(PictureStatus.unchecked.rawValue), .time(time),
            ])
    }

    /// - Returns: whether the picture is to be looked at again.
    fileprivate func update(
        _ known: Listed, to listing: PictureListing, isRechecking: Bool
    ) throws(LedgerError) -> Bool {
        let hasChanged = known.stamp != listing.stamp
        if hasChanged || known.hints != listing.hintsText {
            try execute(
                "UPDATE pictures SET stamp = ?, hints = ? WHERE id = ?",
                [.text(listing.stamp), .text(listing.hintsText), .id(known.id)])
        }
        guard known.status != .unchecked, isRechecking || hasChanged || known.status == .gone else { return false }
        try change(known.id) { picture in
            picture.status = .unchecked
            picture.attempts = 0
            picture.retryAt = Timestamp(milliseconds: 0)
        }
        return true
    }
}
