extension Linter {
    /// Fewer words say too little about a language.
    private static let fewestWords = 4

    /// In what way the text is not in the language asked for, where there is little doubt.
    ///
    /// Told by the words that hold sentences together; what stands in quotation marks does not count.
    func otherLanguage(_ scan: ScannedText) -> String? {
        guard let language = options.language else { return nil }
        let isLatin = Script.isLatin(language)
        if isLatin == true, scan.oddities.contains(.notASCII), Script.isMostlyForeign(scan) {
            return "is written in another script"
        }
        // Of languages without a pack it is only known whether they are written in Latin letters.
        guard scan.words.count >= Self.fewestWords, expected != nil || isLatin == false else { return nil }
        for packs in PackSet.languages where packs != expected && reads(scan, like: packs) {
            return "reads like \(packs.name)"
        }
        return nil
    }

    /// Whether at least three words, and one in four, hold sentences together in a language, two of them not in the one
    /// asked for, and three times as many as do so in that one alone.
    private func reads(_ scan: ScannedText, like packs: PackSet) -> Bool {
        var (all, foreign, own) = (0, 0, 0)
        for token in scan.wordTokens where !token.isQuoted {
            let isForeign = !token.entry.function.isDisjoint(with: packs)
            let isOwn = expected.map { !token.entry.function.isDisjoint(with: $0) } ?? false
            if isForeign { all += 1 }
            if isForeign, !isOwn { foreign += 1 }
            if isOwn, !isForeign { own += 1 }
        }
        return all >= 3 && all * 4 >= scan.words.count && foreign >= 2 && foreign >= 3 * own
    }
}
