extension FakeAnthropic {
    /// A Claude model.
    public struct Model: Sendable {
        /// What a request for an answer leads to.
        public enum Outcome: Sendable, Hashable {
            /// The answer.
            case answers
            /// 200 with `stop_reason` `refusal`, a category and no content.
            case refuses(category: String?)
            /// A polite sentence that declines.
            case refusesInProse
            /// Thoughts only, `stop_reason` `max_tokens`.
            case burnsBudget
        }

        /// The name.
        public var name: String
        /// Whether it takes pictures.
        public var vision: Bool
        /// Whether it thinks where the request does not say.
        public var thinks: Bool
        /// Whether a request may say `disabled`.
        public var thinkingCanBeDisabled: Bool
        /// Whether the old version's requests may carry sampling values; from Claude 4.7 on they may not.
        public var takesSampling: Bool
        /// Whether pictures are counted by the high tier's limits (4.7 and 5.x).
        public var isHighTier: Bool
        /// Whether it is retired, and so answers 404.
        public var isRetired: Bool
        /// What it says; canned where nil.
        public var answer: FakeAnswer?
        /// The prompt tokens of a picture.
        public var pictureTokens: PictureTokens
        /// What comes of asking it.
        public var outcome: Outcome

        /// Creates a model of the 5.5 kind, which thinks unless it is told not to.
        public init(
            _ name: String, vision: Bool = true, thinks: Bool = true, thinkingCanBeDisabled: Bool = true,
            takesSampling: Bool = false, isHighTier: Bool = true, isRetired: Bool = false, answer: FakeAnswer? = nil,
            pictureTokens: PictureTokens = .plausible, outcome: Outcome = .answers
        ) {
            self.name = name
            self.vision = vision
            self.thinks = thinks
            self.thinkingCanBeDisabled = thinkingCanBeDisabled
            self.takesSampling = takesSampling
            self.isHighTier = isHighTier
            self.isRetired = isRetired
            self.answer = answer
            self.pictureTokens = pictureTokens
            self.outcome = outcome
        }

        var listing: JSONValue {
            [
                "id": .string(name), "type": "model", "display_name": .string(name),
                "created_at": "2026-09-01T00:00:00Z", "lifecycle": "active", "deprecated_at": nil, "retires_at": nil,
                "max_input_tokens": 200_000, "max_tokens": 64_000, "capabilities": capabilities,
            ]
        }

        private var capabilities: JSONValue {
            [
                "image_input": ["supported": .bool(vision)], "batch": ["supported": true],
                "structured_outputs": ["supported": true], "pdf_input": ["supported": true],
                "thinking": [
                    "supported": true,
                    "types": [
                        "adaptive": ["supported": true], "enabled": ["supported": .bool(takesSampling)],
                        "disabled": ["supported": .bool(thinkingCanBeDisabled)], "between_tools": ["supported": false],
                    ],
                ],
                "effort": ["supported": true],
            ]
        }
    }
}
