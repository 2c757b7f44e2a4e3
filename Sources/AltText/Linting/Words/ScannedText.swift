/// A text as the rules see it: read once into words and marks.
struct ScannedText: Sendable {
    let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    /// Where the words and numbers are among the tokens.
    private(set) var words: [Int] = []
    /// What there is besides words and ordinary marks, so that rules about it are not asked in vain.
    private(set) var oddities: Oddities = []
    /// Where the scalars of two UTF-16 code units are.
    private var pairs: [Int] = []

    struct Oddities: OptionSet, Sendable {
        let rawValue: UInt8
        /// What HTML and Markdown are written with.
        static let markup = Oddities(rawValue: 1)
        static let lineBreak = Oddities(rawValue: 2)
        /// Something that may be an emoji.
        static let symbol = Oddities(rawValue: 4)
        /// A dot with a letter or number behind it.
        static let innerDot = Oddities(rawValue: 8)
        /// A colon without a blank behind it.
        static let innerColon = Oddities(rawValue: 16)
        static let notASCII = Oddities(rawValue: 32)
    }

    /// The articles and pronouns that French and Italian join to the next word: "l'image" is two words.
    private static let elisions = Set(
        ["l'", "d'", "c'", "s'", "n'", "j'", "m'", "t'", "qu'", "un'", "dell'", "quest'"].map(WordKey.init))

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        tokens.reserveCapacity(scalars.count / 4 + 2)
        words.reserveCapacity(scalars.count / 5 + 2)
        var quotes = Quotes()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            note(scalar, at: index)
            if scalar.isBlank {
                index += 1
            } else if scalar.isLetterOrNumber || scalar == "_" {
                index = readWord(at: index, isQuoted: quotes.isOpen)
            } else {
                let isInside = quotes.isOpen
                if scalar.isQuote { quotes.read(at: index, token: tokens.count, in: scalars) }
                tokens.append(
                    Token(
                        kind: .mark, range: index..<index + 1, key: WordKey(),
                        entry: Self.entry(of: scalar), isCapitalised: false, isQuoted: isInside))
                index += 1
            }
        }
        // What was never closed was no quotation.
        for index in (quotes.opening ?? tokens.count)..<tokens.count { tokens[index].isQuoted = false }
    }

    private static let colon = Lexicon.shared.entry(of: WordKey(":"))
    private static let comma = Lexicon.shared.entry(of: WordKey(","))

    /// What phrases know of a mark.
    private static func entry(of mark: Unicode.Scalar) -> Lexicon.Entry {
        switch mark {
        case ":": colon
        case ",": comma
        default: .unknown
        }
    }

    private mutating func note(_ scalar: Unicode.Scalar, at index: Int) {
        let value = scalar.value
        if value >= 0x80 {
            oddities.insert(.notASCII)
            if value >= 0x2190 || value == 0x203C || value == 0x2049 { oddities.insert(.symbol) }
            if value == 0x85 || value == 0x2028 || value == 0x2029 { oddities.insert(.lineBreak) }
            if value > 0xFFFF { pairs.append(index) }
            return
        }
        switch scalar {
        case "<", "&", "*", "_", "`", "[", "#": oddities.insert(.markup)
        case "\n", "\r", "\u{0B}", "\u{0C}": oddities.insert(.lineBreak)
        case ".":
            if index + 1 < scalars.count, scalars[index + 1].isLetterOrNumber { oddities.insert(.innerDot) }
        case ":":
            if index + 1 < scalars.count, !scalars[index + 1].isBlank { oddities.insert(.innerColon) }
        default: break
        }
    }

    private mutating func readWord(at start: Int, isQuoted: Bool) -> Int {
        var key = WordKey()
        var hasLetter = false
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isWordPart {
                if index > start, scalar == "_" || scalar.value >= 0x80 { note(scalar, at: index) }
                hasLetter = hasLetter || !scalar.isASCIIDigit
                key.append(scalar)
                index += 1
                continue
            }
            // An apostrophe or a hyphen inside of a word.
            guard scalar.isApostrophe || scalar == "-" || scalar == "‑", index + 1 < scalars.count,
                scalars[index + 1].isWordPart
            else { break }
            key.append(scalar)
            index += 1
            if scalar.isApostrophe, Self.elisions.contains(key) { break }
        }
        words.append(tokens.count)
        tokens.append(
            Token(
                kind: hasLetter ? .word : .number, range: start..<index, key: key,
                entry: Lexicon.shared.entry(of: key), isCapitalised: scalars[start].isCapital, isQuoted: isQuoted))
        return index
    }
}

extension ScannedText {
    /// The words or numbers in their order.
    var wordTokens: some Sequence<Token> { words.lazy.map { tokens[$0] } }

    /// The token that is word or number `index`.
    func word(_ index: Int) -> Token { tokens[words[index]] }

    /// The text at a range of scalars.
    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The range of scalars in UTF-16 code units.
    func span(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound + pairCount(before: range.lowerBound)..<range.upperBound + pairCount(before: range.upperBound)
    }

    /// How many scalars of two code units there are before a scalar.
    private func pairCount(before index: Int) -> Int {
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Unicode.Scalar {
    fileprivate var isCapital: Bool {
        value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
    }
}
