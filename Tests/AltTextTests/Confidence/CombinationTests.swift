import AltText
import Testing

@Suite struct CombinationTests {
    private static let texts = [
        "A guitar beside two candles.", "Candles on a wooden table.", "A person at a table with candles.",
    ]

    private static func candidates(_ texts: [String]) -> [Assessment.Candidate] {
        zip("abcdefgh", texts).map { .init(caption(String($0), $1)) }
    }

    private static func caption(_ model: String, _ text: String) -> Caption {
        Caption(model: model, text: text, isDecorative: text.isEmpty, rawText: text, duration: .zero)
    }

    private static func combination(
        _ texts: [String] = texts, written: String, language: Language? = nil
    ) -> Combination? {
        var options = Linter.Options()
        options.language = language
        return Combination(
            candidates(texts), written: .success(caption("writer", written)), linter: Linter(options))
    }

    @Test func `A text written from all answers is taken where it says what they say`() throws {
        let combination = try #require(Self.combination(written: "A guitar and two candles on a wooden table."))
        #expect(combination.caption.model == "writer")
        #expect(combination.writing == .used)
        #expect(combination.contested.map(\.claim) == ["guitar", "wooden"])
        #expect(combination.captionCount == 3)
    }

    @Test func `It is trusted no more than the best answer: it confirms nothing that it was told`() throws {
        let picked = try #require(Combination(Self.candidates(Self.texts)))
        for written in [
            "Candles on a wooden table.", "A guitar beside two candles.", "A person, a guitar, candles, a table.",
        ] {
            let combination = try #require(Self.combination(written: written))
            #expect(combination.writing == .used)
            #expect(combination.confidence.value <= picked.confidence.value)
        }
    }

    @Test(arguments: [
        ("A guitar beside burning candles.", "burning"), ("Three candles on a table.", "Three"),
        ("A table without candles.", "without"), ("A woman at a table with candles.", "woman"),
        ("Two candles on his table.", "his"),
    ])
    func `What no answer says is not taken, however small the word`(written: String, word: String) throws {
        let combination = try #require(Self.combination(written: written))
        #expect(combination.caption.model != "writer")
        guard case .refused(let failure) = combination.writing else {
            Issue.record("It was taken")
            return
        }
        #expect(failure.kind == "unfounded")
        #expect(failure.message.lowercased().contains("\"\(word.lowercased())\""))
    }

    @Test func `In other languages long words and numbers are looked at`() throws {
        let dutch = try Language("nl")
        let texts = ["Een reiger op een steiger.", "Een vogel bij 3 boten."]
        #expect(
            Self.combination(texts, written: "Een reiger op een steiger bij 3 boten.", language: dutch)?.writing
                == .used)
        for written in ["Een reiger op een steiger bij 4 boten.", "Een reiger op een hoge steiger."] {
            #expect(Self.combination(texts, written: written, language: dutch)?.caption.model == "a")
        }
    }

    @Test func `A model that wrote nothing, something broken or failed leaves the best answer`() throws {
        let best = try #require(Combination(Self.candidates(Self.texts))).caption
        let lost = Failure(kind: "timeout", message: "It took too long.")
        let failed = try #require(Combination(Self.candidates(Self.texts), written: .failure(lost)))
        #expect(failed.caption == best)
        #expect(failed.writing == .refused(lost))
        let empty = try #require(Self.combination(written: ""))
        #expect(empty.caption == best)
        guard case .refused(let failure) = empty.writing else {
            Issue.record("Nothing was taken for a text")
            return
        }
        #expect(failure.kind == "decorative")
    }
}
