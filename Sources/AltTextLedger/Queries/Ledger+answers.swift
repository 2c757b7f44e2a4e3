internal import AltText

extension Ledger {
    /// The number of a recipe; it becomes known where it is not yet.
    package func recipe(_ recipe: Recipe, at time: Timestamp = .now) async throws(LedgerError) -> Recipe.ID {
        try await driver.write { (connection) throws(LedgerError) in
            let digest = recipe.digest
            try connection.execute(
                """
                INSERT INTO recipes (digest, model, backend, backend_model, settings, system_prompt, prompt, created_at) \
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
                """,
                [
                    .text(digest), .text(recipe.model), .text(recipe.backend), .text(recipe.backendModel),
                    .text(recipe.settings.text), .text(recipe.systemPrompt), .text(recipe.prompt), .time(time),
                ])
            let id: Recipe.ID? = try connection.row("SELECT id FROM recipes WHERE digest = ?", [.text(digest)]) {
                $0.id()
            }
            guard let id else { throw LedgerError(.failed, "The ledger did not keep what is asked of \(recipe.model)") }
            return id
        }
    }

    /// The numbers of those recipes that are known, by digest.
    package func knownRecipes(_ recipes: [Recipe]) async throws(LedgerError) -> [String: Recipe.ID] {
        let digests = recipes.map(\.digest)
        return try await driver.read { (connection) throws(LedgerError) in
            var known: [String: Recipe.ID] = [:]
            for digest in digests {
                known[digest] = try connection.row("SELECT id FROM recipes WHERE digest = ?", [.text(digest)]) {
                    $0.id()
                }
            }
            return known
        }
    }

    /// The newest answer there is for a picture's bytes by a recipe, wherever those bytes are, that has not been counted
    /// as a failure of this very picture: trying again means asking again.
    ///
    /// - Parameter picture: the picture; `nil` where the ledger does not know it yet.
    package func answer(
        to recipe: Recipe.ID, about pictureDigest: String, for picture: PictureRecord.ID?
    ) async throws(LedgerError) -> CaptionRecord? {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT \(CaptionRecord.columns) FROM captions \
                WHERE picture_key = ? AND picture_digest = ? AND recipe_id = ? \
                AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.caption_id = captions.id \
                AND decisions.picture_id = ? AND decisions.kind IN ('failed', 'parked')) \
                ORDER BY captions.id DESC LIMIT 1
                """,
                [.integer(NewCaption.key(of: pictureDigest)), .text(pictureDigest), .id(recipe), .id(picture)]
            ) { CaptionRecord(&$0) }
        }
    }

    /// Takes the question a recipe asks about a picture's bytes for one asker alone.
    ///
    /// - Returns: the lock, or `nil` while somebody else is asking.
    package func lockQuestion(
        of recipe: Recipe.ID, about pictureDigest: String
    ) throws(LedgerError) -> LedgerLock? {
        // Not negative, and short of the largest position that a file can have. Where two are alike, one waits in vain.
        let number = NewCaption.key(of: "\(recipe) \(pictureDigest)") & (.max >> 1)
        return try driver.lock("questions", number: number)
    }

    /// The answer of that number, where there is one.
    package func caption(_ id: CaptionRecord.ID) async throws(LedgerError) -> CaptionRecord? {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row("SELECT \(CaptionRecord.columns) FROM captions WHERE id = ?", [.id(id)]) {
                CaptionRecord(&$0)
            }
        }
    }

    /// Keeps an answer. Nothing may be done with it before this has returned.
    package func record(
        _ caption: NewCaption, for picture: PictureRecord.ID, recipe: Recipe.ID, run: RunRecord.ID?,
        at time: Timestamp = .now
    ) async throws(LedgerError) -> CaptionRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            var totals = RunRecord.Totals.one(\.answers)
            totals.inputTokens = caption.inputTokens ?? 0
            totals.outputTokens = caption.outputTokens ?? 0
            totals.dollars = caption.dollars ?? 0
            try connection.add(totals, to: run)
            let warnings = caption.warnings.isEmpty ? nil : JSON.array(caption.warnings.map { .string($0) }).text
            return try connection.insert(
                "captions",
                """
                picture_id, run_id, recipe_id, picture_key, picture_digest, request_digest, context, raw, finish, served_model, \
                input_tokens, output_tokens, dollars, milliseconds, probability, warnings, failure_kind, failure_message, \
                created_at
                """,
                [
                    .id(picture), .id(run), .id(recipe), .integer(NewCaption.key(of: caption.pictureDigest)),
                    .text(caption.pictureDigest), .text(caption.requestDigest),
                    .text(caption.context), .text(caption.raw), .text(caption.finish.rawValue),
                    .text(caption.servedModel), .integer(caption.inputTokens), .integer(caption.outputTokens),
                    .real(caption.dollars), .integer(Int((caption.duration / .milliseconds(1)).rounded())),
                    .real(caption.probability), .text(warnings), .text(caption.failure?.kind),
                    .text(caption.failure?.message), .time(time),
                ])
        }
    }

    /// Counts an answer that the ledger had already.
    package func countReuse(in run: RunRecord.ID) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.add(.one(\.reused), to: run)
        }
    }
}

extension NewCaption {
    /// What answers are found by: eight bytes of an index instead of the sixty-four of a digest, which is compared
    /// afterwards. FNV-1a.
    static func key(of digest: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in digest.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int64(bitPattern: hash)
    }
}
