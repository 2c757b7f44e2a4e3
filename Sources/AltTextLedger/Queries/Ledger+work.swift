internal import AltText

extension Ledger {
    /// Pictures that a run has something to do with now, those that failed before last.
    ///
    /// - Parameters:
    ///   - busy: pictures that are being worked on already.
    ///   - limit: how many at most.
    public func dueWork(
        in gallery: GalleryRecord.ID, except busy: Set<PictureRecord.ID>, limit: Int, at time: Timestamp = .now
    ) async throws(LedgerError) -> [PictureRecord] {
        let candidates = try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(PictureRecord.columns) FROM pictures \
                WHERE gallery_id = ? AND is_due = 1 AND retry_at <= ? ORDER BY retry_at, id LIMIT ?
                """,
                [.id(gallery), .time(time), .integer(limit + busy.count)]
            ) { PictureRecord(&$0) }
        }
        return Array(candidates.lazy.filter { !busy.contains($0.id) }.prefix(limit))
    }

    /// Pictures that a run has something to do with now, one page of them, in the order of ``dueWork(in:except:limit:at:)``.
    ///
    /// - Parameters:
    ///   - last: the picture after which to go on, as it was read.
    ///   - limit: how many at most.
    public func dueWork(
        in gallery: GalleryRecord.ID, after last: PictureRecord?, limit: Int, at time: Timestamp = .now
    ) async throws(LedgerError) -> [PictureRecord] {
        let (retryAt, id) = (last?.retryAt ?? Timestamp(milliseconds: 0), last?.id.rawValue ?? 0)
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(PictureRecord.columns) FROM pictures \
                WHERE gallery_id = ? AND is_due = 1 AND retry_at <= ? AND (retry_at, id) > (?, ?) \
                ORDER BY retry_at, id LIMIT ?
                """,
                [.id(gallery), .time(time), .time(retryAt), .integer(id), .integer(limit)]
            ) { PictureRecord(&$0) }
        }
    }

    /// Pictures whose write began and has no outcome yet: the process was killed in between.
    public func openWrites(in gallery: GalleryRecord.ID, limit: Int) async throws(LedgerError) -> [PictureRecord] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(PictureRecord.columns) FROM pictures \
                WHERE gallery_id = ? AND open_write_id IS NOT NULL ORDER BY id LIMIT ?
                """,
                [.id(gallery), .integer(limit)]
            ) { PictureRecord(&$0) }
        }
    }

    /// Pictures whose unreviewed text by a model was made by another recipe than those of `recipes`, in a stable order.
    ///
    /// - Parameters:
    ///   - models: the names of the models whose texts are meant; `nil`: any model's.
    ///   - retriesFailures: whether those too that one of `recipes` answered with no alt text already. The answer may
    ///     have been paid for, and the text that the picture has is good enough to wait.
    ///   - last: the picture after which to go on.
    public func outdatedWork(
        in gallery: GalleryRecord.ID, recipes: [Recipe.ID], models: Set<String>?, retriesFailures: Bool = false,
        after last: PictureRecord.ID?, limit: Int
    ) async throws(LedgerError) -> [PictureRecord] {
        let isCurrent = Set(recipes)
        let failures = """
            AND NOT EXISTS (SELECT 1 FROM decisions JOIN captions ON captions.id = decisions.caption_id \
            WHERE decisions.picture_id = pictures.id AND decisions.kind IN ('failed', 'parked') \
            AND captions.recipe_id IN (\(recipes.map { _ in "?" }.joined(separator: ", "))))
            """
        let hidesFailures = !retriesFailures && !recipes.isEmpty
        return try await driver.read { (connection) throws(LedgerError) in
            var found: [PictureRecord] = []
            try connection.eachRow(
                """
                SELECT \(PictureRecord.columns), descriptions.recipe_id, descriptions.model, descriptions.kind \
                FROM pictures JOIN descriptions ON descriptions.id = COALESCE(pictures.draft_id, pictures.current_id) \
                WHERE pictures.gallery_id = ? AND pictures.id > ? AND descriptions.origin = 'ai' \
                \(hidesFailures ? failures : "") ORDER BY pictures.id
                """,
                [.id(gallery), .integer(last?.rawValue ?? 0)] + (hidesFailures ? recipes.map { .id($0) } : [])
            ) { row in
                let picture = PictureRecord(&row)
                let recipe: Recipe.ID? = row.optionalID()
                let model = row.optionalText()
                // Asked of the database, this would make it sort a million pictures for every page.
                guard picture.status == .published || picture.status == .draft else { return true }
                if !(recipe.map(isCurrent.contains) ?? false), models.map({ $0.contains(model ?? "") }) ?? true {
                    found.append(picture)
                }
                return found.count < limit
            }
            return found
        }
    }

    /// Makes pictures due at once that failed before, whatever their waiting time.
    ///
    /// - Returns: how many.
    public func retryFailures(in gallery: GalleryRecord.ID) async throws(LedgerError) -> Int {
        // Each has an index of its own, which the two of them in one question would not.
        let parked = try await reopen("status = 'parked'", as: .failed, in: gallery)
        return parked
            + (try await reopen("is_due = 1 AND retry_at > 0 AND status = 'failed'", as: .failed, in: gallery))
    }

    /// Makes pictures due whose texts changed while a run was describing them: whoever changed them, that is what counts
    /// now.
    public func recheckConflicts(in gallery: GalleryRecord.ID) async throws(LedgerError) {
        _ = try await reopen("status = 'conflict'", as: .unchecked, in: gallery)
    }

    /// Others get their turn in between.
    private static let reopenedAtOnce = 500

    private func reopen(
        _ condition: String, as status: PictureStatus, in gallery: GalleryRecord.ID
    ) async throws(LedgerError) -> Int {
        var count = 0
        while true {
            let changed = try await driver.write { (connection) throws(LedgerError) in
                let ids: [PictureRecord.ID] = try connection.rows(
                    "SELECT id FROM pictures WHERE gallery_id = ? AND \(condition) LIMIT \(Self.reopenedAtOnce)",
                    [.id(gallery)]
                ) { $0.id() }
                for id in ids {
                    try connection.change(id) { picture in
                        picture.status = status
                        picture.attempts = 0
                        picture.retryAt = Timestamp(milliseconds: 0)
                    }
                }
                return ids.count
            }
            count += changed
            if changed < Self.reopenedAtOnce { return count }
        }
    }

    /// When the next failure of a gallery may be tried again; `nil` where none waits.
    public func nextRetry(
        in gallery: GalleryRecord.ID, after time: Timestamp = .now
    ) async throws(LedgerError)
        -> Timestamp?
    {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                "SELECT MIN(retry_at) FROM pictures WHERE gallery_id = ? AND is_due = 1 AND retry_at > ?",
                [.id(gallery), .time(time)]
            ) { $0.optionalTime() } ?? nil
        }
    }
}
