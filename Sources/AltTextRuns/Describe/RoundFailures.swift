internal import AltText
internal import AltTextLedger
internal import Synchronization

/// What models could not answer, for the last round, which counts it with what the others answered: asked again there, they
/// would have to be loaded again. Answers are in the ledger; what is kept here grows with failures alone.
final class RoundFailures: Sendable {
    private struct Key: Hashable {
        let picture: PictureRecord.ID
        let recipe: Recipe.ID
    }

    private struct Entry {
        let failure: Failure
        let isPassing: Bool
        /// How often the picture had failed before: once this failure has been counted, it is the past.
        let attempts: Int
    }

    private let entries = Mutex<[Key: Entry]>([:])

    /// Keeps why a model has no answer about a picture.
    func add(_ failure: Failure, isPassing: Bool, of recipe: Recipe.ID, about picture: PictureRecord) {
        let entry = Entry(failure: failure, isPassing: isPassing, attempts: picture.attempts)
        entries.withLock { $0[Key(picture: picture.id, recipe: recipe)] = entry }
    }

    /// Why a model has no answer about a picture; `nil` where that is not known.
    func outcome(of recipe: Recipe.ID, about picture: PictureRecord) -> PanelOutcome<LedgerBook.Entry>? {
        let entry = entries.withLock { $0[Key(picture: picture.id, recipe: recipe)] }
        guard let entry, entry.attempts == picture.attempts else { return nil }
        return .failed(entry.failure, nil, isPassing: entry.isPassing)
    }
}
