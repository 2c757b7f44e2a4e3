extension Finding {
    /// A claim that no more than half of the answers about a picture make.
    static func contested(_ claim: Agreement.Contested, in text: String, answerCount: Int) -> Finding {
        let place = text.places(ofWord: claim.claim).first
        return Finding(
            code: Self.contestedCode, severity: .note,
            message: "Only \(claim.supporterCount) of \(answerCount) say \"\(claim.claim)\".", words: claim.claim,
            span: place.map { $0.lowerBound.utf16Offset(in: text)..<$0.upperBound.utf16Offset(in: text) })
    }

    private static let contestedCode = "contested"

    /// Whether it is about a claim that only some answers make, which is marked in the text itself.
    public var isContested: Bool { code == Self.contestedCode }

    /// Where a text says what only some answers say: the words of the findings that were recorded with it.
    ///
    /// Whoever shows the text marks what lowered its confidence, in whatever language it is, and nothing else.
    public static func contestedPlaces(in text: String, _ findings: [Finding]) -> [Range<String.Index>] {
        findings.filter(\.isContested).compactMap(\.words)
            .flatMap { text.places(ofWord: $0) }
            .sorted { $0.lowerBound < $1.lowerBound }
    }
}

extension String {
    /// Where a word stands, whatever its case. Words of scripts without spaces stand anywhere.
    fileprivate func places(ofWord word: String) -> [Range<String.Index>] {
        let word = Array(word.lowercased())
        let isWhole = !word.contains { $0.unicodeScalars.contains(where: \.usesIdeographicStop) }
        guard !word.isEmpty else { return [] }
        var places: [Range<String.Index>] = []
        var start = startIndex
        while let end = index(start, offsetBy: word.count, limitedBy: endIndex) {
            let isBegun = start > startIndex && self[index(before: start)].isPartOfWord
            let goesOn = end < endIndex && self[end].isPartOfWord
            if self[start..<end].lowercased().elementsEqual(word), !isWhole || !isBegun && !goesOn {
                places.append(start..<end)
                start = end
            } else if start < endIndex {
                start = index(after: start)
            }
            if start == endIndex { break }
        }
        return places
    }
}

extension Character {
    fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
