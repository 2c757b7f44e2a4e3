internal import NIOCore
internal import NIOPosix

/// Waits.
///
/// Cancelled, it leaves nothing behind. Of a `Task.sleep` Dispatch keeps the timer and the task until its time would have
/// come: at 400 requests a second that each may take two minutes, 40 MB.
///
/// - Throws: when the task is cancelled.
package func wait(for duration: Duration) async throws {
    let alarm = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: TimeAmount(duration)) {}
    try await withTaskCancellationHandler {
        try await alarm.futureResult.get()
    } onCancel: {
        alarm.cancel()
    }
}
