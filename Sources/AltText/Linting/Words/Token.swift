/// A word, a number or a mark of a text.
struct Token: Sendable {
    enum Kind: Sendable {
        /// Has a letter in it.
        case word
        /// Digits alone.
        case number
        /// Anything else that is not blank; one scalar.
        case mark
    }

    let kind: Kind
    /// Where it stands, in scalars.
    let range: Range<Int>
    /// What is compared; words and numbers only.
    let key: WordKey
    /// What the packs know of it.
    let entry: Lexicon.Entry
    /// Whether it begins with a capital letter.
    let isCapitalised: Bool
    /// Whether it stands between quotation marks.
    var isQuoted = false

    /// Whether it is a word or a number.
    var isWord: Bool { kind != .mark }
}
