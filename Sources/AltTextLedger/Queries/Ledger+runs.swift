package import AltText

extension Ledger {
    /// Begins a run. Runs of the gallery whose processes ended without a word are closed first, so the gallery must be
    /// locked.
    package func beginRun(
        in gallery: GalleryRecord.ID, command: String, options: JSON, process: String, at time: Timestamp = .now
    ) async throws(LedgerError) -> RunRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.execute(
                "UPDATE runs SET ended_at = ?, ending = ? WHERE gallery_id = ? AND ended_at IS NULL",
                [.time(time), .text(RunRecord.Ending.killed.rawValue), .id(gallery)])
            return try connection.insert(
                "runs", "gallery_id, command, options, process, started_at",
                [.id(gallery), .text(command), .text(options.text), .text(process), .time(time)])
        }
    }

    /// Keeps that models are asked about single pictures of a gallery, beside whatever run goes over it: what they answer
    /// and cost is counted there. It is over for whoever looks at runs: it holds nobody up, and nobody goes on with it.
    package func noteInquiry(
        in gallery: GalleryRecord.ID, options: JSON, process: String, at time: Timestamp = .now
    ) async throws(LedgerError) -> RunRecord.ID {
        try await driver.write { (connection) throws(LedgerError) in
            try connection.insert(
                "runs", "gallery_id, command, options, process, started_at, ended_at, ending",
                [
                    .id(gallery), .text(RunRecord.inquiry), .text(options.text), .text(process), .time(time),
                    .time(time), .text(RunRecord.Ending.finished.rawValue),
                ])
        }
    }

    /// Ends a run.
    package func endRun(
        _ run: RunRecord.ID, _ ending: RunRecord.Ending, at time: Timestamp = .now
    ) async throws(LedgerError) {
        _ = try await driver.write { (connection) throws(LedgerError) in
            try connection.execute(
                "UPDATE runs SET ended_at = ?, ending = ? WHERE id = ? AND ended_at IS NULL",
                [.time(time), .text(ending.rawValue), .id(run)])
        }
    }

    /// The run of that number, where there is one.
    package func run(_ id: RunRecord.ID) async throws(LedgerError) -> RunRecord? {
        try await driver.read { (connection) throws(LedgerError) in
            try connection.row("SELECT \(RunRecord.columns) FROM runs WHERE id = ?", [.id(id)]) { RunRecord(&$0) }
        }
    }

    /// The newest runs, newest first.
    ///
    /// - Parameters:
    ///   - gallery: the gallery they went over; `nil`: any.
    ///   - command: what was asked for; `nil`: anything.
    package func runs(
        of gallery: GalleryRecord.ID? = nil, command: String? = nil, limit: Int
    ) async throws(LedgerError) -> [RunRecord] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        if let gallery {
            conditions.append("gallery_id = ?")
            arguments.append(.id(gallery))
        }
        if let command {
            conditions.append("command = ?")
            arguments.append(.text(command))
        }
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try await driver.read { [arguments] (connection) throws(LedgerError) in
            try connection.rows(
                "SELECT \(RunRecord.columns) FROM runs \(filter) ORDER BY id DESC LIMIT ?",
                arguments + [.integer(limit)]
            ) { RunRecord(&$0) }
        }
    }

    /// Counts pictures that a run has looked at.
    package func count(examined: Int, in run: RunRecord.ID) async throws(LedgerError) {
        try await driver.write { (connection) throws(LedgerError) in
            var totals = RunRecord.Totals()
            totals.examined = examined
            try connection.add(totals, to: run)
        }
    }
}
