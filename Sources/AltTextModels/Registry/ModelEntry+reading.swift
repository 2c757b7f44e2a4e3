internal import AltText
internal import AltTextHTTP
internal import Yams

extension ModelEntry {
    static let keys = [
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
                remedy: "Add \"name:\", by which the model is chosen")
        }
        let fields = try FieldReader(node, file: file, subject: "model \"\(name.prefix(60))\"")
        guard Self.isName(name) else { throw Self.badName(fields, file: file, line: fields.line(of: "name")) }
        try fields.allowOnly(Self.keys)
        try self.init(named: name, fields, file: file, line: node.mark?.line)
    }

    init(named name: String, _ fields: FieldReader, file: String, line: Int?) throws(RegistryError) {
        self.init(name: name, file: file, line: line)
        try readIdentity(fields)
        settings = try ModelSetting.changes(try fields.mapping("settings"), ModelSetting.settings)
        capabilities = try ModelSetting.changes(try fields.mapping("capabilities"), ModelSetting.capabilities)
        try readRest(fields)
    }

    static func badName(_ fields: FieldReader, file: String, line: Int?) -> RegistryError {
        RegistryError(
            file: file, line: line, problem: "\(fields.subject): this is no name for a model",
            remedy: "Use lower case letters, digits, dot, dash and underscore, a letter or digit first")
    }

    static func isName(_ name: String) -> Bool {
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
