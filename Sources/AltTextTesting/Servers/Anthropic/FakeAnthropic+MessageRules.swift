extension FakeAnthropic {
    /// What a body of `/v1/messages` must be like for a version and a model.
    struct MessageRules {
        let body: JSONValue
        let model: Model
        let version: String
        let counts: Bool

        func check() throws {
            try checkFields()
            try checkBudget()
            try checkSampling()
            try checkMessages()
            try checkThinking()
            try checkFormat()
        }

        private func checkFields() throws {
            for name in (body.object ?? [:]).keys.sorted() where !Self.fields.contains(name) {
                try refuse("\(name): Extra inputs are not permitted")
            }
        }

        private static let fields: Set = [
            "model", "max_tokens", "system", "messages", "thinking", "output_config", "stop_sequences", "metadata",
            "service_tier", "speed", "inference_geo", "cache_control", "temperature", "top_p", "top_k", "stream",
            "tools", "tool_choice", "context_management", "container",
        ]

        private func checkBudget() throws {
            if counts {
                if body["max_tokens"] != nil { try refuse("max_tokens: Extra inputs are not permitted") }
                return
            }
            guard let limit = body["max_tokens"] else { return try refuse("max_tokens: Field required") }
            guard let limit = limit.integer, limit >= 0 else {
                return try refuse("max_tokens: Input should be a valid integer")
            }
            if limit > 64_000 { try refuse("max_tokens: \(limit) > 64000, which is the maximum for this model") }
        }

        /// The new version knows no sampling at all; the old one leaves it to models before 4.7, and to the defaults.
        private func checkSampling() throws {
            for name in ["temperature", "top_p", "top_k"] {
                guard let value = body[name] else { continue }
                if version != "2023-06-01" { try refuse("\(name): Extra inputs are not permitted") }
                if !model.takesSampling, name == "top_k" || value.number != 1 {
                    try refuse("`\(name)` is deprecated for this model.")
                }
                if name == "temperature", !(0...1).contains(value.number ?? -1) {
                    try refuse("temperature: range: 0..1")
                }
            }
        }

        private func checkMessages() throws {
            guard let messages = body["messages"]?.array else { return try refuse("messages: Field required") }
            if messages.isEmpty { try refuse("messages: at least one message is required") }
            for (index, message) in messages.enumerated()
            where !["user", "assistant"].contains(message["role"]?.string) {
                try refuse("messages.\(index).role: Input should be 'user' or 'assistant'")
            }
            if messages.last?["role"]?.string == "assistant" {
                try refuse("This model does not support assistant message prefill.")
            }
        }

        private func checkThinking() throws {
            let effort = body["output_config"]?["effort"]
            if let effort, !["low", "medium", "high", "xhigh", "max"].contains(effort.string) {
                try refuse("output_config.effort: Input should be 'low', 'medium', 'high', 'xhigh' or 'max'")
            }
            guard let thinking = body["thinking"] else { return }
            switch thinking["type"]?.string {
            case "adaptive", "between_tools": return
            case "disabled":
                if !model.thinkingCanBeDisabled { try refuse("thinking: 'disabled' is not supported by this model") }
                if ["xhigh", "max"].contains(effort?.string) {
                    try refuse("thinking: 'disabled' is not supported at this effort")
                }
            case "enabled":
                if (thinking["budget_tokens"]?.integer ?? 0) < 1024 {
                    try refuse("thinking.enabled.budget_tokens: Input should be greater than or equal to 1024")
                }
            default: try refuse("thinking: Input tag does not match any of the expected tags")
            }
        }

        private func checkFormat() throws {
            guard let format = body["output_config"]?["format"] else { return }
            guard format["type"]?.string == "json_schema", let schema = format["schema"] else {
                return try refuse("output_config.format: Input tag does not match 'json_schema'")
            }
            if schema["type"]?.string == "object", schema["additionalProperties"]?.bool != false {
                try refuse("output_config.format.schema: 'additionalProperties' must be explicitly set to false")
            }
            for (name, property) in schema["properties"]?.object ?? [:] {
                for limit in ["minimum", "maximum", "minLength", "maxLength"] where property[limit] != nil {
                    try refuse("output_config.format.schema: property '\(name)': '\(limit)' is not supported")
                }
            }
        }

        private func refuse(_ message: String) throws {
            throw FakeAnthropic.refusal(400, "invalid_request_error", message)
        }
    }
}
