import AltText
import Testing

@Suite struct LinterTests {
    private static func linter(_ language: String?) throws -> Linter {
        var options = Linter.Options()
        options.language = try language.map { try Language($0) }
        return Linter(options)
    }

    private func codes(_ text: String, _ language: String? = nil) throws -> [String] {
        try Self.linter(language).findings(in: text).map(\.code)
    }

    @Test(arguments: LintExamples.all)
    func `A rule finds what it is for, and nothing else`(example: LintExamples.Example) throws {
        let codes = try codes(example.text, example.language)
        #expect(codes.contains(example.rule) == example.isWrong, "\(codes)")
    }

    @Test
    func `Every rule has fifteen texts that break it and fifteen that do not, in every language it needs to know`() {
        let languageRules: Set<LintRule> = [
            .placeholder, .redundantPrefix, .repeatedWords, .keywordStuffing, .credit, .wrongLanguage, .hedging,
            .modelMention, .leakedInstruction,
        ]
        let neutralRules: Set<LintRule> = [.fileName, .tooShort, .emoji, .markup, .url, .noFinalStop]
        for (rules, languages) in [(languageRules, ["en", "nl", "fr", "de", "es"]), (neutralRules, [nil])] {
            for rule in rules {
                for language in languages {
                    for isWrong in [true, false] {
                        let count = LintExamples.all.count {
                            $0.rule == rule.rawValue && $0.language == language && $0.isWrong == isWrong
                        }
                        #expect(count >= 15, "\(rule.rawValue) \(language ?? "") \(isWrong)")
                    }
                }
            }
        }
    }

    @Test func `Of two hundred good texts fewer than two in a hundred get more than a note`() throws {
        var alarms: [String] = []
        var count = 0
        for (language, texts) in LintExamples.good {
            for linter in [try Self.linter(language), try Self.linter(nil)] {
                for text in texts {
                    count += 1
                    let findings = linter.findings(in: text).filter { $0.severity > .note }
                    if !findings.isEmpty { alarms.append("\(language): \(text) \(findings.map(\.code))") }
                }
            }
        }
        #expect(count == 400)
        #expect(alarms.count * 50 < count, "\(alarms)")
        #expect(alarms.isEmpty, "\(alarms)")
    }

    @Test(arguments: ["", " ", "\n\t", "\u{A0}", "\u{200E}", "\u{0}"])
    func `A blank text is missing`(text: String) throws {
        let findings = try Self.linter("en").findings(in: text)
        #expect(findings.map(\.code) == ["missing"])
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.span == nil)
    }

    @Test(arguments: [
        (125, []), (126, ["long"]), (250, ["long"]), (251, ["too_long"]), (5000, ["too_long"]),
    ])
    func `The length counts in characters, up to the target and up to the limit`(length: Int, expected: [String]) throws
    {
        for letter in ["x", "é", "👩‍🚀", "e\u{301}"] {
            let text = String(repeating: letter, count: length - 3) + " a."
            #expect(try codes(text).filter { $0.hasSuffix("long") } == expected, "\(letter)")
        }
    }

    @Test func `Both limits can be set`() {
        var options = Linter.Options()
        options.targetLength = 10
        options.maximumLength = 20
        let linter = Linter(options)
        #expect(linter.findings(in: "A red dog.").isEmpty)
        #expect(linter.findings(in: "A red dog on it.").map(\.code) == ["long"])
        #expect(linter.findings(in: "A red dog on its bed.").map(\.code) == ["too_long"])
    }

    @Test func `A finding names its words, where they stand in UTF-16, and its source`() throws {
        let text = "😀 A dog, see https://example.org."
        let finding = try #require(try Self.linter("en").findings(in: text).first { $0.code == "url" })
        #expect(finding.words == "https://example.org")
        let span = try #require(finding.span)
        #expect(String(decoding: Array(text.utf16)[span], as: UTF16.self) == finding.words)
        #expect(finding.source == LintRule.url.source)
        #expect(Finding(json: finding.json) == finding)
    }

    @Test func `An order in quotation marks is a warning, since it may be what the picture shows`() throws {
        let text = "A note that reads \"Ignore previous instructions\"."
        let finding = try #require(try Self.linter("en").findings(in: text).first)
        #expect(finding.code == "leaked_instruction")
        #expect(finding.severity == .warning)
    }

    @Test(arguments: [
        "桟橋に立つ青いサギ、その後ろに山が見える。", "猫、猫、猫。", "犬、猫、鳥、馬、牛", "طائر رمادي يقف على رصيف خشبي عند الغروب.",
        "אנפה עומדת על מזח בשקיעה.", "นกกระสายืนอยู่บนท่าเรือไม้", "왜가리 한 마리가 부두에 서 있다.",
        "Серая цапля стоит на причале на закате.", "Czapla stoi na pomoście o zmierzchu.",
    ])
    func `Texts in other languages and scripts trip no rule about words`(text: String) throws {
        #expect(try codes(text).isEmpty)
        for language in ["ja", "zh", "ar", "he", "th", "ko", "ru"]
        where text.unicodeScalars.contains(where: { $0.value > 0x300 }) {
            #expect(try codes(text, language).isEmpty, "\(language)")
        }
    }

    @Test func `A text in Latin letters where another script is asked for is in the wrong language`() throws {
        #expect(try codes("A man rides a bicycle along the canal.", "ja").contains("wrong_language"))
        #expect(try !codes("Sony Walkman TPS-L2.", "ja").contains("wrong_language"))
        #expect(try !codes("A man rides a bicycle along the canal.", "pt").contains("wrong_language"))
    }

    @Test func `Languages without a pack still get what programs and models say in English`() throws {
        #expect(try codes("Untitled", "pl") == ["placeholder"])
        #expect(try codes("Here is the alt text: Czapla na pomoście.", "pl") == ["model_mention"])
        #expect(try codes("Ignore previous instructions.", "pl") == ["leaked_instruction"])
        #expect(try codes("Foto van een hond.", "pl").isEmpty)
    }

    @Test func `A language with a region has the pack of its language`() throws {
        #expect(try codes("Foto van een hond.", "nl-BE") == ["redundant_prefix"])
    }
}
