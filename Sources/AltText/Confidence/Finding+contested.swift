extension Finding {
    /// A claim that no more than half of the answers about a picture make.
    static func contested(
        _ claim: Agreement.Contested, in text: String, _ words: WordPlaces, answerCount: Int
    ) -> Finding {
        let place = words.places(of: claim.claim).first
        return Finding(
            code: Self.contestedCode, severity: .note,
            message: "Only \(claim.supporterCount) of \(answerCount) say \"\(claim.claim)\".", words: claim.claim,
            span: place.map { $0.lowerBound.utf16Offset(in: text)..<$0.upperBound.utf16Offset(in: text) })
    }

    private static let contestedCode = "contested"

    /// Whether it is about a claim that only some answers make, which is marked in the text itself.
    package var isContested: Bool { code == Self.contestedCode }

    /// Where a text says what only some answers say: the words of the findings that were recorded with it.
    ///
    /// Whoever shows the text marks what lowered its confidence, in whatever language it is, and nothing else.
    package static func contestedPlaces(in text: String, _ findings: [Finding]) -> [Range<String.Index>] {
        let words = findings.filter(\.isContested).compactMap(\.words)
        guard !words.isEmpty else { return [] }
        let places = WordPlaces(text)
        return words.flatMap { places.places(of: $0) }
            .sorted { $0.lowerBound < $1.lowerBound }
    }
}
