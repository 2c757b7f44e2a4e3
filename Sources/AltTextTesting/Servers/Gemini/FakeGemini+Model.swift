extension FakeGemini {
    /// A Gemini model.
    package struct Model: Sendable {
        /// How its thinking is set.
        package enum Thinking: Sendable, Hashable {
            /// By one of these levels.
            case levels(Set<String>)
            /// By a number of tokens, as 2.5 has it.
            case budget
            /// Not at all.
            case none
        }

        /// What a request for an answer leads to.
        package enum Outcome: Sendable, Hashable {
            /// The answer, after a thought where the model thinks.
            case answers
            /// The answer in several parts with a thought between them.
            case answersInParts
            /// 200, no candidates, `promptFeedback` with this reason.
            case blocksPrompt(reason: String)
            /// A candidate without content that ends for this reason.
            case stopsWithoutContent(reason: String)
            /// A candidate whose content has no `parts`, ending for this reason.
            case stopsWithoutParts(reason: String)
            /// Thoughts only, `MAX_TOKENS`.
            case burnsBudget
        }

        /// The name, without `models/`.
        package var name: String
        /// Whether it takes pictures.
        package var vision: Bool
        /// How its thinking is set.
        package var thinking: Thinking
        /// What it says; canned where nil.
        package var answer: FakeAnswer?
        /// The prompt tokens of a picture.
        package var pictureTokens: PictureTokens
        /// What comes of asking it.
        package var outcome: Outcome

        /// Creates a model of the 3.8-flash kind, whose thinking cannot be switched off.
        package init(
            _ name: String, vision: Bool = true, thinking: Thinking = .levels(["LOW", "MEDIUM", "HIGH"]),
            answer: FakeAnswer? = nil, pictureTokens: PictureTokens = .plausible, outcome: Outcome = .answers
        ) {
            self.name = name
            self.vision = vision
            self.thinking = thinking
            self.answer = answer
            self.pictureTokens = pictureTokens
            self.outcome = outcome
        }

        var listing: JSONValue {
            [
                "name": "models/\(name)", "displayName": .string(name), "version": "001",
                "supportedGenerationMethods": ["generateContent", "countTokens"], "inputTokenLimit": 1_048_576,
                "outputTokenLimit": 65_536,
            ]
        }
    }
}
