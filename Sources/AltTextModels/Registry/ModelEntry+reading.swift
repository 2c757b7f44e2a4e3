internal import AltText
internal import AltTextHTTP
internal import Yams

extension ModelEntry {
    private static let keys = [
        "name", "description", "date", "backend", "model", "mmproj", "base_url", "key", "prompt", "system_prompt",
        "settings",
        "capabilities", "price", "image_tokens", "concurrency", "retired", "waits_for",
    ]

    /// Reads an entry of `models:`.
    init(_ node: Node, file: String) throws(RegistryError) {
        let anonymous = try FieldReader(node, file: file, subject: "a model")
        guard let name = try anonymous.string("name") else {
            throw RegistryError(
                file: file, line: node.mark?.line, problem: "a model has no name",
                remedy: "Add \"name:\", what --model takes")
        }
        let fields = try FieldReader(node, file: file, subject: "model \"\(name.prefix(60))\"")
        guard Self.isName(name) else {
            throw RegistryError(
                file: file, line: fields.line(of: "name"), problem: "\(fields.subject): this is no name for a model",
                remedy: "Use lower case letters, digits, dot, dash and underscore, a letter or digit first")
        }
        try fields.allowOnly(Self.keys)
        self.init(name: name, file: file, line: node.mark?.line)
        try readIdentity(fields)
        try readSettings(fields)
        try readCapabilities(fields)
        try readRest(fields)
    }

    private static func isName(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
        return isPlain && name.first?.isPunctuation == false && name.utf8.count <= 100
    }

    private mutating func readIdentity(_ fields: FieldReader) throws(RegistryError) {
        description = try fields.string("description")
        date = try fields.string("date")
        backend = try fields.choice("backend")
        id = try fields.string("model")
        projector = try fields.string("mmproj")
        if id != nil || projector != nil { idFile = file }
        keyName = try fields.string("key")
        prompt = try fields.string("prompt")
        systemPrompt = try fields.string("system_prompt")
        baseURL = try fields.string("base_url")
        if let baseURL, let node = fields.node("base_url"), Endpoint(baseURL) == nil {
            throw fields.wrong(
                "base_url", node, "must be an address",
                "Write it with http:// or https://, such as http://127.0.0.1:8000/v1")
        }
    }

    private mutating func readSettings(_ fields: FieldReader) throws(RegistryError) {
        guard let fields = try fields.mapping("settings") else { return }
        try fields.allowOnly([
            "temperature", "top_p", "top_k", "seed", "beams", "min_tokens", "repetition_penalty", "max_tokens",
            "long_side", "jpeg_quality", "detail",
            "context_tokens",
            "keep_alive", "timeout", "reasoning",
        ])
        settings.temperature = try fields.number("temperature", in: 0...2)
        settings.topP = try fields.number("top_p", in: 0...1)
        settings.topK = try fields.integer("top_k", in: 1...1000)
        settings.seed = try fields.integer("seed", in: 0...2_147_483_647)
        settings.beamCount = try fields.integer("beams", in: 1...64)
        settings.minimumTokens = try fields.integer("min_tokens", in: 0...1000)
        settings.repetitionPenalty = try fields.number("repetition_penalty", in: 0.1...10)
        settings.maximumTokens = try fields.integer("max_tokens", in: 16...100_000)
        settings.longSidePixels = try fields.integer("long_side", in: 64...8000)
        settings.jpegQuality = try fields.integer("jpeg_quality", in: 1...100)
        settings.detail = try fields.choice("detail")
        settings.contextTokens = try fields.integer("context_tokens", in: 512...1_048_576)
        settings.keepAlive = try fields.string("keep_alive")
        settings.timeout = try fields.number("timeout", in: 1...86_400).map { .seconds($0) }
        settings.reasoning = try fields.choice("reasoning")
    }

    private mutating func readCapabilities(_ fields: FieldReader) throws(RegistryError) {
        guard let fields = try fields.mapping("capabilities") else { return }
        try fields.allowOnly(["temperature", "seed", "logprobs", "max_tokens_field", "seed_field", "reasoning_off"])
        capabilities.temperature = try fields.bool("temperature")
        capabilities.seed = try fields.bool("seed")
        capabilities.logprobs = try fields.bool("logprobs")
        capabilities.maximumTokensField = try fields.choice("max_tokens_field")
        capabilities.seedField = try fields.choice("seed_field")
        capabilities.reasoningSwitch = try fields.choice("reasoning_off")
    }

    private mutating func readRest(_ fields: FieldReader) throws(RegistryError) {
        concurrency = try fields.integer("concurrency", in: 1...1000)
        missingEngine = try fields.string("waits_for")
        imageTokenRuleName = try fields.string("image_tokens")
        if let name = imageTokenRuleName, let node = fields.node("image_tokens"), ImageTokenRule(named: name) == nil {
            throw fields.unknown("image_tokens", name, node, among: ImageTokenRule.names)
        }
        if let fields = try fields.mapping("price") {
            try fields.allowOnly(["input", "output"])
            price = Price(
                dollarsPerMillionInputTokens: try fields.number("input", in: 0...1_000_000) ?? 0,
                dollarsPerMillionOutputTokens: try fields.number("output", in: 0...1_000_000) ?? 0)
        }
        if let fields = try fields.mapping("retired") {
            try fields.allowOnly(["on", "successor"])
            successorLine = fields.line(of: "successor")
            retirement = Retirement(date: try fields.string("on") ?? "", successor: try fields.string("successor"))
        }
    }
}
