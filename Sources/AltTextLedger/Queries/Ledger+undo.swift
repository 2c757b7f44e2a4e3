extension Ledger {
    /// The writes of a run that are in their place and not taken back, newest first.
    ///
    /// - Parameter last: the write before which to go on.
    package func undoableWrites(
        of run: RunRecord.ID, before last: WriteRecord.ID? = nil, limit: Int
    ) async throws(LedgerError) -> [WriteRecord] {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.rows(
                """
                SELECT \(WriteRecord.columns) FROM writes WHERE run_id = ? AND id < ? AND \(Self.isUndoable) \
                ORDER BY id DESC LIMIT ?
                """,
                [.id(run), .integer(last?.rawValue ?? .max), .integer(limit)]
            ) { WriteRecord(&$0) }
        }
    }

    /// The newest write of a picture that is in its place and not taken back.
    package func undoableWrite(of picture: PictureRecord.ID) async throws(LedgerError) -> WriteRecord? {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row(
                """
                SELECT \(WriteRecord.columns) FROM writes WHERE picture_id = ? AND \(Self.isUndoable) \
                ORDER BY id DESC LIMIT 1
                """,
                [.id(picture)]
            ) { WriteRecord(&$0) }
        }
    }

    private static let isUndoable = """
        outcome = 'written' AND undoes_id IS NULL AND NOT EXISTS \
        (SELECT 1 FROM writes AS undo WHERE undo.undoes_id = writes.id AND undo.outcome = 'written')
        """
}
