import UnixSignals

/// Runs `work`, and cancels it when the user presses Ctrl-C.
///
/// - Returns: what came of the work, and whether it was cancelled.
func untilInterrupted<Success: Sendable>(
    _ work: @escaping @Sendable () async -> Success
) async -> (outcome: Success?, wasInterrupted: Bool) {
    await withTaskGroup(of: Success?.self) { group in
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        group.addTask {
            for await _ in signals { break }
            return nil
        }
        group.addTask { await work() }
        let first = await group.next() ?? nil
        group.cancelAll()
        if let first { return (first, false) }
        return (await group.next() ?? nil, true)
    }
}
