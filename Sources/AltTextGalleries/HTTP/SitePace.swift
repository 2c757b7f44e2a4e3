internal import AltTextHTTP

/// Keeps a while between requests to one site.
actor SitePace {
    private let delay: Duration
    private var next = ContinuousClock.now

    /// - Parameter delay: from the beginning of one request to that of the next.
    init(delay: Duration) {
        self.delay = delay
    }

    /// Waits until it is the caller's turn.
    ///
    /// - Throws: when the task is cancelled.
    func turn() async throws {
        guard delay > .zero else { return }
        let start = max(next, .now)
        next = start + delay
        let left = start - .now
        if left > .zero { try await wait(for: left) }
    }
}
