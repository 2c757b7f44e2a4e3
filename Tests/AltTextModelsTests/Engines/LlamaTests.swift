import AltText
import AltTextModels
import AltTextTesting
import Foundation
import Testing

/// The whole way with a real llama-server and a real, if small, model.
@Suite(.enabled(if: ShapesModel.server != nil, "\(ShapesModel.absence)"), .timeLimit(.minutes(2))) struct LlamaTests {
    private static let model: Model = {
        var model = Model(
            name: "shapes", description: "Shapes", date: "2026", backend: .llamacpp, id: ShapesModel.weights)
        model.projector = ShapesModel.projector
        model.settings.temperature = 0
        model.settings.contextTokens = 512
        model.capabilities.logprobs = true
        return model
    }()

    private func question(about drawing: ShapesModel.Drawing) -> Question {
        Question(
            pictureName: "drawing.png",
            picture: PreparedPicture(bytes: drawing.png, encoding: .png, width: 320, height: 240),
            facts: PictureFacts(format: "PNG", width: 320, height: 240, byteCount: drawing.png.count),
            system: nil, prompt: "Describe the picture.")
    }

    private func withLlama<Result>(_ body: (ModelClient) async throws -> Result) async throws -> Result {
        var options = ModelClient.Options()
        options.engines = EngineOptions(environment: ["ALTTEXT_LLAMA_SERVER": ShapesModel.server ?? ""])
        let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]), options: options)
        do {
            let result = try await body(client)
            await client.shutdown()
            return result
        } catch {
            await client.shutdown()
            throw error
        }
    }

    private static let drawings = ["red", "green", "blue", "orange", "purple"].flatMap { colour in
        [ShapesModel.Drawing(colour, "circle", on: "white"), ShapesModel.Drawing(colour, "square", on: "black")]
    }

    @Test func `Drawings are described as they are, several at once, and each answer says how sure it is`() async throws
    {
        try await withLlama { client in
            #expect(await client.readiness(of: Self.model) == .ready)
            let answers = await withTaskGroup(of: (ShapesModel.Drawing, Result<Answer, ModelError>).self) { group in
                for drawing in Self.drawings {
                    group.addTask { (drawing, await client.result(question(about: drawing), from: Self.model)) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            for (drawing, result) in answers {
                let answer = try result.get()
                // Answers are handed over untouched, with the space this model begins with.
                #expect(answer.text == " \(drawing)")
                #expect(answer.finish == .complete)
                let probability = try #require(answer.probability)
                #expect(probability > 0.5 && probability <= 1)
                #expect(try #require(answer.usage.input) > 36)
            }
        }
    }

    /// What is done to the files, and the kind of the error that results.
    enum Damage: String, CaseIterable {
        case none, missing, cutOff, text, anotherArchitecture, projectorAsModel, noProjector, foreignProjector,
            cutProjector
    }

    @Test(arguments: Damage.allCases) func `Files that are no good are told as such`(damage: Damage) async throws {
        try await withScratchFolder { folder in
            var model = Self.model
            let weights = try Data(contentsOf: URL(fileURLWithPath: ShapesModel.weights))
            let eyes = try Data(contentsOf: URL(fileURLWithPath: ShapesModel.projector))
            let kind: String?
            switch damage {
            case .none: kind = nil
            case .missing: (model.id, kind) = (folder.path(of: "none.gguf"), "not_installed")
            case .cutOff:
                (model.id, kind) = (
                    try folder.write([UInt8](weights.prefix(1_500_000)), to: "cut.gguf"), "bad_model_file"
                )
            case .text: (model.id, kind) = (try folder.write("no model", to: "text.gguf"), "bad_model_file")
            case .anotherArchitecture:
                var other = weights
                let name = try #require(other.range(of: Data("general.architecture".utf8)))
                let value = try #require(other.range(of: Data("llama".utf8), in: name.upperBound..<other.endIndex))
                other.replaceSubrange(value, with: Data("heron".utf8))
                (model.id, kind) = (try folder.write([UInt8](other), to: "other.gguf"), "bad_model_file")
            case .projectorAsModel: (model.id, kind) = (ShapesModel.projector, "bad_model_file")
            case .noProjector: (model.projector, kind) = (nil, "no_vision")
            case .foreignProjector: (model.projector, kind) = (ShapesModel.weights, "bad_model_file")
            case .cutProjector:
                (model.projector, kind) = (
                    try folder.write([UInt8](eyes.prefix(400_000)), to: "eyes.gguf"), "bad_model_file"
                )
            }
            try await withLlama { client in
                let result = await client.result(question(about: Self.drawings[0]), from: model)
                #expect(result.failure?.kind == kind)
                #expect(result.failure?.isWellWorded ?? true, "\(result)")
            }
        }
    }
}
