/// A text as Keynote and PowerPoint 97 keep it: all its characters in one piece and, beside them, what holds from which
/// of them on. Characters are counted in units of UTF-16.
struct StyledText: Sendable {
    /// What holds for a paragraph.
    struct ParagraphStyle: Sendable, Hashable {
        var level = 0
        var marker: NoteParagraph.Marker?
        var emphasis = Emphasis()
    }

    var text: String
    /// Of a paragraph counts what holds where it begins.
    var paragraphStyles = Spans(ParagraphStyle())
    var emphases = Spans(Emphasis())
    var links = Spans<String?>(nil)

    init(_ text: String) {
        self.text = text
    }

    /// Its paragraphs: a line feed or carriage return ends one, and U+2028 is a line break.
    ///
    /// U+FFFC, which stands for an attachment, is left out; so are the blank paragraphs around the text.
    var paragraphs: [NoteParagraph] {
        var (styles, emphases, links) = (paragraphStyles, emphases, links)
        var builder = Builder()
        var style = styles.value(at: 0)
        var offset = 0
        for scalar in text.unicodeScalars {
            let emphasis = emphases.value(at: offset)
            let link = links.value(at: offset)
            offset += scalar.value > 0xFFFF ? 2 : 1
            switch scalar {
            case "\n", "\r", "\u{2029}":
                builder.endParagraph(style)
                style = styles.value(at: offset)
            case "\u{FFFC}", "\u{0}": break
            default:
                builder.append(
                    scalar == "\u{2028}" ? "\u{B}" : scalar, emphasis.over(style.emphasis).over(.plain), link)
            }
        }
        builder.endParagraph(style)
        return builder.paragraphs
    }
}

extension StyledText {
    /// Puts paragraphs together, character by character.
    private struct Builder {
        private var all: [NoteParagraph] = []
        private var runs: [NoteRun] = []
        private var piece = String.UnicodeScalarView()
        private var emphasis = Emphasis.plain
        private var link: String?

        var paragraphs: [NoteParagraph] { NoteParagraph.withoutBlankEnds(all) }

        mutating func append(_ scalar: Unicode.Scalar, _ emphasis: Emphasis, _ link: String?) {
            if emphasis != self.emphasis || link != self.link {
                endRun()
                (self.emphasis, self.link) = (emphasis, link)
            }
            piece.append(scalar)
        }

        mutating func endParagraph(_ style: ParagraphStyle) {
            endRun()
            all.append(NoteParagraph(runs: runs, level: style.level, marker: style.marker))
            runs = []
        }

        private mutating func endRun() {
            if !piece.isEmpty { runs.append(NoteRun(String(piece), emphasis, link: link)) }
            piece = .init()
        }
    }
}

/// Values that hold from an offset on, up to the next; asked for in the order of the offsets.
struct Spans<Value: Sendable>: Sendable {
    private let starts: [(offset: Int, value: Value)]
    private var next = 0
    private var current: Value

    /// - Parameters:
    ///   - first: What holds where nothing else does.
    ///   - starts: What holds from which offset on, in any order; of two at one offset the last.
    init(_ first: Value, _ starts: [(offset: Int, value: Value)] = []) {
        current = first
        self.starts = starts.sorted { $0.offset < $1.offset }
    }

    /// Where a value begins.
    var offsets: [Int] { starts.map(\.offset) }

    /// What holds at an offset, which must not be before the last one asked for.
    mutating func value(at offset: Int) -> Value {
        while next < starts.count, starts[next].offset <= offset {
            current = starts[next].value
            next += 1
        }
        return current
    }
}
