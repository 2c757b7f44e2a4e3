internal import AltText

extension FakeOllama {
    /// A model that Ollama has.
    package struct Model: Sendable {
        /// What a request for an answer leads to.
        package enum Outcome: Sendable, Hashable {
            /// The answer.
            case answers
            /// The guard against repetition stops the model: `done` is false.
            case repeatsItself
            /// The engine inside fails with this message: 500 whose error text is itself JSON.
            case failsInside(String)
        }

        /// The name; `:latest` is meant where it has no tag.
        package var name: String
        /// What it can do.
        package var capabilities: [String]
        /// The machine it runs on, if not this one.
        package var remoteHost: String?
        /// Whether it thinks unless told not to, and then has no budget left for an answer.
        package var thinking: Bool
        /// What it says; canned where nil.
        package var answer: FakeAnswer?
        /// Its log-probabilities, given when asked for.
        package var logprobs: FakeLogprobs
        /// The prompt tokens of a picture.
        package var pictureTokens: PictureTokens
        /// What comes of asking it.
        package var outcome: Outcome
        /// Whether it takes pictures without seeing them and answers all the same, as models without vision did
        /// before Ollama 0.30.
        package var ignoresPictures: Bool

        /// Creates a model.
        package init(
            _ name: String, capabilities: [String] = ["completion", "vision"], remoteHost: String? = nil,
            thinking: Bool = false, answer: FakeAnswer? = nil, logprobs: FakeLogprobs = .each(-0.1),
            pictureTokens: PictureTokens = .plausible, outcome: Outcome = .answers, ignoresPictures: Bool = false
        ) {
            self.name = name
            self.capabilities = capabilities + (thinking && !capabilities.contains("thinking") ? ["thinking"] : [])
            self.remoteHost = remoteHost
            self.thinking = thinking
            self.answer = answer
            self.logprobs = logprobs
            self.pictureTokens = pictureTokens
            self.outcome = outcome
            self.ignoresPictures = ignoresPictures
        }

        /// The name with its tag, in lower case.
        static func fullName(_ name: String) -> String {
            let last = name.split(separator: "/").last ?? ""
            return (last.contains(":") ? name : "\(name):latest").lowercased()
        }

        func isCalled(_ other: String) -> Bool { Self.fullName(name) == Self.fullName(other) }
        func can(_ capability: String) -> Bool { capabilities.contains(capability) }
        var isRemote: Bool { remoteHost != nil }
    }
}

extension FakeOllama.Model {
    var family: JSONValue {
        [
            "parent_model": "", "format": "gguf", "family": "gemma4", "families": nil, "parameter_size": "4.3B",
            "quantization_level": "Q4_K_M", "context_length": 131_072, "embedding_length": 2560,
        ]
    }

    var remoteFields: [String: JSONValue] {
        remoteHost.map { ["remote_host": .string($0), "remote_model": .string(name)] } ?? [:]
    }

    private var tagged: String { name.contains(":") ? name : "\(name):latest" }
    private var capabilityList: JSONValue { .array(capabilities.map { .string($0) }) }

    var listing: JSONValue {
        let fields: JSONValue = [
            "name": .string(tagged), "model": .string(tagged), "modified_at": "2026-11-01T10:00:00Z",
            "size": 3_338_801_804, "digest": .string(FakeOllama.digest(of: name)), "details": family,
            "capabilities": capabilityList,
        ]
        return fields.merging(remoteFields)
    }

    var loadedListing: JSONValue {
        [
            "name": .string(tagged), "model": .string(tagged), "size": 5_137_025_024,
            "digest": .string(FakeOllama.digest(of: name)), "details": family, "size_vram": 5_137_025_024,
            "expires_at": "2026-11-23T08:00:00Z", "context_length": 8192,
        ]
    }

    var details: JSONValue {
        let fields: JSONValue = [
            "details": family, "capabilities": capabilityList, "modified_at": "2026-11-01T10:00:00Z",
            "template": "{{ .Prompt }}", "parameters": "stop \"<end_of_turn>\"",
            "model_info": ["general.architecture": "gemma4", "gemma4.context_length": 131_072],
        ]
        return fields.merging(remoteFields)
    }
}

extension FakeOllama {
    /// A digest that looks like one: 64 hexadecimal digits, without their `sha256:`.
    static func digest(of name: String) -> String {
        let digits = name.utf8.hexadecimal
        return String((digits + String(repeating: "0", count: 64)).prefix(64))
    }
}
