/// Writes text so that Markdown shows it as it is (CommonMark 0.31).
enum MarkdownText {
    /// A heading's text, in one line.
    static func heading(_ text: String) -> String {
        let line = escaped(text.split { $0.isWhitespace }.joined(separator: " "))
        // Number signs at the end would close the heading.
        return line.hasSuffix("#") ? line.dropLast() + "\\#" : line
    }

    /// A paragraph with emphasis and links; `nil` where nothing can be seen in it. Line breaks are those of Markdown: two
    /// blanks at the end of a line.
    static func paragraph(_ paragraph: NoteParagraph) -> String? {
        let lines = lines(of: paragraph.runs).map { MarkdownLine.text(of: $0) }.map(withoutBlockMark)
        guard lines.contains(where: { !$0.isEmpty }) else { return nil }
        let first = lines.firstIndex { !$0.isEmpty } ?? 0
        let last = lines.lastIndex { !$0.isEmpty } ?? 0
        return lines[first...last].map { $0.isEmpty ? "&nbsp;" : $0 }.joined(separator: "  \n")
    }

    /// Text within a line; addresses in it are links, unless it is in one already.
    static func escaped(_ text: String, isInLink: Bool = false) -> String {
        guard !isInLink else { return escaped(text.unicodeScalars) }
        var result = ""
        var start = text.unicodeScalars.startIndex
        for range in WebLink.addresses(in: text) {
            result += escaped(text.unicodeScalars[start..<range.lowerBound]) + link(to: String(text[range]))
            start = range.upperBound
        }
        return result + escaped(text.unicodeScalars[start...])
    }

    /// An address that is its own text. What looks like a character reference would be read as one.
    private static func link(to address: String) -> String {
        guard address.contains("&"), address.contains(";") else { return "<\(address)>" }
        return "[\(escaped(address.unicodeScalars))](\(destination(address)))"
    }

    /// Where a link leads to, in round brackets.
    static func destination(_ address: String) -> String {
        // What looks like a character reference would be read as one.
        let ampersand = address.contains(";") ? "&amp;" : "&"
        return address.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "(", ")", "<", ">", "\\", "`", "\u{0}"..."\u{20}", "\u{7F}":
                result += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
            case "&": result += ampersand
            case "*", "_", "[", "]": result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Sign by sign: a sign with an accent is one character, and means what it means all the same.
    private static func escaped(_ text: some Sequence<Unicode.Scalar>) -> String {
        text.reduce(into: "") { result, scalar in
            if special.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
    }

    private static let special = Set("\\`*_[]<>&~|$".unicodeScalars)

    /// The runs of each line, those next to each other that look alike made one.
    private static func lines(of runs: [NoteRun]) -> [[NoteRun]] {
        var lines: [[NoteRun]] = [[]]
        for run in runs {
            let pieces = run.text.split(omittingEmptySubsequences: false) { $0 == "\u{B}" || $0.isNewline }
            for (index, piece) in pieces.enumerated() {
                if index > 0 { lines.append([]) }
                append(run.saying(String(piece)), to: &lines[lines.count - 1])
            }
        }
        return lines
    }

    private static func append(_ run: NoteRun, to line: inout [NoteRun]) {
        guard !run.text.isEmpty else { return }
        if let last = line.last, last.saying(run.text) == run {
            line[line.count - 1] = run.saying(last.text + run.text)
        } else {
            line.append(run)
        }
    }

    /// Escapes what would make a heading, a list, a table, or a rule of a line that begins with it.
    private static func withoutBlockMark(_ line: String) -> String {
        guard let first = line.first else { return line }
        if ["#", "+", "-", "="].contains(first) || line.hasPrefix(":-") { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else {
            return line
        }
        return digits + "\\" + line.dropFirst(digits.count)
    }
}

extension NoteRun {
    /// Other words that look the same.
    fileprivate func saying(_ text: String) -> NoteRun {
        NoteRun(
            text, isBold: isBold, isItalic: isItalic, isStruckThrough: isStruckThrough, position: position, link: link)
    }
}
