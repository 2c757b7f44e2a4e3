import AltText
import Testing

/// What a picture costs, against what the vendors' rules give for nine sizes.
struct ImageTokenRuleTests {
    private static let sizes = [
        (512, 512), (768, 768), (1024, 1024), (1024, 768), (1280, 960), (1568, 1176), (2048, 1536), (1080, 1920),
        (4032, 3024),
    ]

    @Test(
        arguments: [
            ("openai-4o", ImageDetail.low, [85, 85, 85, 85, 85, 85, 85, 85, 85]),
            ("openai-4o", .high, [255, 765, 765, 765, 765, 765, 765, 1105, 765]),
            ("openai-4o-mini", .low, [2833, 2833, 2833, 2833, 2833, 2833, 2833, 2833, 2833]),
            ("openai-4o-mini", .high, [8500, 25501, 25501, 25501, 25501, 25501, 25501, 36835, 25501]),
            ("openai-patches-5.4", .high, [308, 692, 1229, 922, 1440, 2176, 2942, 2448, 2942]),
            ("openai-patches-5.6", .low, [308, 308, 308, 231, 231, 231, 231, 173, 231]),
            ("openai-patches-5.6", .high, [308, 692, 1229, 922, 1440, 2176, 2942, 2448, 2942]),
            ("openai-patches-5.6", .auto, [308, 692, 1229, 922, 1440, 2176, 3687, 2448, 14364]),
            ("openai-patches-5.6", .original, [308, 692, 1229, 922, 1440, 2176, 3687, 2448, 14364]),
            ("anthropic-standard", .auto, [361, 784, 1369, 1036, 1564, 1564, 1564, 1560, 1564]),
            ("anthropic-high", .auto, [361, 784, 1369, 1036, 1610, 2352, 4070, 2691, 4740]),
            ("gemini-3", .high, [1120, 1120, 1120, 1120, 1120, 1120, 1120, 1120, 1120]),
            ("gemini-3", .low, [280, 280, 280, 280, 280, 280, 280, 280, 280]),
        ])
    func `A rule gives the vendor's numbers`(name: String, detail: ImageDetail, tokens: [Int]) throws {
        let rule = try #require(ImageTokenRule(named: name))
        #expect(Self.sizes.map { rule.tokens(width: $0.0, height: $0.1, detail: detail) } == tokens)
    }

    @Test(
        arguments: [
            ("openai-5", 1024, 768, 70 + 4 * 140), ("openai-o1", 1024, 768, 75 + 4 * 150),
            // 48 × 32 patches are the whole budget: 1536 × 1.62.
            ("openai-patches-4.1-mini", 1536, 1024, 2489),
            // 100 × 75 patches are under the 10,000 of the original.
            ("openai-patches-5.5", 3200, 2400, 9000),
            ("mistral", 1540, 1540, 55 * 55 + 55), ("mistral", 4000, 4000, 55 * 55 + 55), ("mistral", 28, 28, 2),
            ("qwen2.5-vl", 1024, 768, 37 * 27), ("qwen3-vl", 1024, 768, 32 * 24), ("qwen3-vl", 32, 32, 9),
            ("qwen3-vl", 8000, 8000, 4096), ("gemma-3", 4032, 3024, 256), ("gemma-4", 4032, 3024, 1120),
            ("llava", 1024, 1024, 5 * 576), ("llava", 336, 672, 3 * 576), ("minicpm-v", 448, 448, 64),
            ("minicpm-v", 896, 896, 5 * 64), ("minicpm-v", 4032, 3024, 10 * 64),
        ])
    func `The rules without a table count as they are documented`(
        name: String, width: Int, height: Int, tokens: Int
    ) throws {
        let rule = try #require(ImageTokenRule(named: name))
        #expect(rule.tokens(width: width, height: height, detail: .auto) == tokens)
    }

    @Test(arguments: ImageTokenRule.names)
    func `Any size costs a number of tokens within reason`(name: String) throws {
        let rule = try #require(ImageTokenRule(named: name))
        for (width, height) in [(0, 0), (-5, 10), (1, 1), (1, 100_000), (Int.max, 1), (Int.max, Int.max), (33, 31)] {
            for detail in ImageDetail.allCases {
                let tokens = rule.tokens(width: width, height: height, detail: detail)
                #expect(tokens > 0)
                #expect(name == "openai-patches-5.6" || tokens < 40_000, "\(width)×\(height) \(detail)")
            }
        }
    }

    @Test func `The catalogue has the names that models are written with`() {
        #expect(ImageTokenRule.names.contains("qwen2.5-vl"))
        #expect(ImageTokenRule.names == ImageTokenRule.names.sorted())
        #expect(ImageTokenRule(named: "openai") == nil)
    }

    @Test func `A square never costs more patches than the budget`() {
        for side in stride(from: 100, through: 5000, by: 37) {
            let rule = ImageTokenRule.patches32(multiplier: 1, budget: 1536, longSideLimit: nil, lowBox: nil)
            #expect(rule.tokens(width: side, height: side, detail: .high) <= 1536)
        }
        // 39 × 39, as was measured.
        let rule = ImageTokenRule.patches32(multiplier: 1, budget: 1536, longSideLimit: nil, lowBox: nil)
        #expect(rule.tokens(width: 3000, height: 3000, detail: .high) == 1521)
    }

    @Test(arguments: [("", 0), ("A cat.", 2), ("four", 1), ("猫がいる", 4), ("고양이", 3), ("猫 cat", 2)])
    func `Text is about four bytes a token, or one ideograph`(text: String, tokens: Int) {
        #expect(TokenEstimate.textTokens(text) == tokens)
    }
}
