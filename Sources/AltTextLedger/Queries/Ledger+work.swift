internal import AltText

extension Ledger {
    /// Pictures that a run has listed and has something to do with now, those that failed before last.
    ///
    /// - Parameters:
    ///   - busy: pictures that are being worked on already.
    ///   - limit: how many at most.
    public func dueWork(
        of run: RunRecord.ID, except busy: Set<PictureRecord.ID>, limit: Int, at time: Timestamp = .now
    ) async throws(LedgerError) -> [PictureRecord] {
        let candidates = try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(PictureRecord.columns) FROM pictures \
                WHERE listed_run_id = ? AND is_due = 1 AND retry_at <= ? ORDER BY retry_at, id LIMIT ?
                """,
                [.id(run), .time(time), .integer(limit + busy.count)]
            ) { PictureRecord(&$0) }
        }
        return Array(candidates.lazy.filter { !busy.contains($0.id) }.prefix(limit))
    }

    /// Pictures that a run has listed and has something to do with now, one page of them, in the order of
    /// ``dueWork(of:except:limit:at:)``.
    ///
    /// - Parameters:
    ///   - last: the picture after which to go on, as it was read.
    ///   - limit: how many at most.
    public func dueWork(
        of run: RunRecord.ID, after last: PictureRecord?, limit: Int, at time: Timestamp = .now
    ) async throws(LedgerError) -> [PictureRecord] {
        let (retryAt, id) = (last?.retryAt ?? Timestamp(milliseconds: 0), last?.id.rawValue ?? 0)
        return try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(PictureRecord.columns) FROM pictures \
                WHERE listed_run_id = ? AND is_due = 1 AND retry_at <= ? AND (retry_at, id) > (?, ?) \
                ORDER BY retry_at, id LIMIT ?
                """,
                [.id(run), .time(time), .time(retryAt), .integer(id), .integer(limit)]
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

    /// Pictures that a run has listed whose unreviewed text by a model was made by another recipe than those of `recipes`,
    /// in a stable order.
    ///
    /// - Parameters:
    ///   - run: the run; its ``RunDemand`` asks for upgrades.
    ///   - models: the names of the models whose texts are meant; `nil`: any model's.
    ///   - retriesFailures: whether those too that one of `recipes` answered with no alt text already. The answer may
    ///     have been paid for, and the text that the picture has is good enough to wait.
    ///   - last: the picture after which to go on.
    public func outdatedWork(
        of run: RunRecord.ID, in gallery: GalleryRecord.ID, recipes: [Recipe.ID], models: Set<String>?,
        retriesFailures: Bool = false,
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
                WHERE pictures.gallery_id = ? AND pictures.id > ? AND pictures.listed_run_id = ? \
                AND descriptions.origin = 'ai' \
                \(hidesFailures ? failures : "") ORDER BY pictures.id
                """,
                [.id(gallery), .integer(last?.rawValue ?? 0), .id(run)]
                    + (hidesFailures ? recipes.map { .id($0) } : [])
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

    /// When the next failure of what a run has listed may be tried again; `nil` where none waits.
    public func nextRetry(
        of run: RunRecord.ID, after time: Timestamp = .now
    ) async throws(LedgerError)
        -> Timestamp?
    {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                "SELECT MIN(retry_at) FROM pictures WHERE listed_run_id = ? AND is_due = 1 AND retry_at > ?",
                [.id(run), .time(time)]
            ) { $0.optionalTime() } ?? nil
        }
    }
}
