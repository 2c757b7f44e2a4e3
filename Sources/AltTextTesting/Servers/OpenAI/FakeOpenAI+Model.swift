extension FakeOpenAI {
    /// A model of an OpenAI-compatible server.
    package struct Model: Sendable {
        /// Whether and how it reasons before it answers.
        package enum Generation: Sendable, Hashable {
            /// It does not: sampling parameters and `max_tokens` are welcome.
            case classic
            /// It does: `max_tokens` is refused, and sampling parameters wherever the effort in force is not `none`.
            case reasoning(efforts: Set<String>, standard: String)

            /// As gpt-5.6 and gpt-6-luna: reasoning can be turned off and is `medium` otherwise.
            package static let switchable = Generation.reasoning(
                efforts: ["none", "low", "medium", "high", "xhigh"], standard: "medium")
            /// As gpt-6-astra: reasoning cannot be turned off.
            package static let always = Generation.reasoning(
                efforts: ["low", "medium", "high", "xhigh", "max"], standard: "medium")
        }

        /// What a request for an answer leads to.
        package enum Outcome: Sendable, Hashable {
            /// The answer, as a string.
            case answers
            /// The answer, as an array of parts, the first of them a thought where the dialect has such.
            case answersInParts
            /// A `<think>` block, then the answer.
            case thinksAloud
            /// The answer, with the thoughts in `reasoning_content` (vLLM: `reasoning`).
            case showsReasoning
            /// No text, finish `length`: reasoning took the whole budget.
            case burnsBudget
            /// `message.refusal` with null content.
            case refusesInField
            /// Finish `content_filter`.
            case refusesByFilter
            /// 400 with this policy code.
            case refusesByStatus(code: String)
            /// A polite sentence.
            case refusesInProse
            /// 200 with an error object in place of choices (OpenRouter).
            case failsInside200(code: Int)
            /// 200 with `finish_reason` `error` (OpenRouter, Mistral).
            case failsAsChoice
            /// 400 `exceed_context_size_error` (llama-server).
            case exceedsContext
        }

        /// The name.
        package var name: String
        /// Whether it takes pictures.
        package var vision: Bool
        /// Whether and how it reasons.
        package var generation: Generation
        /// What it says; canned where nil.
        package var answer: FakeAnswer?
        /// Its log-probabilities, given when asked for.
        package var logprobs: FakeLogprobs
        /// The prompt tokens of a picture.
        package var pictureTokens: PictureTokens
        /// What comes of asking it.
        package var outcome: Outcome
        /// Whether the usage says how many tokens were the picture's and how many were reasoning.
        package var detailsUsage: Bool

        /// Creates a model.
        ///
        /// - Parameter generation: where nil, what OpenAI's model of that name is; other names are classic.
        package init(
            _ name: String, vision: Bool = true, generation: Generation? = nil, answer: FakeAnswer? = nil,
            logprobs: FakeLogprobs = .each(-0.1), pictureTokens: PictureTokens = .plausible,
            outcome: Outcome = .answers, detailsUsage: Bool = true
        ) {
            self.name = name
            self.vision = vision
            self.generation = generation ?? Generation(ofModel: name)
            self.answer = answer
            self.logprobs = logprobs
            self.pictureTokens = pictureTokens
            self.outcome = outcome
            self.detailsUsage = detailsUsage
        }
    }

    /// A model as `/models` lists it: each dialect says in its own way whether it sees.
    func listing(_ model: Model) -> JSONValue {
        let fields: JSONValue = [
            "id": .string(model.name), "object": "model", "created": 1_795_418_493, "owned_by": "fake",
        ]
        let inputs: JSONValue = model.vision ? ["text", "image"] : ["text"]
        return switch dialect {
        case .mistral:
            fields.merging(["capabilities": ["vision": .bool(model.vision), "completion_chat": true]])
        case .llamaServer:
            fields.merging(["architecture": ["input_modalities": inputs], "meta": ["n_ctx_train": 8192]])
        case .openRouter:
            fields.merging([
                "name": .string(model.name), "context_length": 131_072,
                "architecture": ["input_modalities": inputs, "output_modalities": ["text"]],
                "pricing": ["prompt": "0.0000001", "completion": "0.0000005", "image": "0"],
                "supported_parameters": ["max_tokens", "temperature", "seed", "response_format"],
            ])
        case .vLLM: fields.merging(["max_model_len": 8192])
        case .openAI, .lmStudio: fields
        }
    }
}
