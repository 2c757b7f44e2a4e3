internal import AltText

/// The body of `POST /models/{model}:generateContent`.
struct GeminiRequest {
    let body: JSON

    /// What a model may refuse and the answer can do without.
    static let optionalFields = [
        BodyField("generationConfig", "temperature"), BodyField("generationConfig", "topP"),
        BodyField("generationConfig", "topK"), BodyField("generationConfig", "seed"),
        BodyField(
            "generationConfig", "thinkingConfig",
            names: [
                "thinking_config", "thinkingLevel", "thinking_level", "thinkingBudget", "thinking_budget", "thinking",
                "Thinking",
            ]),
        BodyField("generationConfig", "mediaResolution", names: ["media_resolution", "media resolution"]),
    ]

    init(_ question: Question, to model: Model) {
        var body: JSON = [:]
        if let system = question.system { body["systemInstruction"] = ["parts": [["text": .string(system)]]] }
        let picture: JSON = [
            "mimeType": .string(question.picture.encoding.mediaType), "data": .string(question.picture.base64),
        ]
        body["contents"] = [
            ["role": "user", "parts": [["inlineData": picture], ["text": .string(question.prompt)]]]
        ]
        body["generationConfig"] = Self.generation(model)
        body["safetySettings"] = .array(
            ["HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT"].map {
                ["category": .string("HARM_CATEGORY_\($0)"), "threshold": "BLOCK_ONLY_HIGH"]
            })
        self.body = body
    }

    private static func generation(_ model: Model) -> JSON {
        let settings = model.settings
        var generation: JSON = ["maxOutputTokens": .integer(model.answerLimit)]
        if model.capabilities.temperature {
            generation["temperature"] = settings.temperature.map { .number($0) }
            generation["topP"] = settings.topP.map { .number($0) }
            generation["topK"] = settings.topK.map { .integer($0) }
        }
        if model.capabilities.seed { generation["seed"] = settings.seed.map { .integer($0) } }
        generation["thinkingConfig"] = thinking(model)
        switch settings.detail {
        case .low: generation["mediaResolution"] = "MEDIA_RESOLUTION_LOW"
        case .high, .original: generation["mediaResolution"] = "MEDIA_RESOLUTION_HIGH"
        case .auto, nil: break
        }
        return generation
    }

    private static func thinking(_ model: Model) -> JSON? {
        let wanted = model.settings.reasoning
        guard wanted == .none else { return ["thinkingLevel": .string(wanted.rawValue.uppercased())] }
        return switch model.capabilities.reasoningSwitch {
        case .minimal: ["thinkingLevel": "MINIMAL"]
        case .levelLow: ["thinkingLevel": "LOW"]
        case .budgetZero: ["thinkingBudget": 0]
        default: nil
        }
    }
}
