import AltText
import AltTextModels
import AltTextTesting
import Testing

/// What a question will take, worked out before it is asked.
struct TokenPlanTests {
    private func model(
        _ rule: String?, detail: ImageDetail? = .high, price: Price? = nil, baseURL: String? = nil
    ) -> Model {
        var model = Model(name: "heron", description: "Heron", date: "2026", backend: .openai, id: "heron-7b")
        model.imageTokenRuleName = rule
        model.settings.detail = detail
        model.price = price
        model.baseURL = baseURL ?? model.baseURL
        return model
    }

    @Test(
        arguments: [
            ("openai-4o", 765), ("openai-patches-5.6", 922), ("anthropic-high", 1036), ("gemini-3", 1120),
            ("gemma-3", 256),
        ])
    func `The picture's tokens follow the model's rule`(rule: String, tokens: Int) {
        let plan = TokenPlan(prompts: ["Describe the picture."], width: 1024, height: 768, model: model(rule))
        #expect(plan.pictureTokens == tokens)
        #expect(plan.textTokens == 6)
    }

    @Test func `Without a rule the picture's tokens and the cost are unknown`() {
        let plan = TokenPlan(
            prompts: [], width: 10, height: 10,
            model: model(nil, price: Price(dollarsPerMillionInputTokens: 1, dollarsPerMillionOutputTokens: 1)))
        #expect(plan.pictureTokens == nil)
        #expect(plan.dollars == nil)
        #expect(plan.textTokens == 0)
    }

    @Test func `The cost is that of docs and price list`() throws {
        let price = Price(dollarsPerMillionInputTokens: 0.10, dollarsPerMillionOutputTokens: 0.50)
        let prompt = String(repeating: "abcd", count: 150)
        let plan = TokenPlan(
            prompts: [prompt], width: 1024, height: 768, model: model("openai-patches-5.6", price: price))
        #expect(abs(try #require(plan.dollars) - 0.0001372) < 1e-12)
    }

    @Test func `A model on this machine is free, one elsewhere without a price is not`() {
        #expect(
            TokenPlan(prompts: [], width: 1, height: 1, model: model(nil, baseURL: "http://127.0.0.1:8080/v1")).dollars
                == 0)
        #expect(TokenPlan(prompts: [], width: 1, height: 1, model: model(nil)).dollars == nil)
    }

    @Test func `A question's plan is that of its prompts and its picture`() {
        let question = Question.heron(system: "Be brief.", prompt: "What is this?")
        let plan = TokenPlan(question, for: model("gemma-3"))
        #expect(
            plan
                == TokenPlan(
                    prompts: ["Be brief.", "What is this?"], width: 1024, height: 768, model: model("gemma-3")))
    }

    @Test(
        arguments: [
            (1_000_000, 0, 2.5), (0, 1_000_000, 10), (1072, 60, 0.00328), (0, 0, 0),
            (Int.max / 2, 0, 1.1529215046068469e13),
        ] as [(Int, Int, Double)])
    func `A price is dollars per million tokens`(input: Int, output: Int, dollars: Double) {
        let price = Price(dollarsPerMillionInputTokens: 2.5, dollarsPerMillionOutputTokens: 10)
        #expect(abs(price.dollars(inputTokens: input, outputTokens: output) - dollars) <= dollars * 1e-12)
    }
}
