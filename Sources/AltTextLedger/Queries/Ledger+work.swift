package import AltText

extension Ledger {
    /// Pictures that a run has listed and has something to do with now, those that failed before last.
    ///
    /// - Parameters:
    ///   - busy: pictures that are being worked on already.
    ///   - limit: how many at most.
    package func dueWork(
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
    package func dueWork(
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
    package func openWrites(in gallery: GalleryRecord.ID, limit: Int) async throws(LedgerError) -> [PictureRecord] {
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

    /// Pictures that a run has listed whose texts it is to replace, in a stable order.
    ///
    /// - Parameters:
    ///   - demand: the run, and which texts it replaces.
    ///   - recipes: what it asks.
    ///   - last: the picture after which to go on.
    package func outdatedWork(
        of demand: RunDemand, in gallery: GalleryRecord.ID, recipes: [Recipe.ID], after last: PictureRecord.ID?,
        limit: Int
    ) async throws(LedgerError) -> [PictureRecord] {
        let askedAgain = Set(recipes)
        return try await driver.read { (connection) throws(LedgerError) in
            var found: [PictureRecord] = []
            try connection.eachRow(
                """
                SELECT \(PictureRecord.columns), descriptions.recipe_id, descriptions.model, \
                \(Self.failure(ofAny: recipes)) \
                FROM pictures JOIN descriptions ON descriptions.id = COALESCE(pictures.draft_id, pictures.current_id) \
                WHERE pictures.gallery_id = ? AND pictures.id > ? AND pictures.listed_run_id = ? \
                AND descriptions.origin = 'ai' ORDER BY pictures.id
                """,
                recipes.map { .id($0) } + [.id(gallery), .integer(last?.rawValue ?? 0), .id(demand.run)]
            ) { row in
                let picture = PictureRecord(&row)
                let recipe: Recipe.ID? = row.optionalID()
                let text = WorkRule.Text(
                    origin: .ai, model: row.optionalText(), isCurrent: recipe.map(askedAgain.contains) ?? false,
                    hasFailed: row.bool())
                // Asked of the database, this would make it sort a million pictures for every page.
                let standing = WorkRule.Standing(status: picture.status, text: text)
                if demand.rule.candidacy(of: standing) == .upgrade { found.append(picture) }
                return found.count < limit
            }
            return found
        }
    }

    /// Whether one of some recipes had no text to give for a picture, as a column.
    private static func failure(ofAny recipes: [Recipe.ID]) -> String {
        guard !recipes.isEmpty else { return "0" }
        return """
            EXISTS (SELECT 1 FROM decisions JOIN captions ON captions.id = decisions.caption_id \
            WHERE decisions.picture_id = pictures.id AND decisions.kind IN ('failed', 'parked') \
            AND captions.recipe_id IN (\(recipes.map { _ in "?" }.joined(separator: ", "))))
            """
    }

    /// What the ledger knows of a picture that a run may have something to do with. All of it is of one moment.
    package struct Prospect: Sendable, Hashable {
        /// The picture.
        package let picture: PictureRecord
        /// The text in its place.
        package let known: KnownText?
        /// The description that would be replaced: its draft, else the one in its place.
        package let text: WorkRule.Text?
        /// The digest of the bytes that it was last asked about; `nil` where no model has answered about it.
        package let digest: String?
        /// The digest of the bytes that the text is about, where they are known.
        package let textDigest: String?
    }

    /// What is known of a picture; `nil` where it is new.
    ///
    /// - Parameter recipes: what a run would ask, as far as the ledger knows it.
    package func prospect(
        of name: PictureID, in gallery: GalleryRecord.ID, recipes: [Recipe.ID]
    ) async throws(LedgerError) -> Prospect? {
        try await driver.read { (connection) throws(LedgerError) in
            let picture = try connection.row(
                """
                SELECT \(PictureRecord.columns), \(Self.failure(ofAny: recipes)) FROM pictures \
                WHERE gallery_id = ? AND name = ?
                """,
                recipes.map { .id($0) } + [.id(gallery), .text(name.text)]
            ) { row in (PictureRecord(&row), row.bool()) }
            guard let (picture, hasFailed) = picture else { return nil }
            let description = try (picture.draftID ?? picture.currentID).flatMap {
                (id) throws(LedgerError) in try connection.description(id)
            }
            let caption: String? = try connection.row(
                "SELECT picture_digest FROM captions WHERE picture_id = ? ORDER BY id DESC LIMIT 1", [.id(picture.id)]
            ) { $0.text() }
            let textDigest: String? = try description?.captionID.flatMap { (id) throws(LedgerError) in
                try connection.row("SELECT picture_digest FROM captions WHERE id = ?", [.id(id)]) { $0.text() }
            }
            return Prospect(
                picture: picture, known: try connection.knownText(of: picture),
                text: description.map { description in
                    WorkRule.Text(
                        origin: description.origin, model: description.model,
                        isCurrent: description.recipeID.map(recipes.contains) ?? false, hasFailed: hasFailed)
                },
                digest: caption, textDigest: textDigest)
        }
    }

    /// When the next failure of what a run has listed may be tried again; `nil` where none waits.
    package func nextRetry(
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
