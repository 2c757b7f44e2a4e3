/// The words of a text that no other answer about the same picture has.
enum ContestedWords {
    /// Shorter words carry no claim of their own.
    private static let shortest = 4

    /// Where those words stand. Without another answer nothing is contested.
    static func ranges(in text: String, others: [String]) -> [Range<String.Index>] {
        guard !others.isEmpty else { return [] }
        let known = others.reduce(into: Set<String>()) { known, other in
            for range in words(of: other) { known.insert(stem(other[range])) }
        }
        return words(of: text).filter { text[$0].count >= shortest && !known.contains(stem(text[$0])) }
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

    /// One and many are the same claim.
    private static func stem(_ word: Substring) -> String {
        let lower = word.lowercased()
        return lower.count > shortest && lower.hasSuffix("s") ? String(lower.dropLast()) : lower
    }
}
