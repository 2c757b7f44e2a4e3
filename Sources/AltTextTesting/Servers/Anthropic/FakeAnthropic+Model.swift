extension FakeAnthropic {
    /// A Claude model.
    package struct Model: Sendable {
        /// What a request for an answer leads to.
        package enum Outcome: Sendable, Hashable {
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
        package var name: String
        /// Whether it takes pictures.
        package var vision: Bool
        /// Whether it thinks where the request does not say.
        package var thinks: Bool
        /// Whether a request may say `disabled`.
        package var thinkingCanBeDisabled: Bool
        /// Whether the old version's requests may carry sampling values; from Claude 4.7 on they may not.
        package var takesSampling: Bool
        /// Whether pictures are counted by the high tier's limits (4.7 and 5.x).
        package var isHighTier: Bool
        /// Whether it is retired, and so answers 404.
        package var isRetired: Bool
        /// What it says; canned where nil.
        package var answer: FakeAnswer?
        /// The prompt tokens of a picture.
        package var pictureTokens: PictureTokens
        /// What comes of asking it.
        package var outcome: Outcome

        /// Creates a model of the 5.5 kind, which thinks unless it is told not to.
        package init(
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
