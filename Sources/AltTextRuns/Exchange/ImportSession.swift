internal import AltText
internal import AltTextGalleries
internal import AltTextLedger

/// One import on its way: what was seen, and what came of it.
struct ImportSession {
    private let importer: GalleryImporter
    private(set) var report = ImportReport()
    private var seen: Set<PictureRecord.ID> = []

    init(importer: GalleryImporter) {
        self.importer = importer
    }

    /// Reads rows until there are enough, or more of the file is needed.
    mutating func rows(
        from reader: inout ExchangeReader, limit: Int, onProblem: (ImportProblem) -> Void
    ) -> (rows: [ExchangeRow], isDrained: Bool) {
        var rows: [ExchangeRow] = []
        while rows.count < limit {
            do throws(ImportProblem) {
                guard let row = try reader.next() else { return (rows, true) }
                report.rows += 1
                rows.append(row)
            } catch {
                report.rows += 1
                tell(error, onProblem)
            }
        }
        return (rows, false)
    }

    /// Takes rows.
    mutating func take(_ rows: [ExchangeRow], onProblem: (ImportProblem) -> Void) async throws(LedgerError) {
        guard !rows.isEmpty else { return }
        let known = try await importer.ledger.texts(of: rows.map(\.picture), in: importer.gallery)
        for (row, texts) in zip(rows, known) {
            if let problem = try await take(row, texts) { tell(problem, onProblem) }
        }
    }

    private mutating func tell(_ problem: ImportProblem, _ onProblem: (ImportProblem) -> Void) {
        if problem.isConflict { report.conflicts += 1 } else { report.problems += 1 }
        onProblem(problem)
    }

    private mutating func take(
        _ row: ExchangeRow, _ texts: Ledger.PictureTexts?
    ) async throws(LedgerError) -> ImportProblem? {
        guard let texts else {
            return problem(.unknownPicture, row, "The gallery has no picture \(row.picture).")
        }
        guard seen.insert(texts.picture.id).inserted else {
            return problem(.duplicate, row, "\(row.picture) had a row already. Only the first one counts.")
        }
        let wish = RowWish(row, texts)
        let more = try await news(in: row, of: texts.picture.id)
        guard wish != .contradiction else {
            return problem(
                .contradiction, row, "\(row.picture) has a new text and is marked decorative. Keep one of them.")
        }
        guard wish != .nothing || !more.isEmpty else {
            report.unchanged += 1
            return nil
        }
        guard row.revision == texts.picture.version else { return conflict(row) }
        if wish == .nothing {
            report.changed += 1
        } else if let problem = try await fulfil(wish, row, texts) {
            return problem
        }
        if !more.isEmpty { try await importer.ledger.set(more, of: texts.picture.id, by: importer.author) }
        return nil
    }

    /// The texts beside the alt text that are not there yet.
    private func news(in row: ExchangeRow, of picture: PictureRecord.ID) async throws(LedgerError) -> [FurtherText] {
        guard !row.furtherTexts.isEmpty else { return [] }
        let known = try await importer.ledger.furtherTexts(of: [picture])[picture] ?? []
        return row.furtherTexts.filter { text in
            // Two texts that only look alike are two: somebody may have changed just that.
            !known.contains { $0.text.role == text.role && $0.text.words.utf8.elementsEqual(text.words.utf8) }
        }
    }

    private mutating func fulfil(
        _ wish: RowWish, _ row: ExchangeRow, _ texts: Ledger.PictureTexts
    ) async throws(LedgerError) -> ImportProblem? {
        switch wish {
        case .nothing, .contradiction: return nil
        case .acceptance(let id):
            try await accept(id, of: texts.picture)
            return nil
        case .text(let alt): return try await edit(alt, row, texts.picture)
        }
    }

    private mutating func accept(
        _ id: DescriptionRecord.ID, of picture: PictureRecord
    ) async throws(LedgerError) {
        if try await importer.ledger.knownText(of: picture)?.isReviewed == true {
            report.unchanged += 1
            return
        }
        try await importer.ledger.recordAcceptance(of: id, by: importer.author)
        report.accepted += 1
    }

    private mutating func edit(
        _ alt: AlternativeText, _ row: ExchangeRow, _ picture: PictureRecord
    ) async throws(LedgerError) -> ImportProblem? {
        switch try await importer.edit(alt, picture.id, row.revision) {
        case .written: report.changed += 1
        case .accepted: report.accepted += 1
        case .unchanged: report.unchanged += 1
        case .conflict: return conflict(row)
        case .failed(let error): return problem(.notWritten, row, error.description)
        }
        return nil
    }

    private func conflict(_ row: ExchangeRow) -> ImportProblem {
        problem(
            .conflict, row,
            "\(row.picture) has changed since the file was exported, and was left alone. Export again to see how.")
    }

    private func problem(_ code: ImportProblem.Code, _ row: ExchangeRow, _ message: String) -> ImportProblem {
        ImportProblem(code, line: row.line, picture: row.picture.text, message)
    }
}
