import AltTextTesting
import Foundation
import Subprocess
import SystemPackage

/// The program `alttext` as it was built, run in a folder of its own with a home of its own.
struct Program: Sendable {
    /// The folder it runs in, which is its home as well.
    let folder: ScratchFolder
    /// What its environment holds beside `HOME` and `PATH`. Ollama is where nothing listens, unless a test says otherwise.
    var environment: [String: String] = ["OLLAMA_HOST": "127.0.0.1:1"]

    /// A few programs at a time: all tests begin at once, and so many processes would take the machine's breath.
    private static let turnstile = Turnstile(places: 4)

    /// What a run left behind.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let complaints: String

        /// Standard output as JSON.
        var json: JSONValue {
            get throws { try JSONValue(parsing: output) }
        }

        /// Standard output as one JSON value a line.
        var lines: [JSONValue] {
            get throws { try output.split(separator: "\n").map { try JSONValue(parsing: String($0)) } }
        }
    }

    init(in folder: ScratchFolder) {
        self.folder = folder
    }

    /// Runs `alttext` with arguments, and with bytes on standard input.
    func run(_ arguments: [String], input: [UInt8] = []) async throws -> Outcome {
        try await run(.path(Self.path), arguments, input: input)
    }

    /// Runs a program as `alttext` is run.
    func run(_ program: Executable, _ arguments: [String], input: [UInt8]) async throws -> Outcome {
        try await Self.turnstile.withPlace {
            let result = try await Subprocess.run(
                program, arguments: Arguments(arguments), environment: .custom(completeEnvironment),
                workingDirectory: FilePath(folder.path), input: .inputWriter, output: .string(limit: 16 << 20),
                error: .string(limit: 16 << 20)
            ) { execution in
                // A program may end before it has read everything.
                _ = try? await execution.standardInputWriter.write(input)
            }
            return Outcome(
                status: Self.status(result.terminationStatus), output: result.standardOutput,
                complaints: result.standardError)
        }
    }

    func run(_ arguments: String...) async throws -> Outcome {
        try await run(arguments)
    }

    var completeEnvironment: [Environment.Key: String] {
        var all = ["HOME": folder.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
        all.merge(environment) { $1 }
        return Dictionary(uniqueKeysWithValues: all.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
    }

    /// A status as shells give it: that of the program, or 128 and the signal that ended it.
    static func status(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }

    /// The program lies beside the bundle of the tests.
    static let path: FilePath = {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
            let products = bundle.bundleURL.deletingLastPathComponent()
        #else
            let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        #endif
        return FilePath(products.appendingPathComponent("alttext").path)
    }()
}

/// Runs `body` with the program in a folder that is removed afterwards.
func withProgram<Result>(_ body: (Program) async throws -> Result) async throws -> Result {
    try await withScratchFolder { try await body(Program(in: $0)) }
}

extension Program {
    /// A picture that is a scene of sorts.
    static let photo = PictureFixture.noise(width: 320, height: 240)

    /// Writes the user's models: entries of the `openai` kind at one server.
    func writeModels(_ names: [String], at server: FakeServer, more: String = "") throws {
        let entries = names.map { name in
            """
              - name: \(name)
                description: A model for tests
                date: "2026"
                backend: openai
                model: \(name)
                base_url: \(server.baseURL)/v1
            \(more)
            """
        }
        try folder.write("default: [\(names[0])]\nmodels:\n" + entries.joined(separator: "\n"), to: "alttext.yaml")
    }
}
