import AltText
import Foundation
import Testing

@testable import AltTextModels

/// How probable a model held its own words.
struct AnswerProbabilityTests {
    private func token(_ text: String, _ logprob: JSON) -> JSON { ["token": .string(text), "logprob": logprob] }

    private func probability(_ tokens: [JSON]) -> Double? { AnswerProbability(tokens: tokens)?.value }

    @Test func `It is the geometric mean of the tokens' probabilities`() throws {
        let value = try #require(probability([token("A", .number(log(0.5))), token(" cat", .number(log(0.125)))]))
        #expect(abs(value - 0.25) < 1e-12)
    }

    @Test func `Certainty is one`() {
        #expect(probability([token("A", 0)]) == 1)
    }

    @Test func `A log probability above zero is a server's rounding`() {
        #expect(probability([token("A", 0.001)]) == 1)
    }

    @Test(arguments: [-9999.0, -3.4028234663852886e38, -1e300])
    func `A sentinel for hardly possible does not outweigh a sentence`(sentinel: Double) throws {
        let sentence = Array(repeating: token(" word", -0.1), count: 19)
        let value = try #require(probability(sentence + [token(".", .number(sentinel))]))
        #expect(abs(value - exp((-1.9 - 20) / 20)) < 1e-12)
    }

    @Test(arguments: ["<end_of_turn>", "<|im_end|>", "</s>", ""])
    func `Special tokens are no words`(special: String) {
        #expect(probability([token("A", 0), token(special, -15)]) == 1)
        #expect(probability([token(special, -15)]) == nil)
    }

    @Test(arguments: ["<", ">", "<>"])
    func `Angle brackets by themselves are words`(text: String) {
        #expect(probability([token(text, 0)]) == 1)
    }

    @Test(
        arguments: [
            [], [["token": "A"]], [["logprob": -1]], [["token": 1, "logprob": -1]], [["token": "A", "logprob": "x"]],
            [nil],
        ] as [[JSON]])
    func `Without tokens there is no score, which is not a score of zero`(tokens: [JSON]) {
        #expect(probability(tokens) == nil)
    }
}
