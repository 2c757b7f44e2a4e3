extension FakeOllama {
    /// What a body of `/api/chat` or `/api/generate` must be like.
    struct InferenceRules {
        let body: JSONValue
        let model: Model
        let route: Inference.Route

        func check() throws {
            try checkFields()
            try checkThinking()
            try checkFormat()
            try checkOptions()
            if !model.can("completion") {
                try refuse("\"\(model.name)\" does not support \(route == .chat ? "chat" : "generate")")
            }
            if let count = body["top_logprobs"]?.number, !(0...20).contains(count) {
                try refuse("top_logprobs must be between 0 and 20")
            }
        }

        private func checkFields() throws {
            for name in ["stream", "truncate", "shift", "logprobs", "raw"] {
                if let value = body[name], !value.isNull, value.bool == nil { try refuseType(of: name, "bool") }
            }
            if let keepAlive = body["keep_alive"]?.string, !Self.isDuration(keepAlive) {
                try refuse("time: invalid duration \"\(keepAlive)\"")
            }
            if route == .generate {
                if let prompt = body["prompt"], prompt.string == nil { try refuseType(of: "prompt", "string") }
                return
            }
            for message in body["messages"]?.array ?? [] {
                if let content = message["content"], content.string == nil {
                    try refuseType(of: "messages.content", "string")
                }
                if !["system", "user", "assistant", "tool"].contains(message["role"]?.string ?? "") {
                    try refuse("invalid role: must be one of [\"system\", \"user\", \"assistant\", \"tool\"]")
                }
            }
        }

        private func checkThinking() throws {
            switch body["think"] {
            case nil, .null, .bool(false): return
            case .bool(true): break
            case .string(let level) where ["low", "medium", "high", "max"].contains(level): break
            default: try refuse("invalid think value (must be \"high\", \"medium\", \"low\", \"max\", true, or false)")
            }
            if !model.thinking { try refuse("\"\(model.name)\" does not support thinking") }
        }

        private func checkFormat() throws {
            switch body["format"] {
            case nil, .null, .string(""), .string("json"), .object: return
            case .some(let other):
                try refuse("invalid format: \(other.text); expected \"json\" or a valid JSON Schema object")
            }
        }

        private func checkOptions() throws {
            guard let options = body["options"], !options.isNull else { return }
            guard let options = options.object else { return try refuseType(of: "options", "map[string]interface {}") }
            for (name, value) in options {
                if Self.wholeOptions.contains(name), value.integer == nil {
                    try refuse("option \"\(name)\" must be of type integer")
                }
                if Self.fractionOptions.contains(name), value.number == nil {
                    try refuse("option \"\(name)\" must be of type float32")
                }
            }
        }

        private static let wholeOptions: Set = [
            "num_ctx", "num_batch", "num_gpu", "main_gpu", "num_thread", "num_keep", "seed", "num_predict", "top_k",
            "repeat_last_n",
        ]
        private static let fractionOptions: Set = [
            "temperature", "top_p", "min_p", "typical_p", "repeat_penalty", "presence_penalty", "frequency_penalty",
        ]

        private static func isDuration(_ text: String) -> Bool {
            let pattern = /-?(\d+(\.\d+)?(ns|us|ms|s|m|h))+|0/
            return text.wholeMatch(of: pattern) != nil
        }

        private func refuse(_ message: String) throws {
            throw Refusal(reply: FakeOllama.failure(400, message))
        }

        private func refuseType(of field: String, _ type: String) throws {
            try refuse("json: cannot unmarshal value into Go struct field .\(field) of type \(type)")
        }
    }
}
