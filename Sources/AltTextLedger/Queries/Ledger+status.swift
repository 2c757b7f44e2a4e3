package import AltText

extension Ledger {
    /// How many pictures of a gallery stand how.
    package struct Tally: Sendable, Hashable {
        /// How they stand.
        package let status: PictureStatus
        /// Why, for those that failed; empty otherwise.
        package let reason: String
        /// How many.
        package let pictures: Int
    }

    /// How many pictures of a gallery stand how, the most first.
    package func tallies(of gallery: GalleryRecord.ID) async throws(LedgerError) -> [Tally] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT status, reason, pictures FROM tallies WHERE gallery_id = ? AND pictures <> 0 \
                ORDER BY pictures DESC, status, reason
                """,
                [.id(gallery)]
            ) { row in Tally(status: row.word(or: .unchecked), reason: row.text(), pictures: row.int()) }
        }
    }

    /// A few pictures that failed, with the reason in words.
    package func failures(
        in gallery: GalleryRecord.ID, limit: Int
    ) async throws(LedgerError) -> [PictureRecord] {
        var failures: [PictureRecord] = []
        for status in [PictureStatus.parked, .failed, .conflict] where failures.count < limit {
            failures += try await pictures(in: gallery, status: status, limit: limit - failures.count).map(\.picture)
        }
        return failures
    }

    /// How many bytes the ledger takes on disk.
    package var byteCount: Int { driver.byteCount() }
}
