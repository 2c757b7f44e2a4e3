/// Lets requests to one server begin, as many at once as its ``AdaptiveLimit`` says, in the order in which they came.
actor Pacer {
    private var limit: AdaptiveLimit
    private var pausedUntil: ContinuousClock.Instant?
    private var waiting: [(id: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var nextID = 0
    private let closing: Closing

    init(start: Int, ceiling: Int, closing: Closing = Closing()) {
        limit = AdaptiveLimit(start: start, ceiling: ceiling)
        self.closing = closing
    }

    /// Waits for a turn.
    ///
    /// - Throws: `CancellationError` when the task is cancelled or the pacer closed; nothing has begun then.
    func begin() async throws -> AdaptiveLimit.Ticket {
        var hasWaited = false
        while true {
            guard !closing.isClosed, !Task.isCancelled else {
                wakeNext()
                throw CancellationError()
            }
            if let pausedUntil, pausedUntil > .now {
                try? await closing.sleep(for: pausedUntil - .now)
            } else if limit.admits && (hasWaited || waiting.isEmpty) {
                let ticket = limit.begin()
                wakeNext()
                return ticket
            } else {
                await waitForTurn(first: hasWaited)
                hasWaited = true
            }
        }
    }

    /// A request was answered.
    func succeeded(_ ticket: AdaptiveLimit.Ticket, latency: Duration) {
        limit.succeeded(ticket, latency: latency)
        wakeNext()
    }

    /// A request was pushed back: fewer at once from now on, and none before `wait` has passed.
    func pushedBack(_ ticket: AdaptiveLimit.Ticket, wait: Duration?) {
        limit.pushedBack(ticket)
        if let wait, wait <= RetryPolicy.longestWait {
            pausedUntil = max(pausedUntil ?? .now, .now + wait)
        }
        wakeNext()
    }

    /// A request ended in a way that says nothing of the server's load.
    func abandoned(_ ticket: AdaptiveLimit.Ticket) {
        limit.abandoned(ticket)
        wakeNext()
    }

    /// Wakes all who wait for a turn when there will be none any more; what is under way may end.
    func close() {
        closing.close()
        for waiter in waiting { waiter.continuation.resume() }
        waiting.removeAll()
    }

    private func waitForTurn(first: Bool) async {
        let id = nextID
        nextID += 1
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard !Task.isCancelled, !closing.isClosed else { return continuation.resume() }
                waiting.insert((id, continuation), at: first ? 0 : waiting.endIndex)
            }
        } onCancel: {
            Task { await self.forget(id) }
        }
    }

    private func forget(_ id: Int) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).continuation.resume()
    }

    /// Wakes the one who waited longest, if there is room; that one wakes the next.
    private func wakeNext() {
        guard limit.admits || closing.isClosed, !waiting.isEmpty else { return }
        waiting.removeFirst().continuation.resume()
    }
}
