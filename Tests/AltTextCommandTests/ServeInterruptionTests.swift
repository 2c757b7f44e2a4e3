import AltText
import AltTextLedger
import AltTextTesting
import Subprocess
import SystemPackage
import Testing

/// Ctrl-C is the usual way to stop the server.
@Suite struct ServeInterruptionTests {
    /// What became of a server and of what somebody asked it.
    private struct Ending {
        let status: Int32
        let answer: String
    }

    /// Serves a site that holds its answers back, asks for a picture of it, and then presses Ctrl-C.
    ///
    /// - Parameter next: goes on once the server has said that it finishes.
    private static func stop(
        _ next: @escaping @Sendable (Checkpoint, _ ctrlC: () throws -> Void) async throws -> Void
    ) async throws -> Ending {
        let gate = Checkpoint()
        return try await withFakeServer { _ in
            await gate.arrive()
            return .json(200, #"{"title": "", "alt": "", "caption": ""}"#)
        } body: { site in
            try await withProgram { program in
                let token = try await Self.prepare(program, site)
                let result = try await Subprocess.run(
                    .path(Program.path),
                    arguments: ["serve", "album:\(site.baseURL)", "--port", "0", "--token", "secret"],
                    environment: .custom(program.completeEnvironment),
                    workingDirectory: FilePath(program.folder.path), input: .none, output: .discarded, error: .sequence
                ) { execution in
                    var lines = execution.standardError.strings().makeAsyncIterator()
                    var port: String?
                    while port == nil, let line = try await lines.next() { port = Self.port(line) }
                    let arguments = ["-c", Self.question, try #require(port), token]
                    async let answer = program.run(.path("/bin/bash"), arguments, input: [])
                    await gate.waitForArrivals(1)
                    try execution.send(signal: .interrupt)
                    while let line = try await lines.next(), !line.contains("Finishing") {}
                    try await next(gate) { try execution.send(signal: .interrupt) }
                    return try await answer.output
                }
                await gate.open()
                return Ending(status: Program.status(result.terminationStatus), answer: result.closureResult)
            }
        }
    }

    /// Makes a picture of the site known, at which nobody has looked yet.
    private static func prepare(_ program: Program, _ site: FakeServer) async throws -> String {
        let ledger = try await Ledger.open(path: program.folder.path(of: ".local/share/alttext/ledger.sqlite"))
        let gallery = try await ledger.gallery(GalleryID(kind: .album, place: site.baseURL))
        _ = try await ledger.enlist([PictureListing(id: PictureID("skye/journey"))], in: gallery.id)
        let token = try await ledger.createToken(named: "the reader", scopes: [.read]).token
        try ledger.close()
        return token
    }

    private static func port(_ line: String) -> String? {
        line.firstMatch(of: /at http:\/\/127\.0\.0\.1:(\d+)/).map { String($0.output.1) }
    }

    /// Asks for the picture, and prints the answer.
    private static let question = #"""
        exec 3<>"/dev/tcp/127.0.0.1/$0"
        printf 'GET /api/pictures/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n' "$1" >&3
        cat <&3
        """#

    @Test func `Ctrl-C lets the server answer what it was asked`() async throws {
        let ending = try await Self.stop { gate, _ in await gate.open() }
        #expect(ending.status == 0)
        #expect(ending.answer.hasPrefix("HTTP/1.1 200 OK"))
        #expect(ending.answer.contains("skye/journey"))
    }

    @Test func `A second Ctrl-C ends the server at once, whoever waits for an answer`() async throws {
        let ending = try await Self.stop { _, ctrlC in try ctrlC() }
        #expect(ending.status == 130)
        #expect(ending.answer == "")
    }
}
