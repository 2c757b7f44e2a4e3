import AltTextModels
import AltTextRuns
import ArgumentParser
import Foundation
import UnixSignals

/// Runs `work` so that Ctrl-C ends it gently: what is under way is finished and its results are kept. A second Ctrl-C stops
/// at once.
func withInterruption<Success: Sendable>(
    _ interruption: Interruption, of client: ModelClient, _ work: () async -> Success
) async -> Success {
    await withTaskGroup(of: Void.self) { group in
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        group.addTask {
            for await _ in signals {
                guard !interruption.isRaised else { _exit(ExitStatus.interrupted.rawValue) }
                Console.showProgress(nil)
                Console.say("Finishing what is under way; press Ctrl-C again to stop at once.")
                interruption.raise()
                client.stop()
            }
        }
        let success = await work()
        group.cancelAll()
        return success
    }
}
