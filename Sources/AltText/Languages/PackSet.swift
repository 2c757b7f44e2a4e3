/// Some of the language packs, by their places in ``LanguagePack/all``.
struct PackSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let neutral = PackSet(rawValue: 1)

    /// Those of languages that the linter can read.
    static let languages: [PackSet] = LanguagePack.all.indices.dropFirst().filter { LanguagePack.all[$0].isLinted }
        .map(PackSet.init(at:))
    static let all = languages.reduce(PackSet.neutral) { $0.union($1) }

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The pack at a place in ``LanguagePack/all``.
    init(at index: Int) {
        self.init(rawValue: 1 << UInt32(index))
    }

    /// The pack of a language; `nil` where the linter cannot read it.
    static func pack(of language: Language) -> PackSet? {
        let primary = language.tag.prefix { $0 != "-" }
        return LanguagePack.all.firstIndex { $0.isLinted && $0.tag.map { $0 == primary } ?? false }
            .map(PackSet.init(at:))
    }

    /// The name of the one language in it, in English.
    var name: String {
        let tag = LanguagePack.all[rawValue.trailingZeroBitCount].tag ?? ""
        return (try? Language(tag))?.englishName ?? tag
    }
}
