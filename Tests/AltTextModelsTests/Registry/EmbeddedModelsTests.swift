import AltText
import AltTextModels
import Testing

/// The models AltText knows without being told.
struct EmbeddedModelsTests {
    private let registry: ModelRegistry

    init() throws {
        registry = try ModelRegistry()
    }

    @Test(
        arguments: [
            "vit-gpt2", "git", "blip", "blip2-opt", "blip2-flan", "minicpm-v", "llava-13b", "llava-34b",
            "llama32-vision-11b",
            "llama32-vision-90b", "mistral-3.1-24b", "gemma3-27b", "qwen2.5vl-32b", "chatgpt-4o-latest", "gpt-4o",
            "claude-3-sonnet", "claude-3-5-sonnet", "gemma4", "qwen3-vl-8b", "gpt-6-luna", "claude-haiku",
            "gemini-3.5-flash-lite",
            "mistral-small", "smolvlm", "qwen2.5vl-3b", "gemma4-e2b", "llama-server", "lmstudio", "evidence",
        ])
    func `Each of these is there`(name: String) throws {
        #expect(try registry.model(named: name).name == name)
    }

    @Test func `A retired model says when, and names one that is there and not retired`() throws {
        let retired = registry.models.filter { $0.retirement != nil }
        #expect(retired.map(\.name).sorted() == ["chatgpt-4o-latest", "claude-3-5-sonnet", "claude-3-sonnet"])
        for model in retired {
            #expect(model.retirement?.date.isEmpty == false)
            let successor = try registry.model(named: try #require(model.retirement?.successor))
            #expect(successor.retirement == nil)
            #expect(successor.backend == model.backend)
        }
    }

    @Test(arguments: ["vit-gpt2", "git", "blip", "blip2-opt", "blip2-flan"])
    func `The first captioners are run by AltText itself`(name: String) throws {
        let model = try registry.model(named: name)
        #expect(model.backend == .huggingface && model.missingEngine == nil)
        #expect(model.settings.beamCount == 15)
    }

    @Test func `The models that are tried unasked can be asked, the local ones first and evidence last`() {
        let models = registry.defaultModels
        #expect(models.map(\.name) == registry.defaultNames)
        #expect(models.allSatisfy { $0.standingObstacle == nil })
        let firstRemote = models.firstIndex { $0.isRemoteByName } ?? models.endIndex
        #expect(models[firstRemote...].dropLast().allSatisfy { $0.isRemoteByName })
        #expect(models.last?.backend == .evidence)
    }

    @Test func `What costs money says how much, what runs here costs nothing`() {
        for model in registry.models where model.standingObstacle == nil {
            #expect((model.price != nil) == model.isRemoteByName, "\(model.name)")
        }
    }

    @Test func `Every rule for picture tokens is one AltText has`() {
        for name in registry.models.compactMap(\.imageTokenRuleName) {
            #expect(ImageTokenRule(named: name) != nil, "\(name)")
        }
    }

    @Test func `A key is asked for by the cloud alone, under the vendor's name`() {
        for model in registry.models where model.standingObstacle == nil {
            #expect((model.keyName != nil) == model.isRemoteByName, "\(model.name)")
            #expect(model.keyName.map(KeyStore.isName) != false)
        }
    }

    @Test func `No name is there twice`() {
        #expect(Set(registry.models.map(\.name)).count == registry.models.count)
    }

    @Test func `Ollama is where the user says it is`() throws {
        let registry = try ModelRegistry(ollamaBaseURL: "http://studio.local:11434")
        #expect(try registry.model(named: "gemma4").baseURL == "http://studio.local:11434")
        #expect(try registry.model(named: "gemma4").isRemoteByName)
        #expect(try registry.model(named: "llama-server").baseURL == "http://127.0.0.1:8080/v1")
    }

    @Test func `An unknown name is answered with the nearest ones`() throws {
        let error = #expect(throws: ModelError.self) { try registry.model(named: "gema4") }
        #expect(error?.kind == "unknown_model")
        #expect(error?.description.contains("gemma4") == true)
    }

    @Test func `Choices keep their order, each once, the unknown among them`() {
        let choices = registry.choices(named: ["gpt-4o", "nonsense", "gemma4", "gpt-4o"])
        #expect(choices.map(\.name) == ["gpt-4o", "nonsense", "gemma4"])
        #expect(choices.map { (try? $0.result.get()) != nil } == [true, false, true])
    }
}
