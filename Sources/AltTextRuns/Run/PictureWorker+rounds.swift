internal import AltTextLedger

extension PictureWorker {
    /// Leaves a picture to the rounds to come. Answers are in the ledger already.
    func keep(_ outcomes: [PanelOutcome<LedgerBook.Entry>], about picture: PictureRecord) -> End {
        guard !outcomes.contains(where: \.isHeld) else { return .putBack }
        panel.book.remember(outcomes, of: panel.members, about: picture)
        control.monitor.update { $0.round?.answered += 1 }
        return .answered
    }
}
