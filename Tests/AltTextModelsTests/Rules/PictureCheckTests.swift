import AltText
import Testing

@testable import AltTextModels

/// Whether the picture got in, by the tokens a server counted.
struct PictureCheckTests {
    @Test(
        arguments: [
            // gpt-4o at detail low: 85 tokens, the least of any vendor.
            (385, 300, 85), (85 + 255, 300, 85),
            // A tiny model asked in a word: 36 tokens of picture, 20 of text and frame.
            (56, 5, nil),
            // A family without a rule.
            (64 + 300, 300, nil), (60 + 255, 300, nil), (100_000, 300, nil),
            // Estimates are off by a third; so may the counts be.
            (1330, 300, 1036), (1800, 300, 1036), (2 * 1336 + 200, 300, 1036), (3000, 2000, 1000),
        ] as [(Int, Int, Int?)])
    func `A plausible count is fine`(input: Int, text: Int, picture: Int?) {
        #expect(
            PictureCheck.verdict(inputTokens: input, textTokens: text, pictureTokens: picture, pixelCount: 786_432)
                == .fine)
    }

    @Test(
        arguments: [
            (200, 300, 85), (0, 0, nil), (264, 300, nil), (39, 0, 1000), (314, 300, 3000), (12, 300, nil),
        ] as [(Int, Int, Int?)])
    func `A count the text alone explains means that the picture did not get in`(input: Int, text: Int, picture: Int?) {
        #expect(
            PictureCheck.verdict(inputTokens: input, textTokens: text, pictureTokens: picture, pixelCount: 786_432)
                == .ignored)
    }

    @Test func `A count beyond twice what was expected is told with what was expected`() {
        let verdict = PictureCheck.verdict(
            inputTokens: 66_000, textTokens: 300, pictureTokens: 1036, pixelCount: 786_432)
        #expect(verdict == .tooMany(expected: 1336))
        #expect(
            PictureCheck.verdict(inputTokens: 2873, textTokens: 300, pictureTokens: 1036, pixelCount: 786_432)
                == .tooMany(expected: 1336))
    }

    @Test(arguments: [0, 1, 199_999])
    func `A small picture may take hardly any tokens, and proves nothing`(pixelCount: Int) {
        let verdict = PictureCheck.verdict(inputTokens: 300, textTokens: 300, pictureTokens: 85, pixelCount: pixelCount)
        #expect(verdict == .fine)
        let large = PictureCheck.verdict(inputTokens: 300, textTokens: 300, pictureTokens: 85, pixelCount: 200_000)
        #expect(large == .ignored)
    }
}
