import AltText
import AltTextModels
import AltTextPictures
import Foundation

/// Finds out what works on this machine.
struct Examination: Sendable {
    let surroundings: Surroundings
    let registry: ModelRegistry
    let client: ModelClient
    let asksClouds: Bool

    func run() async -> Checkup {
        var checkup = Checkup()
        await examinePictures(&checkup)
        await examineTextReading(&checkup)
        examineEngines(&checkup)
        let ready = await examineLocalServers(&checkup)
        let readyInCloud = await examineKeys(&checkup)
        let candidates = asksClouds ? ready + readyInCloud : ready
        checkup.bestModel = registry.defaultNames.first(where: candidates.contains)
        checkup.ways = ways(
            hasOllama: checkup.findings.contains { $0.subject == "ollama" && $0.state == .fine },
            hasEngine: checkup.findings.contains { $0.subject == "llama-server" && $0.state == .fine })
        return checkup
    }

    /// A picture of one white pixel, as PNG in Base64.
    private static let smallestPicture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="

    private func examinePictures(_ checkup: inout Checkup) async {
        do {
            let bytes = [UInt8](Data(base64Encoded: Self.smallestPicture) ?? Data())
            _ = try await PicturePreparer().prepare(bytes, as: [PicturePreparation()])
            checkup.add("pictures", .fine, "JPEG, PNG, GIF, WebP, AVIF, HEIC, TIFF and SVG can be read")
        } catch {
            checkup.add("pictures", .broken, "a plain picture could not be read: \(error)")
        }
    }

    private func examineTextReading(_ checkup: inout Checkup) async {
        let languages = await client.readableLanguages()
        if languages.isEmpty {
            checkup.add("words in pictures", .missing, "install tesseract-ocr to let \"evidence\" read them")
        } else {
            checkup.add("words in pictures", .fine, "Tesseract reads \(languages.joined(separator: ", "))")
        }
    }

    private func examineEngines(_ checkup: inout Checkup) {
        for engine in client.engines() {
            switch engine.state {
            case .present(let path):
                checkup.add(engine.name, .fine, "\(path) runs models of \(engine.backend.rawValue)")
            case .missing: checkup.add(engine.name, .missing, "install it: \(engine.installation)")
            case .unusable(let error): checkup.add(engine.name, .broken, error.description)
            }
        }
    }

    /// - Returns: the names of the models that are ready without a cloud.
    private func examineLocalServers(_ checkup: inout Checkup) async -> [String] {
        let remote = await client.namesOfRemote(registry.models)
        let models = registry.models.filter {
            !remote.contains($0.name) && $0.retirement == nil && $0.missingEngine == nil
        }
        let pairs = Array(zip(models, await client.readiness(of: models)))
        let servers = pairs.filter { $0.0.baseURL != nil }
        for baseURL in Set(servers.compactMap(\.0.baseURL)).sorted() {
            let here = servers.filter { $0.0.baseURL == baseURL }
            let subject =
                here.contains { $0.0.backend == .ollama } ? "ollama" : here.map(\.0.name).joined(separator: ", ")
            examineServer(subject, at: baseURL, here, &checkup)
        }
        return pairs.filter { $0.1.isReady }.map(\.0.name)
    }

    private func examineServer(
        _ subject: String, at baseURL: String, _ models: [(Model, Readiness)], _ checkup: inout Checkup
    ) {
        let ready = models.filter { $0.1.isReady }.map(\.0.name)
        let isUnreachable = models.allSatisfy {
            if case .notReady(let error) = $0.1 { error.isUnreachable } else { false }
        }
        if isUnreachable {
            checkup.add(subject, .missing, "nothing answers at \(baseURL)")
        } else if ready.isEmpty {
            let why = models.first?.1.summary ?? ""
            checkup.add(
                subject, subject == "ollama" ? .fine : .broken, "answers at \(baseURL), but no model is ready (\(why))")
        } else {
            checkup.add(subject, .fine, "ready at \(baseURL): \(ready.joined(separator: ", "))")
        }
    }

    /// - Returns: the names of the cloud models that are ready.
    private func examineKeys(_ checkup: inout Checkup) async -> [String] {
        let models = registry.models.filter { $0.keyName != nil && $0.retirement == nil && $0.missingEngine == nil }
        var ready: [String] = []
        for keyName in Set(models.compactMap(\.keyName)).sorted() {
            let users = models.filter { $0.keyName == keyName }
            // One model of each service is enough to try the key: the cheapest default, else the first.
            guard let model = users.first(where: { registry.defaultNames.contains($0.name) }) ?? users.first else {
                continue
            }
            switch await client.readiness(of: model, isThorough: asksClouds) {
            case .ready:
                ready += users.map(\.name)
                checkup.add("key \(keyName)", .fine, asksClouds ? "\(model.name) is ready" : "is there (not tried)")
            case .notReady(let error) where error.isMissingKey:
                checkup.add("key \(keyName)", .missing, "alttext keys set \(keyName)")
            case .notReady(let error): checkup.add("key \(keyName)", .broken, error.advised)
            }
        }
        return ready
    }

    private func ways(hasOllama: Bool, hasEngine: Bool) -> [String] {
        let local =
            if hasOllama {
                "alttext models install gemma4"
            } else if hasEngine {
                "alttext models install qwen2.5vl-3b (or smolvlm, tiny)"
            } else {
                "install Ollama (https://ollama.com/download), then: alttext models install gemma4"
            }
        return [
            "On this machine, free, nothing leaves it: \(local)",
            "In the cloud, from 14 cents for 1,000 pictures: alttext keys set openai (or anthropic, gemini, mistral)",
        ]
    }
}
