import AltText
import AltTextTesting
import Testing

@testable import AltTextModels

/// Files that map names to entries, as image-caption's models.yaml does.
struct MappingFileTests {
    /// An entry of such a file, and what is sent because of it.
    struct Golden: Sendable, CustomTestStringConvertible {
        let name: String
        let model: String
        let provider: String?
        let deployment: String
        let sent: String
        let url: String

        init(
            _ name: String, _ model: String, _ provider: String?, local: Bool = true, sends sent: String, to url: String
        ) {
            self.name = name
            self.model = model
            self.provider = provider
            deployment = local ? "local" : "cloud"
            self.sent = sent
            self.url = url
        }

        var testDescription: String { name }

        var yaml: String {
            """
            \(name):
              deployment: \(deployment)
              description: A model for tests
              model: \(model)
            \(provider.map { "  provider: \($0)" } ?? "  # who runs it is left out")
              prompt: Write one sentence for who cannot see the picture.
              settings:
                temperature: 0.1
                top_p: 0.7
                top_k: 40
                max_tokens: 75
            """
        }
    }

    private static let ollama = "http://127.0.0.1:11434"
    private static let mistral = "https://api.mistral.ai/v1"

    /// The fourteen names of that file.
    private static let all = [
        Golden(
            "claude-3-sonnet", "anthropic/claude-3-sonnet-20240229", "anthropic", local: false,
            sends: "claude-3-sonnet-20240229", to: "https://api.anthropic.com"),
        Golden(
            "chatgpt-4o-latest", "chatgpt-4o-latest", nil, local: false, sends: "chatgpt-4o-latest",
            to: "https://api.openai.com/v1"),
        Golden(
            "llama-vision", "llama3.2-vision:11b-instruct-q8_0", "ollama", sends: "llama3.2-vision:11b-instruct-q8_0",
            to: ollama),
        Golden("llava-13b", "llava:13b", "ollama", sends: "llava:13b", to: ollama),
        Golden("llava-34b", "llava:34b", "ollama", sends: "llava:34b", to: ollama),
        Golden("llava-llama3", "llava-llama3", nil, sends: "llava-llama3", to: ollama),
        Golden("minicpm-v", "minicpm-v", "ollama", sends: "minicpm-v", to: ollama),
        Golden(
            "pixtral-12b", "mistral/pixtral-12b-latest", "mistral", local: false, sends: "pixtral-12b-latest",
            to: mistral),
        Golden(
            "pixtral-large", "mistral/pixtral-large-latest", nil, local: false, sends: "pixtral-large-latest",
            to: mistral),
        Golden("qwen2.5vl-7b", "qwen2.5vl:7b", "ollama", sends: "qwen2.5vl:7b", to: ollama),
        Golden("qwen2.5vl-32b", "qwen2.5vl:32b", "ollama", sends: "qwen2.5vl:32b", to: ollama),
        Golden("gemma3-12b", "gemma3:12b", "ollama", sends: "gemma3:12b", to: ollama),
        Golden("gemma3-27b", "gemma3:27b", "ollama", sends: "gemma3:27b", to: ollama),
        Golden("mistral-3.1-24b", "mistral-small3.1:24b", "ollama", sends: "mistral-small3.1:24b", to: ollama),
    ]

    private static let whole = all.map(\.yaml).joined(separator: "\n\n")

    private static func body(_ model: Model) -> JSON {
        let question = Question.heron(system: nil, prompt: model.prompt ?? "")
        return switch model.backend {
        case .ollama: OllamaRequest(question, to: model).body
        case .anthropic: AnthropicRequest(question, to: model).body
        default: OpenAIRequest(question, to: model).body
        }
    }

    @Test(arguments: all)
    func `An entry sends what it says, field by field`(golden: Golden) throws {
        let model = try ModelRegistry(Self.whole).model(named: golden.name)
        let body = Self.body(model)
        #expect(model.baseURL == golden.url)
        #expect(model.description == "A model for tests")
        #expect(body["model"] == .string(golden.sent))
        #expect(body.text.contains("Write one sentence for who cannot see the picture."))
        switch model.backend {
        case .ollama:
            let options = try #require(body["options"])
            #expect(options["temperature"] == .number(0.1))
            #expect(options["top_p"] == .number(0.7))
            #expect(options["top_k"] == .integer(40))
            #expect(options["num_predict"] == .integer(75))
        case .anthropic:
            // Sampling has to be left to it: the version of the API that is spoken takes none of the three.
            #expect(body["max_tokens"] == .integer(75))
            #expect(body["temperature"] == nil)
        default:
            #expect(body["temperature"] == .number(0.1))
            #expect(body["top_p"] == .number(0.7))
            #expect(body["max_tokens"] == .integer(75))
        }
    }

    @Test(arguments: all)
    func `Every name of that file is known without it`(golden: Golden) throws {
        let model = try ModelRegistry().model(named: golden.name)
        #expect(model.id == golden.sent)
        #expect(model.baseURL == golden.url)
    }

    @Test func `A name that nobody knows becomes a model of its own`() throws {
        let file = """
            my-model:
              model: mistral/my-tuned-pixtral
              settings: {temperature: 0, top_k: 1}
            """
        let model = try ModelRegistry(file).model(named: "my-model")
        #expect(model.backend == .openai && model.baseURL == Self.mistral && model.keyName == "mistral")
        let body = Self.body(model)
        #expect(body["model"] == "my-tuned-pixtral")
        #expect(model.capabilities.seedField == .randomSeed)
    }

    @Test func `A file that came with pictures sends no key anywhere new by it`() throws {
        let file = RegistryFile(path: "models.yaml", text: Self.whole, isTrusted: false)
        let registry = try ModelRegistry(files: [file])
        let model = try registry.model(named: "pixtral-12b")
        #expect(model.untrustedFile == nil)
        #expect(Set(model.keyHosts.map(\.description)) == ["api.mistral.ai:443"])
        let elsewhere = RegistryFile(
            path: "models.yaml", text: "pixtral-12b:\n  model: pixtral-12b\n  base_url: https://example.org/v1\n",
            isTrusted: false)
        #expect(try ModelRegistry(files: [elsewhere]).model(named: "pixtral-12b").untrustedFile == "models.yaml")
    }

    @Test(arguments: [
        ("a:\n  model: x\n  provider: acme\n", 3, "acme"),
        ("a:\n  model: x\n  deployment: moon\n", 3, "moon"),
        ("a:\n  model: x\n  provider: ollama\n  tempo: 1\n", 4, "tempo"),
        ("a:\n  model: x\n  provider: ollama\n  settings:\n    temp: 1\n", 5, "temp"),
        ("A b:\n  model: x\n  provider: ollama\n", 1, "no name"),
        ("models:\n- name: a\nb:\n  model: x\n", 3, "in a list"),
        ("a:\n  provider: ollama\n", 1, "no model"),
        ("a:\n  model: x\n", 1, "no backend"),
    ])
    func `What is wrong is said with its line`(text: String, line: Int, word: String) throws {
        let error = #expect(throws: RegistryError.self) { try ModelRegistry(text) }
        #expect(error?.line == line)
        #expect(error?.description.contains(word) == true, "\(String(describing: error))")
    }
}
