internal import AltText

extension LedgerConnection {
    func description(_ id: DescriptionRecord.ID) throws(LedgerError) -> DescriptionRecord? {
        try row("SELECT \(DescriptionRecord.columns) FROM descriptions WHERE id = ?", [.id(id)]) {
            DescriptionRecord(&$0)
        }
    }

    func write(_ id: WriteRecord.ID) throws(LedgerError) -> WriteRecord? {
        try row("SELECT \(WriteRecord.columns) FROM writes WHERE id = ?", [.id(id)]) { WriteRecord(&$0) }
    }

    /// Adds a row and gives its number.
    func insert<Record>(
        _ table: String, _ columns: String, _ values: [SQLValue]
    ) throws(LedgerError) -> LedgerID<Record> {
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        let id: LedgerID<Record>? = try row(
            "INSERT INTO \(table) (\(columns)) VALUES (\(marks)) RETURNING id", values
        ) { $0.id() }
        guard let id else { throw LedgerError(.failed, "The ledger gave no number to a new row of \(table)") }
        return id
    }

    func add(
        _ description: NewDescription, to picture: PictureRecord.ID, run: RunRecord.ID?, at time: Timestamp
    ) throws(LedgerError) -> DescriptionRecord.ID {
        let findings = description.findings.isEmpty ? nil : JSON.array(description.findings.map(\.json)).text
        return try insert(
            "descriptions",
            """
            picture_id, run_id, caption_id, ancestor_id, kind, words, origin, author, model, recipe_id, confidence, \
            estimate, findings, created_at
            """,
            [
                .id(picture), .id(run), .id(description.captionID), .id(description.ancestorID),
                .text(description.alt.kind), .text(description.alt.words), .text(description.origin.rawValue),
                .text(description.author), .text(description.model), .id(description.recipeID),
                .real(description.confidence), .real(description.estimate), .text(findings), .time(time),
            ])
    }

    func decide(
        _ kind: DecisionRecord.Kind, about picture: PictureRecord.ID, run: RunRecord.ID?,
        description: DescriptionRecord.ID? = nil, caption: CaptionRecord.ID? = nil, author: String? = nil,
        reason: String? = nil, message: String? = nil, at time: Timestamp
    ) throws(LedgerError) {
        try execute(
            """
            INSERT INTO decisions \
            (picture_id, run_id, description_id, caption_id, kind, author, reason, message, created_at) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(picture), .id(run), .id(description), .id(caption), .text(kind.rawValue), .text(author),
                .text(reason), .text(message), .time(time),
            ])
    }

    /// Adds to what a run has done.
    func add(_ difference: RunRecord.Totals, to run: RunRecord.ID?) throws(LedgerError) {
        guard let run else { return }
        try execute(
            """
            UPDATE runs SET examined = examined + ?, answers = answers + ?, reused = reused + ?, \
            published = published + ?, drafts = drafts + ?, failures = failures + ?, conflicts = conflicts + ?, \
            input_tokens = input_tokens + ?, output_tokens = output_tokens + ?, dollars = dollars + ? WHERE id = ?
            """,
            [
                .integer(difference.examined), .integer(difference.answers), .integer(difference.reused),
                .integer(difference.published), .integer(difference.drafts), .integer(difference.failures),
                .integer(difference.conflicts), .integer(difference.inputTokens), .integer(difference.outputTokens),
                .real(difference.dollars), .id(run),
            ])
    }
}

extension RunRecord.Totals {
    /// One of something.
    static func one(_ field: WritableKeyPath<RunRecord.Totals, Int>) -> RunRecord.Totals {
        var totals = RunRecord.Totals()
        totals[keyPath: field] = 1
        return totals
    }
}
