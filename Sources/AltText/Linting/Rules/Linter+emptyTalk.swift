extension Linter {
    /// The rules that a text breaks as a whole: after them nothing else is worth saying.
    func emptyTalk(_ scan: ScannedText) -> Finding? {
        if isPlaceholder(scan) {
            return Finding(.placeholder, scan, scan.extent) {
                "\"\($0)\" stands where a text should be. Say what the picture shows, or mark it as decorative."
            }
        }
        if FileNames.isName(scan) {
            return Finding(.fileName, scan, scan.extent) {
                "\"\($0)\" is the name of a file. Say what the picture shows."
            }
        }
        return nil
    }

    /// Whether the text is nothing but words like "picture", numbers, and what may stand beside them.
    private func isPlaceholder(_ scan: ScannedText) -> Bool {
        if isGeneratedName(scan) || machineTail(scan)?.lowerBound == scan.extent.lowerBound { return true }
        let count = scan.words.count
        // The longest phrase of the packs has fewer words; marks alone say nothing.
        guard count <= 12 else { return false }
        if count == 0 { return !scan.scalars.contains { $0.value > 0x2000 } }
        if phraseMatches(scan, at: scan.words[0], in: .placeholder) == scan.words[count - 1] + 1 { return true }
        var says = false
        for token in scan.wordTokens {
            if !token.entry.placeholder.isDisjoint(with: packs) {
                says = true
            } else if token.kind == .number {
                // "0001": numbers alone are names that a machine gave. Years and prices stand beside words.
                says = says || count == 1
            } else if token.entry.filler.isDisjoint(with: packs) {
                return false
            }
        }
        return says
    }

    /// Whether the text is the name that Google Slides gives a shape: "Google Shape;12;p3".
    private func isGeneratedName(_ scan: ScannedText) -> Bool {
        let name = "google shape;"
        guard scan.extent.count < 60 else { return false }
        let text = String(String.UnicodeScalarView(scan.scalars[scan.extent])).lowercased()
        return text.hasPrefix(name) && !text.dropFirst(name.count).contains(" ")
    }

    /// The token behind the longest phrase of a list that begins at a token; `nil` where none does.
    private func phraseMatches(_ scan: ScannedText, at start: Int, in list: PhraseList) -> Int? {
        var end: Int?
        Phrases.walk(scan.tokens, from: start, packs: packs) { if $0 == list { end = $1 } }
        return end
    }
}

extension ScannedText {
    /// The text without the blanks at its ends, in scalars.
    var extent: Range<Int> {
        let start = scalars.firstIndex { !$0.isBlank } ?? 0
        let end = scalars.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
        return start..<end
    }
}
