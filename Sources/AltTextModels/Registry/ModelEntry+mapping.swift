internal import AltText
internal import Yams

extension ModelEntry {
    /// The keys of an entry of image-caption's models.yaml, beside those of our own.
    private static let mappingKeys = ["deployment", "provider"]

    /// A company or program that runs models, as image-caption's models.yaml names it.
    private struct Provider {
        let names: [String]
        let backend: BackendKind
        var baseURL: String?
        var keyName: String?
        /// What the provider's protocol is like where it differs from the backend's.
        var capabilities: @Sendable (inout Model) -> Void = { _ in }

        static let all = [
            Provider(names: ["ollama"], backend: .ollama), Provider(names: ["openai"], backend: .openai),
            Provider(names: ["anthropic"], backend: .anthropic),
            Provider(names: ["gemini", "google"], backend: .gemini),
            Provider(
                names: ["mistral"], backend: .openai, baseURL: "https://api.mistral.ai/v1", keyName: "mistral",
                capabilities: {
                    $0.capabilities.maximumTokensField = .maxTokens
                    $0.capabilities.seedField = .randomSeed
                    $0.capabilities.reasoningSwitch = .never
                }),
        ]

        init(
            names: [String], backend: BackendKind, baseURL: String? = nil, keyName: String? = nil,
            capabilities: @escaping @Sendable (inout Model) -> Void = { _ in }
        ) {
            self.names = names
            self.backend = backend
            self.baseURL = baseURL
            self.keyName = keyName
            self.capabilities = capabilities
        }

        static func named(_ name: String) -> Provider? { all.first { $0.names.contains(name.lowercased()) } }
    }

    /// Reads an entry of a file that maps names to entries, as image-caption's models.yaml does: `provider` says who runs
    /// the model, else the vendor before the slash of its id, else where it is deployed.
    init(named name: String, _ node: Node, file: String, line: Int?) throws(RegistryError) {
        let fields = try FieldReader(node, file: file, subject: "model \"\(name.prefix(60))\"")
        guard Self.isName(name) else { throw Self.badName(fields, file: file, line: line) }
        try fields.allowOnly(Self.mappingKeys + Self.keys.filter { $0 != "name" })
        try self.init(named: name, fields, file: file, line: line)
        isOfMapping = true
        guard let provider = try Self.provider(of: fields, id: id) else { return }
        backend = provider.backend
        if let vendor = id?.split(separator: "/").first, provider.names.contains(String(vendor)) {
            id = id.map { String($0.dropFirst(vendor.count + 1)) }
        }
        guard provider.baseURL != nil, baseURL == nil else { return }
        baseURL = provider.baseURL
        keyName = keyName ?? provider.keyName
        capabilities["provider"] = provider.capabilities
    }

    private static func provider(of fields: FieldReader, id: String?) throws(RegistryError) -> Provider? {
        if try fields.string("backend") != nil { return nil }
        if let name = try fields.string("provider"), let node = fields.node("provider") {
            guard let provider = Provider.named(name) else {
                throw fields.unknown("provider", name, node, among: Provider.all.flatMap(\.names))
            }
            return provider
        }
        if let vendor = id?.split(separator: "/").first, let provider = Provider.named(String(vendor)) {
            return provider
        }
        let deployment = try fields.string("deployment")
        if let deployment, let node = fields.node("deployment"), !["local", "cloud"].contains(deployment) {
            throw fields.unknown("deployment", deployment, node, among: ["local", "cloud"])
        }
        // Who left the provider out meant Ollama's, where the model runs at home; of cloud models their name tells.
        if deployment == "local" { return Provider.named("ollama") }
        let vendors = [("claude", "anthropic"), ("gpt", "openai"), ("chatgpt", "openai"), ("gemini", "gemini")]
        return vendors.first { id?.hasPrefix($0.0) == true }.flatMap { Provider.named($0.1) }
    }
}
