internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// A child process that cannot outlive AltText, however AltText ends.
///
/// A small shell starts the engine and holds the reading end of a pipe whose other end is AltText's. When that closes,
/// be it that AltText wants so, ends, or is killed, the shell ends the engine and all it has started: first gently, then not.
/// Ctrl-C at the terminal does not reach them: they are a process group of their own.
final class EngineProcess: Sendable {
    private let record: Record
    private let stopping: AsyncStream<Never>.Continuation
    /// Runs until the process has ended. Not structured: an engine lives from one question to another, longer than
    /// whoever starts it waits; ``stop()`` waits for it.
    private let task: Task<Void, Never>

    private final class Record: Sendable {
        struct State {
            var log = EngineLog()
            var ending: EngineFault?
        }
        let state = Mutex(State())

        /// Takes in output.
        ///
        /// - Returns: whether the engine has ended, so that nothing more is to be read.
        func append(_ bytes: [UInt8]) -> Bool {
            state.withLock { state in
                state.log.append(bytes)
                return EngineProcess.status(in: state.log) != nil
            }
        }
    }

    /// The line that says with what status the engine ended.
    private static let lastWords = "alttext: the engine ended with status "

    private static let watchdog = """
        trap : TERM
        grace=$1
        shift
        exec 3<&0
        "$@" 3<&- </dev/null &
        engine=$!
        (
            trap '' TERM
            read -r _ <&3
            kill -TERM 0
            sleep "$grace"
            kill -KILL 0
        ) >/dev/null 2>&1 &
        exec 3<&-
        while :; do
            wait "$engine"
            status=$?
            kill -0 "$engine" 2>/dev/null || break
        done
        echo
        echo "\(lastWords)$status"
        kill -KILL 0
        """

    /// Starts a process.
    init(_ program: String, _ arguments: [String], environment: [String: String], grace: Duration) {
        let record = Record()
        let (stops, stopping) = AsyncStream.makeStream(of: Never.self)
        self.record = record
        self.stopping = stopping
        let words =
            ["-c", Self.watchdog, "alttext-engine", "\(grace / .seconds(1))", Self.absolute(program)] + arguments
        task = Task {
            let fault = await Self.run(words, environment, grace, record, until: stops)
            record.state.withLock { state in
                state.ending =
                    fault ?? .ended(status: Self.status(in: state.log) ?? 137, log: Self.words(of: state.log))
            }
        }
    }

    /// How the process ended; `nil` while it runs.
    var ending: EngineFault? { record.state.withLock { $0.ending } }

    /// The last lines it wrote.
    var log: [String] { record.state.withLock { Self.words(of: $0.log) } }

    /// Ends the process and waits until it and all it has started are gone.
    func stop() async {
        stopping.finish()
        await task.value
    }

    /// How the process ended, if it does so within `time`.
    func ending(within time: Duration) async -> EngineFault? {
        let deadline = ContinuousClock.now + time
        while ending == nil, .now < deadline, (try? await Task.sleep(for: .milliseconds(10))) != nil {}
        return ending
    }

    /// The path of a program; one without a folder is looked for on the `PATH`.
    private static func absolute(_ program: String) -> String {
        program.contains("/") ? ChildSurroundings.absolute(program) : program
    }

    /// Runs the process to its end.
    ///
    /// - Returns: why it could not be started, if it could not.
    private static func run(
        _ words: [String], _ environment: [String: String], _ grace: Duration, _ record: Record,
        until stops: AsyncStream<Never>
    ) async -> EngineFault? {
        var options = PlatformOptions()
        options.processGroupID = 0
        do {
            _ = try await Subprocess.run(
                .path("/bin/sh"), arguments: Arguments(words),
                environment: ChildSurroundings.environment(environment), workingDirectory: "/",
                platformOptions: options,
                input: .inputWriter, output: .sequence, error: .combinedWithOutput
            ) { execution in
                await withTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for await _ in stops {}
                        guard !Task.isCancelled else { return }
                        try? await execution.standardInputWriter.finish()
                        // The shell itself may have been killed: then nobody else would do it.
                        guard (try? await Task.sleep(for: grace + .seconds(3))) != nil else { return }
                        try? execution.send(signal: .kill, toProcessGroup: true)
                    }
                    do {
                        for try await buffer in execution.standardOutput {
                            let bytes = unsafe buffer.withUnsafeBytes { unsafe Array($0) }
                            if record.append(bytes) { break }
                        }
                    } catch {}
                    group.cancelAll()
                }
                try? execution.send(signal: .kill, toProcessGroup: true)
            }
            return nil
        } catch {
            return .notStarted("\(error)")
        }
    }

    private static func status(in log: EngineLog) -> Int? {
        guard let last = log.lines.last, last.hasPrefix(lastWords) else { return nil }
        return Int(last.dropFirst(lastWords.count))
    }

    /// What the engine itself wrote.
    private static func words(of log: EngineLog) -> [String] {
        log.lines.filter { !$0.hasPrefix(lastWords) }
    }
}
