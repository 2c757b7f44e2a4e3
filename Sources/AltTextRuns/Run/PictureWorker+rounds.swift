internal import AltTextLedger

extension PictureWorker {
    /// Leaves a picture to the rounds to come. Answers are in the ledger already.
    func keep(_ outcomes: [PanelOutcome], about picture: PictureRecord) -> End {
        guard !outcomes.contains(where: \.isHeld) else { return .putBack }
        for (outcome, member) in zip(outcomes, panel.members) {
            // A failure with an answer is in the ledger as well.
            guard case .failed(let failure, nil, let isPassing) = outcome else { continue }
            panel.failures.add(failure, isPassing: isPassing, of: member.recipe, about: picture)
        }
        control.monitor.update { $0.round?.answered += 1 }
        return .answered
    }
}
