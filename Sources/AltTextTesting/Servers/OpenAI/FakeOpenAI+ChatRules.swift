extension FakeOpenAI {
    /// What a body of `/chat/completions` must be like for a dialect and a model.
    struct ChatRules {
        let fake: FakeOpenAI
        let body: JSONValue
        let model: Model

        func check() throws {
            try checkMessages()
            if fake.dialect == .mistral { try checkMistralFields() }
            if fake.dialect == .openAI { try checkOpenAIFields() }
            try checkFormat()
            if let count = body["top_logprobs"]?.number, !(0...20).contains(count) {
                throw fake.refusal(400, "Invalid value for 'top_logprobs': must be 0 to 20.", param: "top_logprobs")
            }
        }

        private func checkMessages() throws {
            guard let messages = body["messages"]?.array, !messages.isEmpty else {
                throw fake.dialect == .mistral
                    ? fake.unprocessable("messages", "Field required", type: "missing")
                    : fake.refusal(400, "Missing required parameter: 'messages'.", param: "messages")
            }
            for (index, message) in messages.enumerated() {
                let role = message["role"]?.string ?? ""
                if !roles.contains(role) {
                    throw fake.refusal(
                        400, "Invalid value: '\(role)'. Supported values are: 'system', 'assistant', 'user'.",
                        param: "messages[\(index)].role", code: "invalid_value")
                }
                if message["content"]?.string == nil, message["content"]?.array == nil {
                    throw fake.refusal(
                        400, "Invalid type for 'messages[\(index)].content'.", param: "messages[\(index)].content",
                        code: "invalid_type")
                }
            }
        }

        private var roles: Set<String> {
            fake.dialect == .openAI
                ? ["system", "developer", "user", "assistant", "tool"] : ["system", "user", "assistant", "tool"]
        }

        /// Mistral refuses what it does not know: no `seed`, no `max_completion_tokens`, no `stream_options`.
        private func checkMistralFields() throws {
            for name in (body.object ?? [:]).keys.sorted() where !Self.mistralFields.contains(name) {
                throw fake.unprocessable(
                    name, "Extra inputs are not permitted", type: "extra_forbidden", input: body[name] ?? nil)
            }
        }

        private static let mistralFields: Set = [
            "model", "messages", "max_tokens", "min_tokens", "random_seed", "temperature", "top_p", "top_k", "stop",
            "n",
            "stream", "response_format", "logprobs", "top_logprobs", "reasoning_effort", "guardrails", "safe_prompt",
            "prediction", "prompt_mode", "metadata", "tools", "tool_choice", "parallel_tool_calls", "presence_penalty",
            "frequency_penalty",
        ]

        private func checkOpenAIFields() throws {
            for name in (body.object ?? [:]).keys.sorted() where !Self.openAIFields.contains(name) {
                throw fake.refusal(400, "Unrecognized request argument supplied: \(name)")
            }
            let effort = try effortInForce()
            guard let effort else { return }
            if body["max_tokens"] != nil {
                throw fake.refusal(
                    400,
                    "Unsupported parameter: 'max_tokens' is not supported with this model. "
                        + "Use 'max_completion_tokens' instead.",
                    param: "max_tokens", code: "unsupported_parameter")
            }
            if effort != "none" { try checkSampling() }
        }

        /// The effort the model will reason with; nil where it does not reason.
        private func effortInForce() throws -> String? {
            guard case .reasoning(let efforts, let standard) = model.generation else {
                if body["reasoning_effort"] == nil { return nil }
                throw fake.refusal(
                    400, "Unrecognized request argument supplied: reasoning_effort", param: "reasoning_effort")
            }
            guard let asked = body["reasoning_effort"] else { return standard }
            guard let effort = asked.string, efforts.contains(effort) else {
                let list = efforts.sorted().map { "'\($0)'" }.joined(separator: ", ")
                throw fake.refusal(
                    400,
                    "Unsupported value: 'reasoning_effort' does not support \(asked.text) with this model. "
                        + "Supported values are: \(list).",
                    param: "reasoning_effort", code: "unsupported_value")
            }
            return effort
        }

        private func checkSampling() throws {
            if let temperature = body["temperature"], temperature.number != 1 {
                throw fake.refusal(
                    400,
                    "Unsupported value: 'temperature' does not support \(temperature.text) with this model. "
                        + "Only the default (1) value is supported.",
                    param: "temperature", code: "unsupported_value")
            }
            for name in ["top_p", "logprobs", "top_logprobs", "stop"] where body[name] != nil {
                throw fake.refusal(
                    400, "Unsupported parameter: '\(name)' is not supported with this model.", param: name,
                    code: "unsupported_parameter")
            }
        }

        private static let openAIFields: Set = [
            "model", "messages", "max_tokens", "max_completion_tokens", "reasoning_effort", "verbosity",
            "response_format", "logprobs", "top_logprobs", "seed", "temperature", "top_p", "stop", "service_tier",
            "prompt_cache_key", "prompt_cache_options", "prompt_cache_retention", "safety_identifier", "user", "store",
            "stream", "stream_options", "n", "metadata", "presence_penalty", "frequency_penalty", "tools",
            "tool_choice", "parallel_tool_calls", "modalities", "logit_bias", "web_search_options", "prediction",
        ]
    }
}
