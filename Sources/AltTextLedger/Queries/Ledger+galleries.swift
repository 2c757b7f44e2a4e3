package import AltText

extension Ledger {
    /// The gallery of that name; it becomes known where it is not yet.
    package func gallery(_ gallery: GalleryID) async throws(LedgerError) -> GalleryRecord {
        if let known = try await knownGallery(gallery) { return known }
        return try await driver.write { (connection) throws(LedgerError) in
            try connection.execute(
                "INSERT INTO galleries (name, created_at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                [.text(gallery.description), .time(.now)])
            guard let record = try connection.gallery(gallery) else {
                throw LedgerError(.failed, "The ledger did not keep the gallery \(gallery)")
            }
            return record
        }
    }

    /// The gallery of that name, where it is known.
    package func knownGallery(_ gallery: GalleryID) async throws(LedgerError) -> GalleryRecord? {
        try await driver.read { (connection) throws(LedgerError) in try connection.gallery(gallery) }
    }

    /// Every known gallery, in the order in which they became known.
    public func galleries() async throws(LedgerError) -> [GalleryRecord] {
        let rows = try await driver.read { (connection) throws(LedgerError) in
            try connection.rows("SELECT id, name FROM galleries ORDER BY id") { row in (row.integer(), row.text()) }
        }
        return rows.compactMap { id, name in
            GalleryID(name).map { GalleryRecord(id: GalleryRecord.ID(id), gallery: $0) }
        }
    }

    /// Takes a gallery for one run alone. The lock goes when its owner ends, however that happens.
    ///
    /// - Throws: ``LedgerError`` of kind `gallery_in_use`, which says which run has it.
    package func lock(_ gallery: GalleryRecord) async throws(LedgerError) -> LedgerLock {
        if let lock = try driver.lock("gallery-\(gallery.id)") { return lock }
        let run = try await runs(of: gallery.id, limit: 20).first { $0.endedAt == nil }
        let who = run.map { "Run \($0.id) (\($0.process), since \($0.startedAt))" } ?? "Another process"
        throw LedgerError(
            .galleryInUse, "\(who) is working on \(gallery.gallery)",
            remedy: "Wait for it to end")
    }
}

extension LedgerConnection {
    fileprivate func gallery(_ gallery: GalleryID) throws(LedgerError) -> GalleryRecord? {
        try row("SELECT id FROM galleries WHERE name = ?", [.text(gallery.description)]) {
            GalleryRecord(id: $0.id(), gallery: gallery)
        }
    }
}
