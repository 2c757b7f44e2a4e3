internal import AltText
internal import AltTextLedger

/// What somebody wants who left a row like that.
enum RowWish: Hashable {
    /// What is there already.
    case nothing
    /// The text in place as it is.
    case acceptance(DescriptionRecord.ID)
    /// A text of their own, or the draft's.
    case text(AlternativeText)
    /// Two things at once.
    case contradiction

    /// Compares a row with what the ledger has. A blank text says nothing: whoever wants none marks it decorative.
    init(_ row: ExchangeRow, _ texts: Ledger.PictureTexts) {
        let current = texts.current?.alt ?? .missing
        let words = AlternativeText(row.alt)
        let hasNewWords = words != .missing && !Self.isSame(words, current)
        let isNewlyDecorative = row.isDecorative && current != .decorative
        switch (hasNewWords, isNewlyDecorative) {
        case (true, true): self = .contradiction
        case (true, false): self = .text(words)
        case (false, true): self = .text(.decorative)
        case (false, false):
            guard row.isReviewed, let text = texts.current, text.origin == .ai, texts.picture.status != .accepted else {
                self = .nothing
                return
            }
            self = .acceptance(text.id)
        }
    }

    /// Two texts that only look alike are two: somebody may have changed just that.
    private static func isSame(_ left: AlternativeText, _ right: AlternativeText) -> Bool {
        guard let leftWords = left.words, let rightWords = right.words else { return left == right }
        return leftWords.utf8.elementsEqual(rightWords.utf8)
    }
}
