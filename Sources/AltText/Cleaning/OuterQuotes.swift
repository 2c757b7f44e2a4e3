/// Takes away the quotation marks around a whole text, and a single one that lost its partner.
///
/// Quotations inside the text stay: `"Stop" and "Go" signs` begins and ends with a mark, or nearly, and is not quoted.
enum OuterQuotes {
    private static let closers: [Unicode.Scalar: [Unicode.Scalar]] = [
        "\"": ["\""], "'": ["'"], "＂": ["＂"], "“": ["”", "“"], "”": ["”"], "„": ["“", "”", "„"], "‟": ["”"],
        "‘": ["’", "‘"], "’": ["’"], "‚": ["‘", "’", "‚"], "‛": ["’"], "«": ["»"], "»": ["«", "»"], "‹": ["›"],
        "›": ["‹", "›"], "「": ["」"], "『": ["』"],
    ]

    static func peeled(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard let first = text.first, let last = text.last else { return nil }
        if let closers = closers[first] {
            // `"A cat".` closes before its full stop.
            let isStopOutside = last == "." || last == "。"
            let quoted = isStopOutside ? text.dropLast() : text
            if quoted.count > 1, let closer = quoted.last, closers.contains(closer), isWhole(quoted) {
                return quoted.dropFirst().dropLast()
            }
        }
        return withoutStray(text)
    }

    /// Whether the quotation that the first mark opens ends with the last one.
    private static func isWhole(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        // Marks in a row at the beginning all open.
        guard let start = text.firstIndex(where: { $0 != first }), let end = text.lastIndex(where: { $0 != last }),
            start <= end
        else { return true }
        let inner = start...end
        var depth = start - text.startIndex
        var closedAt: Int?
        for index in inner where text[index] == first || text[index] == last {
            if isOpening(at: index, in: text, first: first, last: last) {
                // Another quotation begins after the first one was over.
                if closedAt != nil { return false }
                depth += 1
            } else if !(text[index].isApostrophe && isInsideWord(index, in: text)) {
                depth -= 1
                if depth == 0 {
                    // The mark may be the apostrophe of "the dogs' ball"; only apostrophes get that benefit.
                    guard text[index].isApostrophe else { return false }
                    closedAt = index
                    depth = 1
                }
            }
        }
        return true
    }

    private static func isOpening(
        at index: Int, in text: ArraySlice<Unicode.Scalar>, first: Unicode.Scalar, last: Unicode.Scalar
    ) -> Bool {
        // Marks that differ say themselves which end they are.
        if first != last { return text[index] == first }
        let before = text[index - 1]
        return before.isBlank || before == "(" || before == "[" || before.isQuote && before != text[index]
    }

    private static func isInsideWord(_ index: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
        text[index - 1].isWordPart && text[index + 1].isWordPart
    }

    private static func withoutStray(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        if let first = text.first, "\"“„«".unicodeScalars.contains(first) {
            let isAlone = !text.dropFirst().contains { $0 == first || closers[first]?.contains($0) == true }
            if isAlone { return text.dropFirst() }
        }
        if let last = text.last, "\"”»".unicodeScalars.contains(last) {
            let rest = text.dropLast()
            // `12"` are inches.
            let isAlone = !rest.contains { $0 == last || closers[$0]?.contains(last) == true }
            if isAlone, rest.last?.isASCIIDigit != true { return rest }
        }
        return nil
    }
}
