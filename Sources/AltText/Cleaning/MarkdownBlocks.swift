/// Flattens the block structure of Markdown: fences, headings, lists, quotations and rules become running text.
enum MarkdownBlocks {
    /// Takes away the lines that open and close a code block; what is inside stays.
    static func withoutFences(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(scalars.count)
        for line in lines(of: scalars) {
            let content = line.drop(while: \.isBlank)
            let marks = content.prefix { $0 == "`" || $0 == "~" }
            guard marks.count >= 3, marks.allSatisfy({ $0 == marks.first }) else {
                if !text.isEmpty { text.append("\n") }
                text += line
                continue
            }
            let info = content[marks.endIndex...]
            // "```json" is a fence; "```A cat.```" is a text between fences on one line.
            if info.contains(where: \.isBlank) || info.last == marks.first || info.count > 12 {
                if !text.isEmpty { text.append("\n") }
                text += info.reversed().drop { $0 == marks.first }.reversed()
            }
        }
        return text
    }

    /// Joins the lines to one, without the marks that begin them.
    ///
    /// A heading gets a colon and an item of a list a semicolon where it has no punctuation of its own, so that the
    /// lines do not run into each other; each is shorter than the marks it stands for.
    static func flattened(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let lines = lines(of: scalars).map(trimmed).filter { !$0.isEmpty && !isRule($0) }
        let isNumbered = lines.count(where: { numberEnd(of: $0) != nil }) > 1
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(scalars.count)
        var before: Kind = .text
        for line in lines {
            let (kind, content) = parsed(line, isNumbered: isNumbered)
            if !text.isEmpty {
                if text.last.map(isOpenEnded) == true {
                    if before == .heading { text.append(":") } else if kind == .item { text.append(";") }
                }
                text.append(" ")
            }
            text += content
            before = kind
        }
        return text
    }

    private enum Kind {
        case text, heading, item
    }

    private static func parsed(
        _ line: ArraySlice<Unicode.Scalar>, isNumbered: Bool
    ) -> (Kind, ArraySlice<Unicode.Scalar>) {
        var line = line
        while line.first == ">", line.dropFirst().first?.isBlank ?? true {
            line = line.dropFirst().drop(while: \.isBlank)
        }
        let hashes = line.prefix { $0 == "#" }
        if (1...6).contains(hashes.count), line.dropFirst(hashes.count).first?.isBlank == true {
            return (.heading, line.dropFirst(hashes.count).drop(while: \.isBlank))
        }
        if isBold(line) { return (.heading, line.dropFirst(2).dropLast(2)) }
        if let first = line.first, "-*+•◦▪‣".unicodeScalars.contains(first),
            line.dropFirst().first?.isBlank == true
        {
            return (.item, line.dropFirst().drop(while: \.isBlank))
        }
        if isNumbered, let end = numberEnd(of: line) { return (.item, line[end...].drop(while: \.isBlank)) }
        return (.text, line)
    }

    /// Whether the whole line is in one pair of double asterisks, which is how models write headings.
    private static func isBold(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard line.count > 4, line.prefix(2).allSatisfy({ $0 == "*" }), line.suffix(2).allSatisfy({ $0 == "*" })
        else { return false }
        return !line.dropFirst(2).dropLast(2).contains("*")
    }

    /// Where the text begins after "1. " or "1) ". One such line alone may be a date, as in German "10. Juni".
    private static func numberEnd(of line: ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = line.prefix(3).prefix(while: \.isASCIIDigit)
        let rest = line[digits.endIndex...]
        guard !digits.isEmpty, rest.first == "." || rest.first == ")", rest.dropFirst().first?.isBlank == true
        else { return nil }
        return digits.endIndex + 1
    }

    private static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let mark = line.first, mark == "-" || mark == "*" || mark == "_" || mark == "=" else { return false }
        return line.count >= 3 && line.allSatisfy { $0 == mark || $0.isBlank }
    }

    private static func isOpenEnded(_ scalar: Unicode.Scalar) -> Bool { scalar.isWordPart || scalar.closes }

    private static func trimmed(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let start = line.drop(while: \.isBlank)
        let end = start.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start.startIndex
        return start[..<end]
    }

    private static func lines(of scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        scalars.split(omittingEmptySubsequences: true, whereSeparator: \.isLineBreak)
    }
}
