import Testing

@testable import AltText

@Suite struct LanguagePackTests {
    /// What languages have no words for yet. Whoever adds words takes the part away here; a language that is not in the list
    /// lacks nothing.
    private static let gaps: [String: Set<LanguagePack.Part>] = [
        "nl": [.claims], "fr": [.claims], "de": [.claims], "es": [.closings, .claims],
        "it": [.linting, .closings, .claims], "pt": [.linting, .closings, .claims],
        "ja": [.linting, .openings, .closings, .claims], "zh": [.linting, .openings, .closings, .claims],
        "sv": allButTails, "pl": allButTails, "ru": allButTails, "ko": allButTails,
    ]

    private static let allButTails = Set(LanguagePack.Part.allCases).subtracting([.machineTails])

    @Test func `What a language has no words for yet is known`() {
        for pack in LanguagePack.all {
            guard let tag = pack.tag else { continue }
            #expect(pack.missingParts == Self.gaps[tag] ?? [], "\(tag)")
        }
    }

    @Test func `Every language is registered once, under a tag that is a language`() throws {
        let tags = LanguagePack.all.compactMap(\.tag)
        #expect(Set(tags).count == tags.count)
        for tag in tags { #expect(try Language(tag).englishName != tag) }
    }

    @Test func `The linter tells its languages by their tags, whatever the country`() throws {
        #expect(try PackSet.pack(of: Language("nl-BE"))?.name == "Dutch")
        #expect(try PackSet.pack(of: Language("de"))?.name == "German")
        #expect(try PackSet.pack(of: Language("it")) == nil)
    }
}
