import AltText
import Testing

/// Language tags and their names.
struct LanguageTests {
    @Test(
        arguments: [
            ("nl", "nl", "Dutch"), ("NL", "nl", "Dutch"), ("pt-br", "pt-BR", "Portuguese (Brazil)"),
            ("ZH-hant", "zh-Hant", "Chinese (Traditional)"),
            ("zh-hant-tw", "zh-Hant-TW", "Chinese (Traditional, Taiwan)"),
            ("en-GB", "en-GB", "English (United Kingdom)"), ("es-419", "es-419", "Spanish (Latin America)"),
            ("tlh", "tlh", "tlh"), ("en-zz", "en-ZZ", "en-ZZ"), ("de-1996", "de-1996", "de-1996"),
            ("SL-ROZAJ-BISKE", "sl-rozaj-biske", "sl-rozaj-biske"), ("zh-yue-HK", "zh-yue-HK", "zh-yue-HK"),
            ("en-u-ca-GREGORY", "en-u-ca-gregory", "en-u-ca-gregory"), ("x-Whatever", "x-whatever", "x-whatever"),
            ("en-x-a-b", "en-x-a-b", "en-x-a-b"), ("fil", "fil", "Filipino"),
        ])
    func `A well-formed tag is normalised and named`(given: String, tag: String, name: String) throws {
        let language = try Language(given)
        #expect(language.tag == tag)
        #expect(language.englishName == name)
        #expect(try Language(tag) == language)
    }

    @Test(
        arguments: [
            "", "n", "-", "nl-", "-nl", "nl--NL", "nl_NL", "n1", "english-language-x", "nl-x", "en-u", "en-a-b",
            "12", "en-NLD4567890", "é", "en us", "nl\n", "toolonglanguage", "en-GB-GB", "٣٣",
        ])
    func `Anything else is no language`(given: String) {
        #expect(throws: LanguageError.malformed(given)) { try Language(given) }
    }

    @Test func `The error says how to write a tag`() {
        #expect(LanguageError.malformed("pt_BR").description.contains("pt-BR"))
        #expect(LanguageError.malformed("a").shortDescription == LanguageError.malformed("b").shortDescription)
    }

    @Test(arguments: [
        ("ar", true), ("he-IL", true), ("fa", true), ("ur-PK", true), ("uz-Arab", true), ("pa-Arab-PK", true),
        ("nl", false), ("az", false), ("ar-Latn", false), ("en-x-arab", false), ("x-arab", false), ("zh-Hant", false),
    ])
    func `The script tells in which direction a language is written`(tag: String, isRightToLeft: Bool) throws {
        #expect(try Language(tag).isRightToLeft == isRightToLeft)
    }

    @Test func `Every language with a name is listed once, by that name`() {
        let names = Language.named.map(\.englishName)
        #expect(names == names.sorted() && Set(names).count == names.count)
        #expect(names.contains("West Frisian") && !names.contains("fy"))
    }
}
