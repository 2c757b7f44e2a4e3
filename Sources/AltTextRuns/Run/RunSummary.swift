public import AltText
package import AltTextLedger

/// How a run ended.
public struct RunSummary: Sendable, Hashable {
    /// Why a run ended before all was done.
    public enum Stop: Sendable, Hashable {
        /// The user stopped it.
        case interrupted
        /// As many pictures are described as were asked for.
        case limitReached
        /// The next call could have cost more than is left.
        case budgetSpent
        /// A model, or the gallery, cannot be used until somebody does something about it.
        case obstacle(Failure)
        /// A server stayed out of reach for longer than anybody wanted to wait.
        case patienceLost(Failure)
    }

    /// The run's number in the ledger.
    package let run: RunRecord.ID
    /// What it did.
    public let progress: RunProgress
    /// Why it ended before all was done; `nil` where all was.
    public let stop: Stop?
    /// How many things in the gallery could not be listed.
    public let unlistable: Int
    /// When the first of the run's pictures that failed, now or before, may be tried again; `nil` where none waits.
    package let nextRetry: Timestamp?

    /// How the ledger keeps it.
    var ending: RunRecord.Ending {
        switch stop {
        case nil: .finished
        case .interrupted, .limitReached, .budgetSpent: .stopped
        case .obstacle, .patienceLost: .failed
        }
    }
}
