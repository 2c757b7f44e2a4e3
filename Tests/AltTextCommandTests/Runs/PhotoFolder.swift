import AltTextTesting

/// The program, a folder `photos` of pictures, and a model at a fake server that is counted.
struct PhotoFolder: Sendable {
    let program: Program
    let server: FakeServer

    /// How many questions the model got.
    var questionCount: Int { server.requests.count { $0.method == "POST" } }

    /// Runs `alttext run photos` with more arguments.
    func run(_ more: String...) async throws -> Program.Outcome {
        try await program.run(["run", "photos", "--model", "a"] + more)
    }

    /// Runs any command.
    func command(_ arguments: String...) async throws -> Program.Outcome { try await program.run(arguments) }

    /// Writes a tiny photograph of sorts; the same seed gives the same file.
    func write(_ name: String, seed: Int) throws {
        try program.folder.write(
            PictureFixture.noise(width: 16, height: 12, seed: UInt64(seed)), to: "photos/\(name)")
    }
}

/// Runs `body` with a folder of pictures called `0.png` and so on, no two alike.
///
/// - Parameter answer: what the server says; the model `a` describes a heron unless told otherwise.
func withPhotoFolder(
    count: Int, answer: FakeServer.Answer? = nil, _ body: (PhotoFolder) async throws -> Void
) async throws {
    let fake = FakeOpenAI(models: [.init("a", answer: "A heron on a jetty."), .init("b", answer: "A grey heron.")])
    try await withFakeServer(answer ?? { await fake.answer(to: $0) }) { server in
        try await withProgram { program in
            try program.writeModels(["a", "b"], at: server)
            let photos = PhotoFolder(program: program, server: server)
            for index in 0..<count { try photos.write("\(index).png", seed: index) }
            try await body(photos)
        }
    }
}
