import AltTextTesting
import Foundation
import Testing

@testable import AltTextModels

struct TransformersFilesTests {
    private func choice(_ names: String...) -> [String]? {
        TransformersFiles.choice(among: names.map { HubFile(path: $0) }).map { $0.map(\.path) }
    }

    @Test func `Safe weights go before others, and what is for other frameworks stays away`() {
        let files = choice(
            "config.json", "vocab.txt", "model.safetensors", "pytorch_model.bin", "tf_model.h5", "flax_model.msgpack",
            "onnx/model.onnx", "README.md")
        #expect(files == ["config.json", "vocab.txt", "model.safetensors"])
        #expect(
            choice("config.json", "pytorch_model.bin", "training_args.bin") == ["config.json", "pytorch_model.bin"])
    }

    @Test func `Without weights or settings there is no model`() {
        #expect(choice("config.json", "tf_model.h5") == nil)
        #expect(choice("model.safetensors") == nil)
        #expect(choice() == nil)
    }

    @Test func `Nothing may touch the network once a model is started`() async throws {
        try await withScratchFolder { folder in
            for name in ["config.json", "model.safetensors"] { try folder.write("{}", to: "heron/\(name)") }
            var model = Model(name: "heron", description: "", date: "2022", backend: .huggingface, id: "heron")
            model.folder = folder.path
            let uv = try folder.write("", to: "bin/uv")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: uv)
            let options = EngineOptions(environment: ["PATH": folder.path(of: "bin"), "HOME": folder.path])
            let recipe = try EngineRecipe(transformers: model, options)
            #expect(recipe.environment["HF_HUB_OFFLINE"] == "1")
            #expect(recipe.program == uv)
            #expect(recipe.arguments.starts(with: ["run", "--offline"]))
            #expect(recipe.arguments.suffix(2) == ["--model", folder.path(of: "heron")])
        }
    }

    @Test func `What is missing is said before anything is started`() async throws {
        try await withScratchFolder { folder in
            var options = EngineOptions(environment: ["ALTTEXT_PYTHON": "/bin/sh", "HOME": folder.path])
            let model = Model(
                name: "blip", description: "", date: "2022", backend: .huggingface, id: "Salesforce/blip-large")
            func failure() -> ModelError? {
                do throws(ModelError) {
                    _ = try EngineRecipe(transformers: model, options)
                    return nil
                } catch {
                    return error
                }
            }
            #expect(failure()?.kind == "not_installed")
            #expect(failure()?.description.contains("alttext models install blip") == true)
            options.environment["ALTTEXT_PYTHON"] = "/nowhere/python"
            #expect(failure()?.kind == "missing_engine")
            options.environment["ALTTEXT_PYTHON"] = nil
            options.environment["PATH"] = "/nowhere"
            #expect(failure()?.kind == "missing_engine")
            #expect(failure()?.isWellWorded == true)
        }
    }
}
