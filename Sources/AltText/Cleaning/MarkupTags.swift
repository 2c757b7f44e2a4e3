/// Takes away HTML tags and the control tokens of chat templates; the text between them stays.
///
/// Only known names: "<3" and "x < y > z" are text.
enum MarkupTags {
    private static let names: Set<String> = [
        "a", "alt", "alt-text", "alt_text", "alttext", "answer", "article", "b", "blockquote", "body", "br", "caption",
        "center", "cite", "code", "del", "description", "div", "em", "figcaption", "figure", "font", "footer", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "i", "ins", "kbd", "li", "mark", "ol", "output", "p",
        "pre", "q", "response", "result", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "text",
        "u", "ul",
        "bos", "end_of_turn", "end_of_utterance", "eos", "image", "img", "pad", "start_of_turn", "unk",
    ]

    private static let instructions = ["[INST]", "[/INST]", "[IMG]", "[IMG_BREAK]", "[IMG_END]"].map {
        Array($0.unicodeScalars)
    }

    static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { $0 == "<" || $0 == "[" }) else { return scalars }
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if let end = end(at: index, in: scalars) {
                // A tag parts words: "one<br>two".
                text.append(" ")
                text += alternative(in: scalars[index..<end])
                index = end
            } else {
                text.append(scalars[index])
                index += 1
            }
        }
        return text
    }

    /// The text of `<img src="a" alt="A cat">`; nothing for any other tag.
    private static func alternative(in tag: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let isPicture = tag.prefix(4).elementsEqual("<img".unicodeScalars)
        let attribute = Array(" alt=\"".unicodeScalars)
        guard isPicture,
            let start = tag.indices.first(where: { tag[$0...].starts(with: attribute) })
        else { return [] }
        return tag[(start + attribute.count)...].prefix { $0 != "\"" && $0 != ">" }
    }

    /// Where the tag or token that begins at `start` ends; nil where none does.
    static func end(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        switch scalars[start] {
        case "<":
            start + 1 < scalars.count && scalars[start + 1] == "|"
                ? token(at: start, in: scalars) : tag(at: start, in: scalars)
        case "[": instruction(at: start, in: scalars)
        default: nil
        }
    }

    /// `<b>`, `</b>`, `<br/>`, `<p class="x">`.
    private static func tag(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var index = start + 1
        if index < scalars.count, scalars[index] == "/" { index += 1 }
        var name = ""
        while index < scalars.count, name.utf8.count < 20, isNamePart(scalars[index]) {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        guard names.contains(name.lowercased()), index < scalars.count,
            scalars[index] == ">" || scalars[index] == "/" || scalars[index].isBlank
        else { return nil }
        return closing(from: index, in: scalars, limit: 300)
    }

    /// `<|im_end|>`, `<|channel|>`.
    private static func token(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard let end = closing(from: start + 1, in: scalars, limit: 40), end - start > 4, scalars[end - 2] == "|"
        else { return nil }
        return scalars[start + 2..<end - 2].allSatisfy(isNamePart) ? end : nil
    }

    /// `[INST]`, `[/INST]`, `[IMG]`: in capitals, as templates write them.
    private static func instruction(at start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        instructions.first { scalars[start...].starts(with: $0) }.map { start + $0.count }
    }

    private static func closing(from start: Int, in scalars: [Unicode.Scalar], limit: Int) -> Int? {
        for index in start..<min(scalars.count, start + limit) {
            if scalars[index] == ">" { return index + 1 }
            if scalars[index] == "<" { return nil }
        }
        return nil
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.isLetterOrNumber || scalar == "_" || scalar == "-"
    }
}
