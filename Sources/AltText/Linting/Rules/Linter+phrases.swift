extension Linter {
    /// The rules that know phrases: openings, credits, doubts, models, orders.
    func checkPhrases(_ scan: ScannedText, _ findings: inout [Finding]) {
        var free = 0
        for index in scan.tokens.indices where scan.tokens[index].entry.number != 0 {
            var matches: [(list: PhraseList, end: Int)] = []
            Phrases.walk(scan.tokens, from: index, packs: packs) { list, end in
                matches.removeAll { $0.list == list }
                matches.append((list, end))
            }
            if let exception = matches.first(where: { $0.list == .notHedge || $0.list == .notPrefix }) {
                free = max(free, exception.end)
                continue
            }
            for match in matches {
                report(match.list, index..<match.end, scan, isFree: index < free, &findings)
            }
        }
        checkCopyrightSigns(scan, &findings)
    }

    private func report(
        _ list: PhraseList, _ tokens: Range<Int>, _ scan: ScannedText, isFree: Bool, _ findings: inout [Finding]
    ) {
        let first = scan.tokens[tokens.lowerBound]
        let range = first.range.lowerBound..<scan.tokens[tokens.upperBound - 1].range.upperBound
        let rule: LintRule
        switch list {
        case .prefix:
            guard tokens.lowerBound == scan.words.first, !isFree, !isAboutPicture(scan, tokens) else { return }
            rule = .redundantPrefix
        case .credit:
            // "Team photo: twelve players" is no credit; "A lion. Photo: BBC" is.
            if scan.scalars[range.upperBound - 1] == ":", !beginsClause(scan, tokens.lowerBound) { return }
            rule = .credit
        case .creditBeforeName:
            guard isName(scan, tokens.upperBound), beginsClause(scan, tokens.lowerBound) else { return }
            rule = .credit
        case .hedge:
            guard !isFree, !first.isQuoted else { return }
            rule = .hedging
        case .model:
            guard !first.isQuoted else { return }
            rule = .modelMention
        case .modelOpening:
            guard tokens.lowerBound == scan.words.first else { return }
            rule = .modelMention
        case .instruction: rule = .leakedInstruction
        case .placeholder, .notPrefix, .notHedge: return
        }
        // A longer phrase of the same rule has said it.
        if let last = findings.last(where: { $0.code == rule.rawValue })?.span,
            last.overlaps(scan.span(range)) || rule == .modelMention
        {
            return
        }
        // What stands in quotation marks was read in the picture: somebody should look, and may find it right.
        let severity: Finding.Severity? = first.isQuoted && rule == .leakedInstruction ? .warning : nil
        findings.append(Finding(rule, scan, range, severity: severity) { rule.phraseMessage($0) })
    }

    /// Whether a beginning like "photo of" says something: a photograph of a painting, or one that hangs on a wall.
    private func isAboutPicture(_ scan: ScannedText, _ tokens: Range<Int>) -> Bool {
        let behind = scan.tokens[tokens.upperBound...]
        if behind.prefix(while: \.isWord).contains(where: { !$0.entry.shown.isDisjoint(with: packs) }) { return true }
        return scan.tokens[tokens].contains { !$0.entry.photograph.isDisjoint(with: packs) }
            && behind.prefix(4).contains { !$0.entry.kind.isDisjoint(with: packs) }
    }

    /// Whether what follows looks like the name of somebody.
    private func isName(_ scan: ScannedText, _ index: Int) -> Bool {
        guard index < scan.tokens.count else { return false }
        let token = scan.tokens[index]
        return token.isCapitalised && token.kind == .word || scan.scalars[token.range.lowerBound] == "@"
    }

    /// Whether a token begins the text or follows a mark, an article left aside.
    private func beginsClause(_ scan: ScannedText, _ index: Int) -> Bool {
        index <= 1 || !scan.tokens[index - 1].isWord
    }

    private func checkCopyrightSigns(_ scan: ScannedText, _ findings: inout [Finding]) {
        guard scan.oddities.contains(.notASCII) else { return }
        for token in scan.tokens where token.kind == .mark {
            let scalar = scan.scalars[token.range.lowerBound]
            guard scalar == "©" || scalar == "℗" else { continue }
            findings.append(Finding(.credit, scan, token.range) { LintRule.credit.phraseMessage($0) })
        }
    }
}

extension LintRule {
    fileprivate func phraseMessage(_ words: String) -> String {
        switch self {
        case .redundantPrefix:
            "\"\(words)\" says what the reader knows. Begin with what the picture shows."
        case .credit: "\"\(words)\" says whose picture it is. Put that into the caption or the credit field."
        case .hedging: "\"\(words)\" is not sure. Look at the picture, and say what is there or leave it out."
        case .modelMention: "\"\(words)\" is a model that speaks of itself or its task. Keep the description alone."
        case .leakedInstruction:
            "\"\(words)\" is an order to a model, perhaps one that stands in the picture. Check the whole text."
        default: words
        }
    }
}
