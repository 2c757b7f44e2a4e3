extension Linter {
    /// Fewer words say too little about a language.
    private static let fewestWords = 4

    /// In what way the text is not in the language asked for, where there is little doubt.
    ///
    /// Told by the words that hold sentences together; what stands in quotation marks does not count.
    func otherLanguage(_ scan: ScannedText) -> String? {
        guard let language = options.language, scan.words.count >= 2 else { return nil }
        let isLatin = Script.isLatin(language)
        if scan.oddities.contains(.notASCII), isLatin != nil, Script.isForeign(scan, toLatin: isLatin == true) {
            return "is written in another script"
        }
        // Of languages without a pack it is only known whether they are written in Latin letters.
        guard scan.words.count >= Self.fewestWords, expected != nil || isLatin == false else { return nil }
        var best: (count: Int, packs: PackSet) = (0, [])
        for packs in PackSet.languages where packs != expected {
            let count = joiningCount(scan, packs)
            if count > best.count { best = (count, packs) }
        }
        let known = expected.map { joiningCount(scan, $0) } ?? 0
        guard best.count >= 3, best.count >= 3 * known, best.count * 4 >= scan.words.count else { return nil }
        return "reads like \(best.packs.name)"
    }

    private func joiningCount(_ scan: ScannedText, _ packs: PackSet) -> Int {
        scan.wordTokens.count { !$0.isQuoted && !$0.entry.function.isDisjoint(with: packs) }
    }
}

extension PackSet {
    fileprivate var name: String {
        switch self {
        case .english: "English"
        case .dutch: "Dutch"
        case .french: "French"
        case .german: "German"
        default: "Spanish"
        }
    }
}
