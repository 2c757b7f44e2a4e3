/// Finds HTML and Markdown in plain text.
enum Markup {
    /// The first markup, in scalars.
    static func first(in scalars: [Unicode.Scalar]) -> Range<Int>? {
        for index in scalars.indices {
            let end: Int? =
                switch scalars[index] {
                case "<", "[": MarkupTags.end(at: index, in: scalars) ?? link(at: index, in: scalars)
                case "&": entity(at: index, in: scalars)
                case "*", "_", "`": span(at: index, in: scalars)
                case "#": heading(at: index, in: scalars)
                default: nil
                }
            if let end { return index..<end }
        }
        return nil
    }

    /// `&amp;`, `&#39;`, `&nbsp;`.
    private static func entity(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        let body = scalars[(start + 1)...].prefix(32).prefix { $0.isASCII && $0.isLetterOrNumber || $0 == "#" }
        guard body.count >= 2, body.endIndex < scalars.count, scalars[body.endIndex] == ";" else { return nil }
        return body.endIndex + 1
    }

    /// `[words](address)`.
    private static func link(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard scalars[start] == "[",
            let close = scalars[start...].prefix(500).firstIndex(of: "]"), close > start + 1,
            close + 1 < scalars.count, scalars[close + 1] == "("
        else { return nil }
        return scalars[close...].prefix(500).firstIndex(of: ")").map { $0 + 1 }
    }

    /// `*words*`, `**words**`, `__words__` and words in grave accents: marks that touch words on their inner side alone.
    private static func span(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        let mark = scalars[start]
        let count = scalars[start...].prefix(4).prefix { $0 == mark }.count
        let inner = start + count
        guard count <= 3, start == 0 || !scalars[start - 1].isWordPart, inner < scalars.count, !scalars[inner].isBlank
        else { return nil }
        var index = inner + 1
        // A span is not longer than what anybody emphasises, so that the search stays short.
        while index + count <= min(scalars.count, inner + 200) {
            let end = index + count
            if scalars[index] == mark, scalars[index..<end].allSatisfy({ $0 == mark }), !scalars[index - 1].isBlank,
                end == scalars.count || !scalars[end].isWordPart
            {
                return end
            }
            index += 1
        }
        return nil
    }

    /// `# Words` at the beginning of a line.
    private static func heading(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard start == 0 || scalars[start - 1].isLineBreak else { return nil }
        let end = start + scalars[start...].prefix(7).prefix { $0 == "#" }.count
        return end - start <= 6 && end < scalars.count && scalars[end] == " " ? end : nil
    }
}
