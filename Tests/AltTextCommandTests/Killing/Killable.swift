import AltTextTesting
import Subprocess
import SystemPackage

extension Program {
    /// How a run ended that may have been killed.
    struct Ending: Sendable {
        /// As shells give it: 137 for a run that was killed.
        let status: Int32
        let output: String
        let complaints: String

        var isKilled: Bool { status == 137 }
    }

    /// Runs `alttext`, and kills it with SIGKILL once `event` has happened, unless it has ended by then.
    func run(_ arguments: [String], killedAt event: @escaping @Sendable () async -> Void) async throws -> Ending {
        let result = try await Subprocess.run(
            .path(Self.path), arguments: Arguments(arguments), environment: .custom(completeEnvironment),
            workingDirectory: FilePath(folder.path), input: .none, output: .string(limit: 1 << 20), error: .sequence
        ) { execution in
            try await withThrowingTaskGroup(of: String?.self) { group in
                group.addTask {
                    await event()
                    return nil
                }
                group.addTask {
                    var complaints = ""
                    // Ends when the program does.
                    for try await line in execution.standardError.strings() { complaints += line }
                    return complaints
                }
                while let complaints = try await group.next() {
                    if let complaints {
                        group.cancelAll()
                        return complaints
                    }
                    if !Task.isCancelled { try? execution.send(signal: .kill) }
                }
                return ""
            }
        }
        return Ending(
            status: Self.status(result.terminationStatus), output: result.standardOutput,
            complaints: result.closureResult)
    }
}
