extension ImageTokenRule {
    /// The rule that models.yaml calls by this name; nil when there is none.
    ///
    /// - Parameter name: One of ``names``.
    package init?(named name: String) {
        guard let rule = Self.catalogue[name] else { return nil }
        self = rule
    }

    /// The names of the rules, sorted.
    package static var names: [String] { catalogue.keys.sorted() }

    private static let catalogue: [String: ImageTokenRule] = [
        // gpt-4o, gpt-4.1, gpt-4.5.
        "openai-4o": .tiles(base: 85, perTile: 170),
        "openai-4o-mini": .tiles(base: 2833, perTile: 5667),
        // gpt-5, gpt-5.1.
        "openai-5": .tiles(base: 70, perTile: 140),
        // o1, o1-pro, o3.
        "openai-o1": .tiles(base: 75, perTile: 150),
        "openai-patches-4.1-mini": .patches32(multiplier: 1.62, budget: 1536, longSideLimit: nil, lowBox: nil),
        // gpt-5.4 and its small ones; 1.2 is what was measured (OpenAI developer forum, March 2026).
        "openai-patches-5.4": .patches32(multiplier: 1.2, budget: 2500, longSideLimit: 2048, lowBox: nil),
        "openai-patches-5.5": .patches32(
            multiplier: 1.2, budget: 2500, longSideLimit: 2048, lowBox: 512,
            original: PatchLimit(patches: 10_000, longSidePixels: 6000)),
        // gpt-5.6 and gpt-6. The original is not shrunk; over 30,000 patches the server refuses it.
        "openai-patches-5.6": .patches32(
            multiplier: 1.2, budget: 2500, longSideLimit: 2048, lowBox: 512,
            original: PatchLimit(patches: nil, longSidePixels: 65_535)),
        // Up to Claude 4.6.
        "anthropic-standard": .patches28(longSideLimit: 1568, tokenLimit: 1568),
        // Claude 4.7 and 5.
        "anthropic-high": .patches28(longSideLimit: 2576, tokenLimit: 4784),
        "gemini-3": .flat(low: 280, high: 1120),
        "mistral": .mistral28(longSideLimit: 1540),
        "qwen2.5-vl": .qwen(patch: 28, min: 8, max: 4096),
        "qwen3-vl": .qwen(patch: 32, min: 8, max: 4096),
        "gemma-3": .fixed(256),
        // 70 to 1120, as the server is set up; the most, so that a budget holds.
        "gemma-4": .fixed(1120),
        "llava": .llavaGrid(tile: 336, perTile: 576),
        // Goes in beside the text, and is counted as one token or none.
        "uncounted": .fixed(1),
        "minicpm-v": .slices(side: 448, perSlice: 64, limit: 9),
    ]
}
