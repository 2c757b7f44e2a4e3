internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import Synchronization

/// What all parts of a run share: its number, its counts, and the one place that can end it.
struct RunControl: Sendable {
    let run: RunRecord.ID
    let monitor: RunMonitor
    let interruption: Interruption
    let queue: WorkQueue
    private let outcome = StopBox()

    init(run: RunRecord.ID, monitor: RunMonitor, interruption: Interruption, queue: WorkQueue) {
        self.run = run
        self.monitor = monitor
        self.interruption = interruption
        self.queue = queue
    }

    /// Why the run ends before all is done, if it does.
    var stop: RunSummary.Stop? { outcome.value }

    /// Lets nothing more begin; what is under way is finished. The first reason counts.
    func stop(_ reason: RunSummary.Stop) async {
        outcome.set(reason)
        await queue.stop()
    }

    /// Whether nothing more may be asked. Where a limit is reached, those may still ask who were let in below it.
    var isEnding: Bool { interruption.isRaised || stop?.endsAtOnce ?? false }

    /// Waits until a server may be asked.
    ///
    /// - Parameter isFinishing: whether what was begun is to be finished even when the run is ending, as long as the server
    ///   is there.
    /// - Returns: whether it may; otherwise the run is ending.
    func passes(_ gate: Gate, isFinishing: Bool = false) async -> Bool {
        guard !isEnding || isFinishing && !gate.isClosed else { return false }
        let passage = try? await gate.pass { duration in
            try await Task.sleep(for: duration)
            if isEnding { throw CancellationError() }
        }
        switch passage {
        case .open: return true
        case .gaveUp(let failure):
            await stop(.patienceLost(failure))
            return false
        case nil: return false
        }
    }
}

extension RunSummary.Stop {
    /// Whether pictures that have begun are put back.
    fileprivate var endsAtOnce: Bool {
        switch self {
        case .limitReached, .budgetSpent: false
        case .interrupted, .obstacle, .patienceLost: true
        }
    }
}

/// The first reason to stop, or the first that ends the run at once.
private final class StopBox: Sendable {
    private let reason = Mutex<RunSummary.Stop?>(nil)

    var value: RunSummary.Stop? { reason.withLock { $0 } }

    func set(_ stop: RunSummary.Stop) {
        reason.withLock { reason in
            if reason.map({ stop.endsAtOnce && !$0.endsAtOnce }) ?? true { reason = stop }
        }
    }
}
