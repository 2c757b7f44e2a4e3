/// What a model's server accepts. A setting it refuses is never sent.
package struct ModelCapabilities: Sendable, Hashable {
    /// How hidden reasoning is turned off, or as far down as the model allows.
    package enum ReasoningSwitch: String, Sendable, Hashable, CaseIterable {
        /// Ollama's `think: false`.
        case think
        /// OpenAI's `reasoning_effort: none`.
        case effort
        /// OpenAI's `reasoning_effort: low`, the least the model allows.
        case effortLow = "effort_low"
        /// Anthropic's `thinking: {type: disabled}`.
        case disabled
        /// Anthropic's `thinking: {type: between_tools}`, which thinks only between calls of tools: here, never.
        case betweenTools = "between_tools"
        /// Anthropic's `output_config: {effort: low}`, the least the model allows.
        case anthropicLow = "anthropic_low"
        /// Gemini's `thinkingLevel: MINIMAL`.
        case minimal
        /// Gemini's `thinkingLevel: LOW`, the least the model allows.
        case levelLow = "level_low"
        /// Gemini 2.5's `thinkingBudget: 0`.
        case budgetZero = "budget_zero"
        /// `chat_template_kwargs: {enable_thinking: false}`, as vLLM and llama-server take it.
        case chatTemplate = "chat_template"
        /// The model does not reason: nothing is sent.
        case never
    }

    /// The name under which the limit on the answer is sent in the OpenAI dialect.
    package enum MaximumTokensField: String, Sendable, Hashable, CaseIterable {
        /// What most servers know.
        case maxTokens = "max_tokens"
        /// What OpenAI's newer models insist on.
        case maxCompletionTokens = "max_completion_tokens"
    }

    /// The name under which the seed is sent in the OpenAI dialect.
    package enum SeedField: String, Sendable, Hashable, CaseIterable {
        /// What most servers know.
        case seed
        /// Mistral's name for it.
        case randomSeed = "random_seed"
    }

    /// Whether temperature, top-p and top-k are accepted.
    package var temperature = true
    /// Whether a seed is accepted.
    package var seed = true
    /// Whether token probabilities can be had.
    package var logprobs = false
    /// The field for the limit on the answer.
    package var maximumTokensField = MaximumTokensField.maxTokens
    /// The field for the seed.
    package var seedField = SeedField.seed
    /// How hidden reasoning is turned off; `nil`: the backend's usual way.
    package var reasoningSwitch: ReasoningSwitch?

    /// What is taken for granted of a model whose entry says nothing.
    package init() {}
}
