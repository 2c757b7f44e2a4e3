/// Some of the language packs.
struct PackSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let neutral = PackSet(rawValue: 1)
    static let english = PackSet(rawValue: 2)
    static let dutch = PackSet(rawValue: 4)
    static let french = PackSet(rawValue: 8)
    static let german = PackSet(rawValue: 16)
    static let spanish = PackSet(rawValue: 32)

    /// Those of languages.
    static let languages: [PackSet] = [.english, .dutch, .french, .german, .spanish]
    static let all = languages.reduce(PackSet.neutral) { $0.union($1) }

    /// The pack of a language; `nil` where there is none.
    static func pack(of language: Language) -> PackSet? {
        switch language.tag.prefix(while: { $0 != "-" }) {
        case "en": .english
        case "nl": .dutch
        case "fr": .french
        case "de": .german
        case "es": .spanish
        default: nil
        }
    }
}
