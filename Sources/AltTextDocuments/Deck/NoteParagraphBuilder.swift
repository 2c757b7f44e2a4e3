/// Puts paragraphs together, character by character.
struct NoteParagraphBuilder {
    private var all: [NoteParagraph] = []
    private var runs: [NoteRun] = []
    private var piece = String.UnicodeScalarView()
    private var isBold = false
    private var isItalic = false

    /// What has come, without the blank paragraphs around it.
    var paragraphs: [NoteParagraph] {
        let isSeen = { (paragraph: NoteParagraph) in
            !paragraph.runs.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
        }
        guard let first = all.firstIndex(where: isSeen), let last = all.lastIndex(where: isSeen) else { return [] }
        return Array(all[first...last])
    }

    mutating func append(_ scalar: Unicode.Scalar, isBold: Bool, isItalic: Bool) {
        if isBold != self.isBold || isItalic != self.isItalic {
            endRun()
            (self.isBold, self.isItalic) = (isBold, isItalic)
        }
        piece.append(scalar)
    }

    mutating func endParagraph(_ style: StyledText.ParagraphStyle) {
        endRun()
        all.append(NoteParagraph(runs: runs, level: style.level, marker: style.marker))
        runs = []
    }

    private mutating func endRun() {
        if !piece.isEmpty { runs.append(NoteRun(String(piece), isBold: isBold, isItalic: isItalic)) }
        piece = .init()
    }
}
