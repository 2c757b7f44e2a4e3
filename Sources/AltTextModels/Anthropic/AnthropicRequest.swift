internal import AltText

/// The body of `POST /v1/messages`.
struct AnthropicRequest {
    let body: JSON

    /// What a model may refuse and the answer can do without.
    static let optionalFields = [
        BodyField("temperature"), BodyField("top_p"), BodyField("top_k"), BodyField("thinking"),
        BodyField("output_config", names: ["effort", "output_config.effort"]),
    ]

    init(_ question: Question, to model: Model) {
        var body: JSON = [
            "model": .string(model.id), "max_tokens": .integer(model.answerLimit),
        ]
        body["system"] = question.system.map { .string($0) }
        let picture: JSON = [
            "type": "base64", "media_type": .string(question.picture.encoding.mediaType),
            "data": .string(question.picture.base64),
        ]
        body["messages"] = [
            [
                "role": "user",
                "content": [
                    ["type": "image", "source": picture],
                    ["type": "text", "text": .string(question.prompt)],
                ],
            ]
        ]
        if model.capabilities.temperature {
            body["temperature"] = model.settings.temperature.map { .number($0) }
            body["top_p"] = model.settings.topP.map { .number($0) }
            body["top_k"] = model.settings.topK.map { .integer($0) }
        }
        Self.addReasoning(to: &body, model)
        self.body = body
    }

    private static func addReasoning(to body: inout JSON, _ model: Model) {
        let wanted = model.settings.reasoning
        if wanted != .none { body["output_config"] = ["effort": .string(wanted.rawValue)] }
        switch model.capabilities.reasoningSwitch {
        case .disabled where wanted == .none: body["thinking"] = ["type": "disabled"]
        case .betweenTools where wanted == .none: body["thinking"] = ["type": "between_tools"]
        case .anthropicLow where wanted == .none: body["output_config"] = ["effort": "low"]
        default: break
        }
    }
}
