internal import AltText

/// The body of `POST /chat/completions`.
struct OpenAIRequest {
    let body: JSON

    /// What a server may refuse and the answer can do without.
    static let optionalFields = [
        BodyField("temperature"), BodyField("top_p"), BodyField("top_k"), BodyField("seed"), BodyField("random_seed"),
        BodyField("logprobs", names: ["top_logprobs"]), BodyField("reasoning_effort", names: ["reasoning", "effort"]),
        BodyField("chat_template_kwargs"), BodyField("stream"),
        BodyField("max_tokens", replacement: "max_completion_tokens"),
        BodyField("max_completion_tokens", replacement: "max_tokens"),
    ]

    init(_ question: Question, to model: Model) {
        var messages: [JSON] = []
        // "system" rather than "developer": every server knows it.
        if let system = question.system { messages.append(["role": "system", "content": .string(system)]) }
        var picture: JSON = ["url": .string(question.picture.dataURL)]
        picture["detail"] = model.settings.detail.map { .string($0.rawValue) }
        messages.append([
            "role": "user",
            "content": [
                ["type": "text", "text": .string(question.prompt)],
                // Always the object form: some servers take the bare string, all take this.
                ["type": "image_url", "image_url": picture],
            ],
        ])
        var body: JSON = ["model": .string(model.id), "messages": .array(messages), "stream": false]
        Self.addSampling(to: &body, model)
        body[model.capabilities.maximumTokensField.rawValue] = .integer(model.answerLimit)
        Self.addReasoning(to: &body, model)
        if model.capabilities.logprobs { body["logprobs"] = true }
        if model.backend == .huggingface { body["generation"] = Self.generation(model) }
        self.body = body
    }

    private static func addSampling(to body: inout JSON, _ model: Model) {
        if model.capabilities.temperature {
            body["temperature"] = model.settings.temperature.map { .number($0) }
            body["top_p"] = model.settings.topP.map { .number($0) }
            body["top_k"] = model.settings.topK.map { .integer($0) }
        }
        if model.capabilities.seed {
            body[model.capabilities.seedField.rawValue] = model.settings.seed.map { .integer($0) }
        }
    }

    /// How AltText's own engine is to make an answer, by transformers' names.
    private static func generation(_ model: Model) -> JSON {
        let settings = model.settings
        let isRandom = settings.temperature.map { $0 > 0 } ?? (settings.topP != nil || settings.topK != nil)
        var generation: JSON = [
            "max_new_tokens": .integer(model.answerLimit), "do_sample": .bool(isRandom),
        ]
        generation["num_beams"] = settings.beamCount.map { .integer($0) }
        generation["min_new_tokens"] = settings.minimumTokens.map { .integer($0) }
        generation["repetition_penalty"] = settings.repetitionPenalty.map { .number($0) }
        guard isRandom else { return generation }
        generation["temperature"] = settings.temperature.map { .number($0) }
        generation["top_p"] = settings.topP.map { .number($0) }
        generation["top_k"] = settings.topK.map { .integer($0) }
        return generation
    }

    private static func addReasoning(to body: inout JSON, _ model: Model) {
        let wanted = model.settings.reasoning
        switch model.capabilities.reasoningSwitch {
        case .effort: body["reasoning_effort"] = .string(wanted.rawValue)
        case .effortLow: body["reasoning_effort"] = .string(wanted == .none ? "low" : wanted.rawValue)
        case .chatTemplate: body["chat_template_kwargs"] = ["enable_thinking": .bool(wanted != .none)]
        default: if wanted != .none { body["reasoning_effort"] = .string(wanted.rawValue) }
        }
    }
}
