/// Peels what is wrapped around a text: quotation marks, labels ("Alt text:"), opening words ("An image of") and
/// offers after it ("Let me know").
///
/// Works on a window into the text, so that peeling costs what it takes away and not the whole text each time.
enum Wrapping {
    static func peeled(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var text = trimmed(text)
        // Finding the partner of a quotation mark walks the whole text, so it may happen a few times a round.
        var quotesLeft = 4
        while true {
            if quotesLeft > 0, let inner = OuterQuotes.peeled(text) {
                quotesLeft -= 1
                text = trimmed(inner)
            } else if let rest = Labels.peeled(text) ?? Openings.peeled(text) ?? Closings.peeled(text) {
                text = trimmed(rest)
            } else {
                return text
            }
        }
    }

    private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let isTrimming: (Unicode.Scalar) -> Bool = { $0.isBlank || $0.isInvisibleMark }
        let start = text.drop(while: isTrimming)
        let end = start.lastIndex { !isTrimming($0) }.map { $0 + 1 } ?? start.startIndex
        return start[..<end]
    }
}
