internal import AltText
internal import AltTextLedger

extension Ledger {
    /// Keeps what looking at a picture's place has shown, where that is news.
    ///
    /// - Parameter picture: the picture as it was before the place was read.
    /// - Returns: whether there was something to keep.
    /// - Throws: ``LedgerError`` of kind `changed` where the picture has changed since.
    func keep(
        _ verdict: CheckVerdict, of picture: PictureRecord, run: RunRecord.ID?
    ) async throws(LedgerError) -> Bool {
        let news: (alt: AlternativeText, kind: DecisionRecord.Kind, origin: Origin)
        switch verdict {
        case .describe, .settled: return false
        case .found(let alt, let origin): news = (alt, .found, origin)
        case .edited(let alt): news = (alt, .edited, .human)
        case .removed: news = (.missing, .removed, .human)
        case .verified:
            guard let text = picture.currentID else { return false }
            try await recordAcceptance(of: text, by: "the gallery")
            return true
        }
        try await recordFound(
            news.alt, of: picture.id, expecting: picture.version, kind: news.kind, origin: news.origin, run: run)
        return true
    }
}
