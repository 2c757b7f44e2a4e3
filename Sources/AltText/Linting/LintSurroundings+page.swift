extension LintSurroundings {
    /// Reads what a page says: captions, the texts of links and buttons, headings.
    ///
    /// Where there is no HTML in it, every line is taken for a caption. Of HTML only tags are read, in one pass: which
    /// picture a text belongs to is not known, so a text counts as a neighbour of every picture of its page. What is
    /// left open ends with the page; comments, scripts and styles say nothing. Any input is a page.
    package init(page: String) {
        self.init()
        let scalars = Array(page.unicodeScalars)
        guard Self.isHTML(scalars) else {
            captions = page.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
            return
        }
        var scanner = PageScanner(scalars)
        while let (element, text) = scanner.next() {
            let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !text.isEmpty else { continue }
            switch element {
            case "figcaption", "caption": captions.append(text)
            case "a", "button": links.append(text)
            default: headings.append(text)
            }
        }
    }

    private static func isHTML(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.contains { index in
            scalars[index] == "<" && index + 1 < scalars.count
                && (scalars[index + 1] == "!" || scalars[index + 1] == "/"
                    || MarkupTags.end(at: index, in: scalars) != nil)
        }
    }
}
