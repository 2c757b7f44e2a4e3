/// One line of Markdown while it is put together of runs.
///
/// Asterisks are emphasis only where they stand beside words as CommonMark wants it (0.31, 6.2): not between a letter and a
/// bracket, nor, as Chinese and Japanese have no blanks, after a full stop in the middle of a line. There, elements of HTML
/// do the same.
struct MarkdownLine {
    /// A piece of text with one emphasis, or with none.
    private struct Piece {
        let text: String
        var isBold = false
        var isItalic = false

        var isPlain: Bool { !isBold && !isItalic }
    }

    private var pieces: [Piece] = []

    /// The line, without white space at either end.
    static func text(of runs: [NoteRun]) -> String {
        var line = MarkdownLine()
        var rest = runs[...]
        while let run = rest.first {
            let alike = rest.prefix { $0.link == run.link }
            rest = rest.dropFirst(alike.count)
            if let link = run.link { line.add(alike, link) } else { alike.forEach { line.add($0, isInLink: false) } }
        }
        let text = line.written()
        let start = text.drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }

    private mutating func add(_ runs: ArraySlice<NoteRun>, _ link: String) {
        let words = runs.map(\.text).joined()
        guard words.contains(where: { !$0.isWhitespace }) else { return runs.forEach { add($0, isInLink: true) } }
        let trimmed = words.split { $0.isWhitespace }.joined(separator: " ")
        if [link, "mailto:" + link].contains(trimmed) || link == "mailto:" + trimmed,
            WebLink.addresses(in: trimmed).contains(trimmed.startIndex..<trimmed.endIndex)
        {
            return runs.forEach { add($0, isInLink: false) }
        }
        // An exclamation mark before the bracket would make a picture of it.
        if let last = pieces.last, last.isPlain, last.text.hasSuffix("!") {
            pieces[pieces.count - 1] = Piece(text: last.text.dropLast() + "\\!")
        }
        if words.first?.isWhitespace ?? false { pieces.append(Piece(text: " ")) }
        pieces.append(Piece(text: "["))
        for (index, run) in runs.enumerated() {
            add(run, isInLink: true, dropsStart: index == 0, dropsEnd: index == runs.count - 1)
        }
        pieces.append(Piece(text: "](\(MarkdownText.destination(link)))"))
        if words.last?.isWhitespace ?? false { pieces.append(Piece(text: " ")) }
    }

    /// White space stays outside the marks of emphasis, which would otherwise be none.
    private mutating func add(_ run: NoteRun, isInLink: Bool, dropsStart: Bool = false, dropsEnd: Bool = false) {
        guard let first = run.text.firstIndex(where: { !$0.isWhitespace }),
            let last = run.text.lastIndex(where: { !$0.isWhitespace })
        else {
            if !dropsStart, !dropsEnd { pieces.append(Piece(text: run.text)) }
            return
        }
        if !dropsStart, first > run.text.startIndex { pieces.append(Piece(text: String(run.text[..<first]))) }
        let words = MarkdownText.escaped(String(run.text[first...last]), isInLink: isInLink)
        pieces.append(Piece(text: Self.tagged(words, run), isBold: run.isBold, isItalic: run.isItalic))
        let after = run.text[run.text.index(after: last)...]
        if !dropsEnd, !after.isEmpty { pieces.append(Piece(text: String(after))) }
    }

    /// What Markdown has no sign for that everybody knows.
    private static func tagged(_ text: String, _ run: NoteRun) -> String {
        var text = text
        switch run.position {
        case .baseline: break
        case .superscript: text = "<sup>\(text)</sup>"
        case .subscript: text = "<sub>\(text)</sub>"
        }
        return run.isStruckThrough ? "<del>\(text)</del>" : text
    }

    private func written() -> String {
        var result = ""
        var endsInAsterisks = false
        for (index, piece) in pieces.enumerated() {
            if piece.isPlain {
                result += piece.text
                endsInAsterisks = false
                continue
            }
            let next = index + 1 < pieces.count ? pieces[index + 1] : nil
            // Of a piece with emphasis the first sign will be an asterisk or a bracket.
            let follower = next.flatMap { $0.isPlain ? $0.text.unicodeScalars.first : "*" }
            endsInAsterisks =
                !endsInAsterisks
                && Self.mayStand(beside: result.unicodeScalars.last, piece.text.unicodeScalars.first)
                && Self.mayStand(beside: follower, piece.text.unicodeScalars.last)
            let (open, close) = Self.marks(piece, asElements: !endsInAsterisks)
            result += open + piece.text + close
        }
        return result
    }

    private static func marks(_ piece: Piece, asElements: Bool) -> (String, String) {
        guard asElements else {
            let mark = (piece.isBold ? "**" : "") + (piece.isItalic ? "*" : "")
            return (mark, mark)
        }
        let (bold, italic) = (piece.isBold ? "strong>" : "", piece.isItalic ? "em>" : "")
        return (
            [bold, italic].filter { !$0.isEmpty }.map { "<" + $0 }.joined(),
            [italic, bold].filter { !$0.isEmpty }.map { "</" + $0 }.joined()
        )
    }

    /// Whether asterisks may stand between what is outside of an emphasis and its first or last sign: a sign that is no
    /// letter wants white space or a sign outside.
    private static func mayStand(beside outer: Unicode.Scalar?, _ inner: Unicode.Scalar?) -> Bool {
        guard let inner, isSign(inner) else { return inner != nil }
        return outer.map { isBlank($0) || isPunctuation($0) } ?? true
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        ["\t", "\n", "\u{C}", "\r"].contains(scalar) || scalar.properties.generalCategory == .spaceSeparator
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x21...0x7E).contains(scalar.value) && !UInt8(scalar.value).isASCIIAlphanumeric }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// Punctuation, and symbols, which count as such since CommonMark 0.31.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
        default: isPunctuation(scalar)
        }
    }
}
