/// Reads one line of Markdown as CommonMark 0.31 says (6.2, 6.3, 6.5), as far as notes need it: escapes, references,
/// asterisks, links, addresses in angle brackets, and a few elements of HTML. A judge of what was written, and made apart
/// from it.
struct InlineReader {
    private enum Token {
        case letter(Unicode.Scalar)
        case asterisks(count: Int, canOpen: Bool, canClose: Bool)
        case start(String)
        case end(String)
    }

    /// The letters of a line; `nil` where an element is not closed.
    static func letters(of line: String) -> [ShownLetter]? {
        var reader = InlineReader(source: Array(line.unicodeScalars))
        reader.tokenize()
        reader.pairAsterisks()
        return reader.shown()
    }

    private let source: [Unicode.Scalar]
    private var tokens: [Token] = []

    private mutating func tokenize(from start: Int = 0, to limit: Int? = nil) {
        var place = start
        let limit = limit ?? source.count
        while place < limit {
            switch source[place] {
            case "\\" where place + 1 < limit && Self.isASCIISign(source[place + 1]):
                tokens.append(.letter(source[place + 1]))
                place += 2
            case "&" where String(String.UnicodeScalarView(source[place..<min(place + 6, limit)])) == "&nbsp;":
                tokens.append(.letter("\u{A0}"))
                place += 6
            case "*": place = asterisks(place, limit)
            case "<": place = brackets(place, limit)
            case "[": place = link(place, limit)
            default:
                tokens.append(.letter(source[place]))
                place += 1
            }
        }
    }

    private mutating func asterisks(_ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, source[end] == "*" { end += 1 }
        let before = start == 0 ? " " : source[start - 1]
        let after = end == source.count ? " " : source[end]
        let opens = !Self.isBlank(after) && (!Self.isSign(after) || Self.isBlank(before) || Self.isSign(before))
        let closes = !Self.isBlank(before) && (!Self.isSign(before) || Self.isBlank(after) || Self.isSign(after))
        tokens.append(.asterisks(count: end - start, canOpen: opens, canClose: closes))
        return end
    }

    private mutating func brackets(_ start: Int, _ limit: Int) -> Int {
        guard let end = source[start..<limit].firstIndex(of: ">") else {
            tokens.append(.letter("<"))
            return start + 1
        }
        let inside = String(String.UnicodeScalarView(source[start + 1..<end]))
        if ["strong", "em", "del", "sup", "sub"].contains(inside) {
            tokens.append(.start(inside))
        } else if inside.hasPrefix("/") {
            tokens.append(.end(String(inside.dropFirst())))
        } else {
            let address = inside.contains(":") ? inside : "mailto:" + inside
            tokens.append(.start("link " + address))
            tokens += inside.unicodeScalars.map { .letter($0) }
            tokens.append(.end("link " + address))
        }
        return end + 1
    }

    /// What is written has no brackets in links' texts but escaped ones.
    private mutating func link(_ start: Int, _ limit: Int) -> Int {
        var end = start + 1
        while end < limit, source[end] != "]" { end += source[end] == "\\" ? 2 : 1 }
        guard end + 1 < limit, source[end + 1] == "(" else {
            tokens.append(.letter("["))
            return start + 1
        }
        var address = String.UnicodeScalarView()
        var place = end + 2
        while place < limit, source[place] != ")" {
            if source[place] == "\\" { place += 1 }
            if place < limit { address.append(source[place]) }
            place += 1
        }
        let whole = String(address).replacing("&amp;", with: "&")
        tokens.append(.start("link " + whole))
        tokenize(from: start + 1, to: end)
        tokens.append(.end("link " + whole))
        return place + 1
    }

    /// Pairs asterisks as the specification's algorithm does, the closing ones from left to right.
    private mutating func pairAsterisks() {
        var counts: [Int: Int] = [:]
        var before: [Int: [Token]] = [:]
        var behind: [Int: [Token]] = [:]
        var openers: [Int] = []
        for index in tokens.indices {
            guard case .asterisks(let own, let canOpen, let canClose) = tokens[index] else { continue }
            counts[index] = own
            while canClose, let count = counts[index], count > 0 {
                let match = openers.lastIndex { opener in
                    guard case .asterisks(let other, _, let otherCloses) = tokens[opener], counts[opener] ?? 0 > 0
                    else {
                        return false
                    }
                    return !((canOpen || otherCloses) && (own + other) % 3 == 0 && !(own % 3 == 0 && other % 3 == 0))
                }
                guard let match else { break }
                let opener = openers[match]
                openers.removeLast(openers.count - match - 1)
                let used = count >= 2 && counts[opener] ?? 0 >= 2 ? 2 : 1
                let mark = used == 2 ? "strong" : "em"
                behind[opener] = [.start(mark)] + (behind[opener] ?? [])
                before[index] = (before[index] ?? []) + [.end(mark)]
                counts[opener, default: 0] -= used
                counts[index, default: 0] -= used
                if counts[opener] == 0 { openers.removeLast() }
            }
            if canOpen, counts[index] ?? 0 > 0 { openers.append(index) }
        }
        tokens = tokens.indices.flatMap { index -> [Token] in
            guard case .asterisks = tokens[index] else { return [tokens[index]] }
            let left = [Token](repeating: .letter("*"), count: counts[index] ?? 0)
            return (before[index] ?? []) + left + (behind[index] ?? [])
        }
    }

    private func shown() -> [ShownLetter]? {
        var marks: [String] = []
        var letters: [ShownLetter] = []
        for token in tokens {
            switch token {
            case .letter(let scalar): letters.append(ShownLetter(scalar, marks))
            case .start(let mark): marks.append(mark)
            case .end(let mark):
                guard let last = marks.lastIndex(of: mark) else { return nil }
                marks.remove(at: last)
            case .asterisks: return nil
            }
        }
        return marks.isEmpty ? letters : nil
    }

    private static func isASCIISign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isASCIISign(scalar) }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return true
        default: return false
        }
    }
}
