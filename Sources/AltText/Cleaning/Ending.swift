/// Begins a text with a capital and ends it with a full stop, so that a screen reader pauses after it.
enum Ending {
    static func finished(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text = text
        while let last = text.last,
            last.isBlank || last.isInvisibleMark || ",;:-–—、，；：|\\".unicodeScalars.contains(last)
        {
            text.removeLast()
        }
        // What is punctuation only is no text, and a stop would make it look like one.
        guard text.contains(where: \.isLetterOrNumber) else { return [] }
        capitalise(&text)
        shortenDots(&text)
        if !isEnded(text) { text.append(stop(for: text)) }
        return text
    }

    /// Makes the first letter a capital, unless the word has one elsewhere, like "iPhone".
    private static func capitalise(_ text: inout [Unicode.Scalar]) {
        let word = text.prefix { $0.isWordPart }
        guard let first = word.first, !word.dropFirst().prefix(20).contains(where: \.properties.isUppercase)
        else { return }
        let capital = first.properties.titlecaseMapping.unicodeScalars
        // "ß" has no capital of its own, and a few letters have a longer one.
        guard let letter = capital.first, capital.count == 1, UTF8.width(letter) <= UTF8.width(first) else { return }
        text[0] = letter
    }

    /// Two full stops are a slip, three are an ellipsis, more are one as well.
    private static func shortenDots(_ text: inout [Unicode.Scalar]) {
        let count = text.reversed().prefix { $0 == "." }.count
        if count == 2 { text.removeLast() }
        if count > 3 { text.removeLast(count - 3) }
        if text.suffix(2).elementsEqual([" ", "."]) { text.remove(at: text.count - 2) }
    }

    private static func isEnded(_ text: [Unicode.Scalar]) -> Bool {
        text.reversed().first { !$0.closes }?.endsSentence == true
    }

    /// 。 for Chinese and Japanese, whose characters say about three times as much as a letter; else a full stop.
    private static func stop(for text: [Unicode.Scalar]) -> Unicode.Scalar {
        var ideographs = 0
        var letters = 0
        for scalar in text {
            if scalar.usesIdeographicStop {
                ideographs += 1
            } else if scalar.isLetterOrNumber {
                letters += 1
            }
        }
        return ideographs > 0 && ideographs * 3 >= letters ? "。" : "."
    }
}
