extension Linter {
    private static let longestPeriod = 8

    /// Words and phrases that are said twice in a row, and clauses that come back.
    func checkRepetitions(_ scan: ScannedText, _ findings: inout [Finding]) {
        guard scan.words.count > 1 else { return }
        for period in 1...Self.longestPeriod {
            if let words = repetition(scan, period: period) {
                report(scan, scan.word(words.lowerBound).range.lowerBound, to: words.upperBound - 1, &findings)
                return
            }
        }
        if let clause = repeatedClause(scan) {
            report(scan, scan.word(clause.lowerBound).range.lowerBound, to: clause.upperBound - 1, &findings)
        }
    }

    private func report(_ scan: ScannedText, _ start: Int, to word: Int, _ findings: inout [Finding]) {
        findings.append(
            Finding(.repeatedWords, scan, start..<scan.word(word).range.upperBound) {
                "\"\($0)\" says the same twice. Say it once."
            })
    }

    /// The words that repeat those before them at a distance of `period` words; both together.
    private func repetition(_ scan: ScannedText, period: Int) -> Range<Int>? {
        let count = scan.words.count
        guard count >= 2 * period - 1 else { return nil }
        var run = 0
        for index in period...count {
            if index < count, scan.word(index).key == scan.word(index - period).key {
                run += 1
                continue
            }
            let words = index - run - period..<index
            // One word more between them: "a sign says stop and a sign says stop".
            if run >= (period > 4 ? period - 1 : period), isFault(scan, words, period: period) { return words }
            run = 0
        }
        return nil
    }

    private func isFault(_ scan: ScannedText, _ words: Range<Int>, period: Int) -> Bool {
        let tokens = scan.tokens[scan.words[words.lowerBound]...scan.words[words.upperBound - 1]]
        guard !tokens.contains(where: \.isQuoted), tokens.contains(where: { $0.kind == .word }) else { return false }
        // Two words may be parted to be stressed: "a red, red rose".
        let isParted = tokens.count > words.count
        switch period {
        case 1:
            let first = scan.word(words.lowerBound)
            // In a language that is not known here, a word said twice may be good grammar.
            return !isParted && !packs.subtracting(.neutral).isEmpty && first.entry.double.isDisjoint(with: packs)
                && !words.allSatisfy { scan.word($0).isCapitalised } && scan.scalars[first.range].allSatisfy(\.isSpaced)
        // "Side by side by side" is five words.
        case 2: return !isParted && words.count != 5 && tokens.contains { isContent($0) }
        default: return true
        }
    }

    /// A clause of at least four words that was there before.
    private func repeatedClause(_ scan: ScannedText) -> Range<Int>? {
        var seen: Set<[WordKey]> = []
        for clause in scan.clauses where clause.count >= 4 {
            if scan.word(clause.lowerBound).isQuoted { continue }
            if !seen.insert(clause.map { scan.word($0).key }).inserted { return clause }
        }
        return nil
    }

    /// Whether a token is a word that says something, in a language that is known here.
    func isContent(_ token: Token) -> Bool {
        token.kind == .word && token.range.count >= 3 && token.entry.function.isDisjoint(with: packs)
    }
}

extension ScannedText {
    /// The runs of words without a mark between them, as ranges of ``words``.
    var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in words.indices where index + 1 == words.count || words[index + 1] > words[index] + 1 {
            clauses.append(start..<index + 1)
            start = index + 1
        }
        return clauses
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a script that puts spaces between words.
    var isSpaced: Bool {
        switch value {
        // Thai, Lao, Tibetan, Burmese, Khmer.
        case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF: false
        default: !usesIdeographicStop
        }
    }
}
