internal import AltText

/// The words of a text that claim what no more than half of all captions of the same picture claim.
enum ContestedWords {
    /// Where those words stand. Without another caption nothing is contested.
    static func ranges(in text: String, others: [String]) -> [Range<String.Index>] {
        guard !others.isEmpty else { return [] }
        let agreement = Agreement(([text] + others).map { Agreement.Answer(ContentWords($0)) })
        let contested = Set(agreement.contested(inAnswerAt: 0).map(\.claim))
        return words(of: text).filter { contested.contains(text[$0].lowercased()) }
    }

    private static func words(of text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var start: String.Index?
        for index in text.indices {
            if text[index].isLetter || text[index].isNumber {
                start = start ?? index
            } else if let begun = start {
                ranges.append(begun..<index)
                start = nil
            }
        }
        if let start { ranges.append(start..<text.endIndex) }
        return ranges
    }
}
