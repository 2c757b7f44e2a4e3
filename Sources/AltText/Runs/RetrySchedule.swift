/// Decides when a picture that could not be described is tried again, across runs. A value: it waits for nothing.
package struct RetrySchedule: Sendable, Hashable {
    /// The wait after the first failure; each further one waits four times as long.
    package var firstWait = Duration.seconds(60)
    /// The longest wait.
    package var longestWait = Duration.seconds(24 * 3600)
    /// How many failures in a row leave a picture alone until somebody asks for it.
    package var maximumAttempts = 5

    /// The usual schedule: after 1, 4, 16 and 64 minutes, then not by itself any more.
    package init() {}

    /// The wait after a failure; `nil`: the picture is left alone.
    ///
    /// - Parameter attempts: how many failures in a row there are now, at least 1.
    package func wait(after attempts: Int) -> Duration? {
        guard attempts < maximumAttempts else { return nil }
        let factor = (0..<min(max(attempts - 1, 0), 16)).reduce(1) { factor, _ in factor * 4 }
        return min(firstWait * factor, longestWait)
    }
}
