/// Writes text so that Markdown shows it as it is (CommonMark 0.31).
enum MarkdownText {
    /// Text of one line within a block.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }

    /// A paragraph with emphasis; `nil` where nothing can be seen in it. Line breaks are those of Markdown: two blanks at
    /// the end of a line.
    static func paragraph(_ paragraph: NoteParagraph) -> String? {
        let lines = lines(of: paragraph.runs).map(line)
        guard lines.contains(where: { !$0.isEmpty }) else { return nil }
        let first = lines.firstIndex { !$0.isEmpty } ?? 0
        let last = lines.lastIndex { !$0.isEmpty } ?? 0
        return lines[first...last].map { $0.isEmpty ? "&nbsp;" : $0 }.joined(separator: "  \n")
    }

    /// The runs of each line, those next to each other that look alike made one.
    private static func lines(of runs: [NoteRun]) -> [[NoteRun]] {
        var lines: [[NoteRun]] = [[]]
        for run in runs {
            let pieces = run.text.split(omittingEmptySubsequences: false) { $0 == "\u{B}" || $0.isNewline }
            for (index, piece) in pieces.enumerated() {
                if index > 0 { lines.append([]) }
                append(NoteRun(String(piece), isBold: run.isBold, isItalic: run.isItalic), to: &lines[lines.count - 1])
            }
        }
        return lines
    }

    private static func append(_ run: NoteRun, to line: inout [NoteRun]) {
        guard !run.text.isEmpty else { return }
        if let last = line.last, last.isBold == run.isBold, last.isItalic == run.isItalic {
            line[line.count - 1] = NoteRun(last.text + run.text, isBold: run.isBold, isItalic: run.isItalic)
        } else {
            line.append(run)
        }
    }

    private static func line(_ runs: [NoteRun]) -> String {
        let text = runs.map(marked).joined()
        let start = text.drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { withoutBlockMark(String(start[...$0])) } ?? ""
    }

    /// White space stays outside the marks of emphasis, which would otherwise be none.
    private static func marked(_ run: NoteRun) -> String {
        let mark = (run.isBold ? "**" : "") + (run.isItalic ? "*" : "")
        guard !mark.isEmpty, let first = run.text.firstIndex(where: { !$0.isWhitespace }),
            let last = run.text.lastIndex(where: { !$0.isWhitespace })
        else { return escaped(run.text) }
        let before = run.text[..<first]
        let after = run.text[run.text.index(after: last)...]
        return "\(before)\(mark)\(escaped(String(run.text[first...last])))\(String(mark.reversed()))\(after)"
    }

    /// Escapes what would make a heading, a list, or a rule of a line that begins with it.
    private static func withoutBlockMark(_ line: String) -> String {
        guard let first = line.first else { return line }
        if ["#", "+", "-", "="].contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else {
            return line
        }
        return digits + "\\" + line.dropFirst(digits.count)
    }
}
