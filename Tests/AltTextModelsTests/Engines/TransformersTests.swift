import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// AltText's own Python engine, with tiny checkpoints of random weights: it says what transformers itself says.
@Suite(
    .enabled(if: Python.path != nil, "ALTTEXT_PYTHON names no Python with transformers"),
    .timeLimit(.minutes(10)))
struct TransformersTests {
    private static let families = ["vit-gpt2", "git", "blip", "blip2-opt", "blip2-flan"]
    private static let picture = PictureFixture.noise(width: 64, height: 48)

    private func model(_ name: String, in folder: ScratchFolder) -> Model {
        var model = Model(
            name: name, description: "Tiny", date: "2026", backend: .huggingface, id: folder.path(of: name))
        model.settings.maximumTokens = 12
        model.settings.minimumTokens = 3
        model.settings.beamCount = 3
        model.settings.repetitionPenalty = 1.5
        model.capabilities.logprobs = true
        return model
    }

    /// What transformers says of the picture, after it has made the checkpoints.
    private func makeCheckpoints(in folder: ScratchFolder) throws -> JSONValue {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources/tiny_checkpoints.py")
        let settings = #"{"max_new_tokens": 12, "min_new_tokens": 3, "num_beams": 3, "repetition_penalty": 1.5}"#
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Python.path ?? "")
        process.arguments = [
            script.path, folder.path, try folder.write(Self.picture, to: "picture.png"), settings,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONValue(parsing: Array(said))
    }

    @Test func `Each family says through AltText what it says through transformers`() async throws {
        try await withScratchFolder { folder in
            let expected = try makeCheckpoints(in: folder)
            var options = ModelClient.Options()
            options.engines = EngineOptions(environment: ["ALTTEXT_PYTHON": Python.path ?? "", "HOME": folder.path])
            // One after the other: five Pythons at once would want the memory of a larger machine.
            options.engines.memoryByteCount = 1
            let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]), options: options)
            let question = Question(
                pictureName: "picture.png",
                picture: PreparedPicture(bytes: Self.picture, encoding: .png, width: 64, height: 48),
                facts: PictureFacts(format: "PNG", width: 64, height: 48, byteCount: Self.picture.count), system: nil,
                prompt: "Describe the picture.")
            for family in Self.families {
                let model = model(family, in: folder)
                #expect(await client.readiness(of: model) == .ready)
                let result = await client.result(question, from: model)
                #expect(result.value?.text == expected[family]?.string, "\(result)")
                #expect(result.value?.text.isEmpty == false)
                let probability = result.value?.probability ?? 0
                #expect(probability > 0 && probability < 1)
            }
            await client.shutdown()
        }
    }
}

/// The Python with transformers that whoever runs the tests names.
private enum Python {
    static let path = ProcessInfo.processInfo.environment["ALTTEXT_PYTHON"]
}
