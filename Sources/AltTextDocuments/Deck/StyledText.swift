/// A text as Keynote and PowerPoint 97 keep it: all its characters in one piece and, beside them, what holds from which
/// of them on. Characters are counted in units of UTF-16.
struct StyledText: Sendable {
    /// What a style says of emphasis; `nil` where it leaves that to what is around.
    struct Emphasis: Sendable, Hashable {
        var isBold: Bool?
        var isItalic: Bool?
    }

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

    init(_ text: String) {
        self.text = text
    }

    /// Its paragraphs: a line feed or carriage return ends one, and U+2028 is a line break.
    ///
    /// U+FFFC, which stands for an attachment, is left out; so are the blank paragraphs around the text.
    var paragraphs: [NoteParagraph] {
        var (styles, emphases) = (paragraphStyles, emphases)
        var builder = NoteParagraphBuilder()
        var style = styles.value(at: 0)
        var offset = 0
        for scalar in text.unicodeScalars {
            let emphasis = emphases.value(at: offset)
            offset += scalar.value > 0xFFFF ? 2 : 1
            switch scalar {
            case "\n", "\r", "\u{2029}":
                builder.endParagraph(style)
                style = styles.value(at: offset)
            case "\u{FFFC}", "\u{0}": break
            default:
                builder.append(
                    scalar == "\u{2028}" ? "\u{B}" : scalar, isBold: emphasis.isBold ?? style.emphasis.isBold ?? false,
                    isItalic: emphasis.isItalic ?? style.emphasis.isItalic ?? false)
            }
        }
        builder.endParagraph(style)
        return builder.paragraphs
    }
}
