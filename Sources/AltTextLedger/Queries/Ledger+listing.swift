package import AltText

extension Ledger {
    /// What came of listing pictures.
    package struct Enlistment: Sendable, Hashable {
        /// Pictures that were new.
        package var added = 0
        /// Known pictures that may have changed, or are back.
        package var changed = 0
        /// Pictures that the run has something to do with now, upgrades left out; each counts once a run.
        package var due = 0

        /// Nothing.
        package init() {}
    }

    /// What a run wants of the pictures that it lists. It works on those alone: what an earlier run brought into the
    /// ledger, and this one does not list, waits.
    package struct RunDemand: Sendable, Hashable {
        /// The run.
        package let run: RunRecord.ID
        /// What it has something to do with.
        package var rule: WorkRule

        /// What the run wants.
        package init(run: RunRecord.ID, rule: WorkRule = WorkRule()) {
            self.run = run
            self.rule = rule
        }
    }

    /// Records what a gallery lists. New pictures and those that may have changed are to be looked at.
    ///
    /// - Parameter demand: what the run wants that lists them; `nil`: no run does, and no run's work grows.
    package func enlist(
        _ listings: [PictureListing], in gallery: GalleryRecord.ID, for demand: RunDemand? = nil,
        at time: Timestamp = .now
    ) async throws(LedgerError) -> Enlistment {
        try await driver.write { (connection) throws(LedgerError) in
            var enlistment = Enlistment()
            for listing in listings {
                if let known = try connection.listed(listing.id, in: gallery) {
                    try connection.update(known, to: listing, for: demand, at: time, &enlistment)
                } else {
                    try connection.add(listing, to: gallery, for: demand, at: time)
                    enlistment.added += 1
                    enlistment.due += demand == nil ? 0 : 1
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
    let retryAt: Timestamp
    let run: RunRecord.ID?
}

extension LedgerConnection {
    fileprivate func listed(_ name: PictureID, in gallery: GalleryRecord.ID) throws(LedgerError) -> Listed? {
        try row(
            "SELECT id, stamp, hints, status, retry_at, listed_run_id FROM pictures WHERE gallery_id = ? AND name = ?",
            [.id(gallery), .text(name.text)]
        ) { row in
            Listed(
                id: row.id(), stamp: row.text(), hints: row.optionalText(), status: row.word(or: .unchecked),
                retryAt: row.time(), run: row.optionalID())
        }
    }

    fileprivate func add(
        _ listing: PictureListing, to gallery: GalleryRecord.ID, for demand: Ledger.RunDemand?, at time: Timestamp
    ) throws(LedgerError) {
        try execute(
            """
            INSERT INTO pictures (gallery_id, name, stamp, hints, status, is_due, listed_run_id, created_at) \
            VALUES (?, ?, ?, ?, ?, 1, ?, ?)
            """,
            [
                .id(gallery), .text(listing.id.text), .text(listing.stamp), .text(listing.hintsText),
                .text(PictureStatus.unchecked.rawValue), .id(demand?.run), .time(time),
            ])
    }

    fileprivate func update(
        _ known: Listed, to listing: PictureListing, for demand: Ledger.RunDemand?, at time: Timestamp,
        _ enlistment: inout Ledger.Enlistment
    ) throws(LedgerError) {
        let hasChanged = known.stamp != listing.stamp
        if hasChanged || known.hints != listing.hintsText {
            try execute(
                "UPDATE pictures SET stamp = ?, hints = ? WHERE id = ?",
                [.text(listing.stamp), .text(listing.hintsText), .id(known.id)])
        }
        let isFirstListing = demand != nil && known.run != demand?.run
        let reopened = (demand?.rule ?? WorkRule()).reopenedStatus(
            of: known.status, hasChanged: hasChanged, isFirstListing: isFirstListing)
        if let reopened {
            enlistment.changed += 1
            try change(known.id) { picture in
                picture.status = reopened
                picture.attempts = 0
                picture.retryAt = Timestamp(milliseconds: 0)
            }
        }
        let isDue = (reopened ?? known.status).isDue
        if let demand, isFirstListing, isDue || demand.rule.upgrade != .none {
            try execute("UPDATE pictures SET listed_run_id = ? WHERE id = ?", [.id(demand.run), .id(known.id)])
            if isDue, reopened != nil || known.retryAt <= time { enlistment.due += 1 }
        }
    }
}
