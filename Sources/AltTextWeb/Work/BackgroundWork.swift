internal import AltTextRuns
internal import ServiceLifecycle
internal import Synchronization

/// Where what people begin on a page goes on behind it: runs, forecasts, questions about a picture.
///
/// When the server ends, whatever is under way is told to begin nothing more; what models are answering is waited for and
/// kept, since it may have been paid for.
final class BackgroundWork: Service {
    private struct State {
        var isClosed = false
        var interruptions: [ObjectIdentifier: Interruption] = [:]
    }

    private let jobs = AsyncStream.makeStream(of: (@Sendable () async -> Void).self)
    private let state = Mutex(State())
    private let onClosing: @Sendable () -> Void

    /// - Parameter onClosing: is called once when the server ends, before what is under way is waited for.
    init(onClosing: @escaping @Sendable () -> Void = {}) {
        self.onClosing = onClosing
    }

    /// Begins something.
    ///
    /// - Parameter interruption: tells it to begin nothing more.
    /// - Returns: whether it begins; otherwise the server is ending.
    func begin(_ interruption: Interruption, _ work: @escaping @Sendable () async -> Void) -> Bool {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.interruptions[ObjectIdentifier(interruption)] = interruption }
            return !state.isClosed
        }
        guard isOpen else { return false }
        jobs.continuation.yield { [self] in
            await work()
            state.withLock { _ = $0.interruptions.removeValue(forKey: ObjectIdentifier(interruption)) }
        }
        return true
    }

    func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for await job in jobs.stream { group.addTask { await job() } }
            }
        } onGracefulShutdown: { [self] in
            close()
        }
    }

    private func close() {
        let interruptions = state.withLock { state in
            state.isClosed = true
            return Array(state.interruptions.values)
        }
        for interruption in interruptions { interruption.raise() }
        onClosing()
        jobs.continuation.finish()
    }
}
