import Foundation

/// A program that passes for llama-server: it takes the same arguments, speaks as much of its HTTP as is needed, and
/// misbehaves as told. Written in Python, since what is tested is how AltText treats a process that is not its own.
package struct FakeEngine: Sendable {
    /// How an engine behaves, where it does not behave well.
    package struct Behaviour: Sendable {
        /// Seconds for which it answers that it is loading.
        package var loadingSeconds = 0.0
        /// Whether it says nothing at all, ever.
        package var isMute = false
        /// How many of its first starts fail.
        package var failedStarts = 0
        /// The status with which it ends when a start fails.
        package var status = 1
        /// What it writes before it ends.
        package var lastWords = "srv: it does not want to"
        /// The numbers of the questions in whose midst it dies, counted from 1 over all its lives.
        package var deadlyQuestions: [Int] = []
        /// Whether every question is deadly.
        package var isEveryQuestionDeadly = false
        /// The numbers of the questions it never answers.
        package var endlessQuestions: [Int] = []
        /// The numbers of the questions it refuses, each for its own sake.
        package var refusedQuestions: [Int] = []
        /// Whether SIGTERM is nothing to it.
        package var ignoresTermination = false
        /// Mebibytes of log that it writes when it starts, in one line.
        package var logMebibytes = 0
        /// Whether its model sees.
        package var seesPictures = true
        /// Whether it starts a process of its own that ignores SIGTERM.
        package var hasChild = false
        /// What it answers.
        package var answer = "A heron."
        /// Seconds an answer takes.
        package var answerSeconds = 0.0

        /// An engine without fault.
        package init() {}
    }

    /// The path of the program.
    package let path: String
    private let folder: ScratchFolder
    private let name: String

    /// Writes the program.
    ///
    /// - Parameters:
    ///   - folder: where it lies, with what it notes of its lives.
    ///   - name: its name, which also tells its notes from others'.
    package init(in folder: ScratchFolder, name: String = "engine", _ behaviour: Behaviour = Behaviour()) throws {
        self.folder = folder
        self.name = name
        path = try folder.write(Self.program(behaviour), to: "\(name)/llama-server")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// Whether there is a Python to run it.
    package static let isAvailable = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        .contains { FileManager.default.isExecutableFile(atPath: $0) }

    /// The ids of the processes that have been started, its children's among them.
    package var processes: [Int32] { lines("processes").compactMap { Int32($0) } }

    /// How often it was started.
    package var startCount: Int { lines("starts").count }

    /// How many questions it was asked.
    package var questionCount: Int { lines("questions").count }

    /// The arguments of each start.
    package var arguments: [[String]] { lines("starts").map { $0.split(separator: "\t").map(String.init) } }

    /// Waits until it has been asked so often.
    package func waitForQuestions(_ count: Int) async {
        while questionCount < count, (try? await Task.sleep(for: .milliseconds(5))) != nil {}
    }

    /// Waits until none of its processes is there any more.
    package func waitUntilGone() async {
        while processes.contains(where: Self.isAlive), (try? await Task.sleep(for: .milliseconds(5))) != nil {}
    }

    /// Whether a process runs. One that has ended and that nobody has asked about does not.
    private static func isAlive(_ process: Int32) -> Bool {
        guard kill(process, 0) == 0 else { return false }
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
            return !FileManager.default.fileExists(atPath: "/proc/self/stat")
        }
        return text.split(separator: ")").last?.hasPrefix(" Z") == false
    }

    private func lines(_ notes: String) -> [Substring] {
        (try? folder.read("\(name)/\(notes)")).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
    }
}
