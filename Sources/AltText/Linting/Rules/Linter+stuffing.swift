extension Linter {
    /// Lists of search words in place of a sentence.
    func checkStuffing(_ scan: ScannedText, _ findings: inout [Finding]) {
        guard scan.words.count >= 2, isStuffed(scan) else { return }
        findings.append(
            Finding(.keywordStuffing, scan, scan.extent) {
                "\"\($0)\" is a list of search words. Say in a sentence what the picture shows."
            })
    }

    private func isStuffed(_ scan: ScannedText) -> Bool {
        let signs = scan.tokens.lazy.filter { $0.kind == .mark }.map { scan.scalars[$0.range.lowerBound] }
        if signs.contains("|"), signs.count(where: { $0 == "|" }) >= 2 { return true }
        if signs.contains("#"), hashtagCount(scan) >= 2 { return true }
        guard !packs.subtracting(.neutral).isEmpty, !signs.contains(where: { $0 == ":" || $0.isQuote }) else {
            return false
        }
        let joiningCount = scan.wordTokens.count { !$0.entry.function.isDisjoint(with: packs) }
        guard joiningCount <= 1 else { return false }
        let clauses = scan.clauses
        let isListed = signs.contains { $0 == "," || $0 == ";" }
        if isListed, joiningCount == 0, clauses.count >= 5, clauses.allSatisfy({ $0.count <= 3 }) { return true }
        let most = commonest(scan)
        if isListed { return clauses.count >= 3 && most >= 3 && scan.words.count <= 4 * clauses.count }
        return joiningCount == 0
            && (scan.words.count >= 9 && clauses.count == 1 || most >= 3 && most * 10 >= scan.words.count * 3)
    }

    /// How often the commonest word that says something is there.
    private func commonest(_ scan: ScannedText) -> Int {
        var counts: [WordKey: Int] = [:]
        for token in scan.wordTokens where isContent(token) { counts[token.key, default: 0] += 1 }
        return counts.values.max() ?? 0
    }

    private func hashtagCount(_ scan: ScannedText) -> Int {
        scan.wordTokens.count { token in
            token.kind == .word && token.range.lowerBound > 0 && scan.scalars[token.range.lowerBound - 1] == "#"
        }
    }
}
