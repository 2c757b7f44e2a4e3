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

    /// Waits until a server may be asked.
    ///
    /// - Returns: whether it may; otherwise the run is ending.
    func passes(_ gate: Gate) async -> Bool {
        guard !interruption.isRaised, stop == nil else { return false }
        let passage = try? await gate.pass { duration in
            try await Task.sleep(for: duration)
            if interruption.isRaised || stop != nil { throw CancellationError() }
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

/// The first reason to stop.
private final class StopBox: Sendable {
    private let reason = Mutex<RunSummary.Stop?>(nil)

    var value: RunSummary.Stop? { reason.withLock { $0 } }

    func set(_ stop: RunSummary.Stop) {
        reason.withLock { $0 = $0 ?? stop }
    }
}
