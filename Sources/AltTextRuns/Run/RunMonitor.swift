internal import AltText
internal import Synchronization

/// Counts what a run does, and passes on what people want to hear of.
final class RunMonitor: Sendable {
    private let state = Mutex(RunProgress())
    private let report: @Sendable (RunEvent) -> Void

    init(report: @escaping @Sendable (RunEvent) -> Void) {
        self.report = report
    }

    var progress: RunProgress { state.withLock { $0 } }

    func update(_ change: (inout RunProgress) -> Void) { state.withLock { change(&$0) } }

    func say(_ event: RunEvent) {
        switch event {
        case .failed: update { $0.failures += 1 }
        case .conflict: update { $0.conflicts += 1 }
        case .unlistable, .paused, .resumed: break
        }
        report(event)
    }
}
