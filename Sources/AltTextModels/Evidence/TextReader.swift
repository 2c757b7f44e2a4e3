internal import AltText
internal import AltTextHTTP
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// Reads the words in a picture with Tesseract, in a process of its own: it may crash, hang or eat memory without taking
/// AltText along.
final class TextReader: Sendable {
    private let languages = Mutex<[String]?>(nil)

    /// The languages Tesseract can read here; empty where it is not installed.
    func installedLanguages() async -> [String] {
        if let known = languages.withLock({ $0 }) { return known }
        let output = await Self.output(of: "tesseract", ["--list-langs"], input: [], timeout: .seconds(10))
        // The first line is a heading; "osd" tells how a page lies and reads nothing.
        let found = (output ?? "").split(separator: "\n").dropFirst().map { String($0).trimmed }
            .filter { !$0.isEmpty && $0 != "osd" && !$0.contains(" ") }
        languages.withLock { $0 = found }
        return found
    }

    /// The words in a picture, in reading order; `nil` where Tesseract is missing or failed, empty where it is certain of
    /// none.
    func words(in picture: PreparedPicture) async -> [ReadWord]? {
        let languages = await installedLanguages()
        guard !languages.isEmpty else { return nil }
        let output = await Self.output(
            of: "tesseract",
            // Sparse text (11): a picture is no page, its words may stand anywhere.
            ["stdin", "stdout", "-l", languages.prefix(4).joined(separator: "+"), "--psm", "11", "tsv"],
            input: picture.bytes, timeout: .seconds(60))
        return output.map(ReadWord.list(tsv:))
    }

    /// What a program prints; `nil` where it is missing, fails or takes too long.
    static func output(of program: String, _ arguments: [String], input: [UInt8], timeout: Duration) async -> String? {
        try? await withTimeout(timeout, orThrow: CancellationError()) { () async throws(CancellationError) -> String? in
            let result = try? await run(
                .name(program), arguments: Arguments(arguments),
                // Tesseract's threads spin and take twice the time when several of it run (read before main, so it has to
                // come from outside).
                environment: ChildSurroundings.environment(["OMP_THREAD_LIMIT": "1"]), workingDirectory: "/",
                input: .inputWriter, output: .string(limit: 4 << 20), error: .discarded
            ) { execution in
                // A program may end before it has read everything. An input that is handed to `run` instead would then
                // end this process: nobody closes its pipe.
                _ = try? await execution.standardInputWriter.write(input)
            }
            guard let result, result.terminationStatus.isSuccess else { return nil }
            return result.standardOutput
        }
    }
}
