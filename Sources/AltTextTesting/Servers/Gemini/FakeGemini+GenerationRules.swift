extension FakeGemini {
    /// What a body of `generateContent` must be like for a model.
    struct GenerationRules {
        let fake: FakeGemini
        let body: JSONValue
        let model: Model

        func check() throws {
            try checkNames(in: body, known: Self.fields, at: "")
            guard let contents = body["contents"]?.array, !contents.isEmpty else {
                throw invalid("* GenerateContentRequest.contents: contents is not specified")
            }
            for content in contents where !["user", "model", nil].contains(content["role"]?.string) {
                throw invalid("Please use a valid role: user, model.")
            }
            let settings = body["generationConfig"] ?? [:]
            try checkNames(in: settings, known: Self.settings, at: "generation_config")
            try checkThinking(settings["thinkingConfig"])
            try checkFormat(settings)
            try checkSafety()
            if settings["responseLogprobs"]?.bool == true || settings["logprobs"] != nil {
                throw invalid("Logprobs is not supported for this model.")
            }
            if let limit = settings["maxOutputTokens"], (limit.integer ?? 0) < 1 {
                throw invalid("Invalid value at 'generation_config.max_output_tokens' (TYPE_INT32)")
            }
        }

        private func checkNames(in object: JSONValue, known: Set<String>, at place: String) throws {
            for name in (object.object ?? [:]).keys.sorted() where !known.contains(name) {
                let at = place.isEmpty ? "" : " at '\(place)'"
                throw invalid("Invalid JSON payload received. Unknown name \"\(name)\"\(at): Cannot find field.")
            }
        }

        private func checkThinking(_ config: JSONValue?) throws {
            guard let config else { return }
            try checkNames(
                in: config, known: ["thinkingLevel", "thinkingBudget", "includeThoughts"], at: "thinking_config")
            if config["thinkingLevel"] != nil, config["thinkingBudget"] != nil {
                throw invalid("You can only set only one of thinking budget and thinking level.")
            }
            if let level = config["thinkingLevel"] {
                guard case .levels(let levels) = model.thinking else {
                    throw invalid("Thinking level is not supported for this model.")
                }
                if !levels.contains(level.string?.uppercased() ?? "") {
                    throw invalid("Thinking level \(level.text) is not supported for this model.")
                }
            }
            if config["thinkingBudget"] != nil, model.thinking == .none {
                throw invalid("Thinking is not supported for this model.")
            }
        }

        private func checkFormat(_ settings: JSONValue) throws {
            let hasSchema = settings["responseSchema"] != nil || settings["responseJsonSchema"] != nil
            if settings["responseSchema"] != nil, settings["responseJsonSchema"] != nil {
                throw invalid("Only one of response_schema and response_json_schema can be set.")
            }
            if hasSchema, settings["responseMimeType"]?.string != "application/json" {
                throw invalid("Function calling with a response mime type other than 'application/json' is unsupported")
            }
        }

        private func checkSafety() throws {
            for setting in body["safetySettings"]?.array ?? [] {
                let threshold = setting["threshold"]?.string ?? ""
                if !Self.thresholds.contains(threshold) || setting["category"]?.string?.hasPrefix("HARM_") != true {
                    throw invalid("Invalid value at 'safety_settings': \(setting.text)")
                }
            }
        }

        private static let fields: Set = [
            "contents", "systemInstruction", "generationConfig", "safetySettings", "cachedContent", "serviceTier",
            "store", "labels", "tools", "toolConfig", "model",
        ]
        private static let settings: Set = [
            "maxOutputTokens", "temperature", "topP", "topK", "seed", "candidateCount", "stopSequences",
            "presencePenalty", "frequencyPenalty", "responseMimeType", "responseSchema", "responseJsonSchema",
            "responseLogprobs", "logprobs", "thinkingConfig", "mediaResolution",
        ]
        private static let thresholds: Set = [
            "BLOCK_LOW_AND_ABOVE", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_ONLY_HIGH", "BLOCK_NONE", "OFF",
        ]

        private func invalid(_ message: String) -> Refusal { fake.refusal(400, "INVALID_ARGUMENT", message) }
    }
}
