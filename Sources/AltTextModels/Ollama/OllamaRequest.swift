internal import AltText

/// The body of `POST /api/chat`.
struct OllamaRequest {
    let body: JSON

    /// What an old Ollama or an odd model may refuse and the answer can do without.
    static let optionalFields = [
        BodyField("think", names: ["thinking"]), BodyField("logprobs"), BodyField("truncate"), BodyField("keep_alive"),
    ]

    init(_ question: Question, to model: Model) {
        var messages: [JSON] = []
        if let system = question.system { messages.append(["role": "system", "content": .string(system)]) }
        // "[img]" stands for the place of a picture in Ollama's templates.
        let prompt = question.prompt.replacing("[img", with: "[ img")
        messages.append(["role": "user", "content": .string(prompt), "images": [.string(question.picture.base64)]])
        var body: JSON = [
            "model": .string(model.id), "messages": .array(messages), "stream": false, "truncate": false,
            "options": Self.options(of: model),
        ]
        body["think"] = Self.think(model)
        body["keep_alive"] = model.settings.keepAlive.map { .string($0) }
        if model.capabilities.logprobs { body["logprobs"] = true }
        self.body = body
    }

    /// Thinking is on by default in models that can, and eats up the answer: it is turned off unless it was asked for.
    private static func think(_ model: Model) -> JSON? {
        guard model.capabilities.reasoningSwitch != .never else { return nil }
        return model.settings.reasoning == .none ? false : .string(model.settings.reasoning.rawValue)
    }

    private static func options(of model: Model) -> JSON {
        let settings = model.settings
        var options: JSON = [:]
        if model.capabilities.temperature {
            options["temperature"] = settings.temperature.map { .number($0) }
            options["top_p"] = settings.topP.map { .number($0) }
            options["top_k"] = settings.topK.map { .integer($0) }
        }
        if model.capabilities.seed { options["seed"] = settings.seed.map { .integer($0) } }
        // Ollama's own default depends on the machine's memory, and a change of it loads the model anew.
        options["num_ctx"] = .integer(settings.contextTokens ?? 8192)
        options["num_predict"] = .integer(model.answerLimit)
        return options
    }
}
