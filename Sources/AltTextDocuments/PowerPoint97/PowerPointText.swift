/// A text of a PowerPoint 97-2003 stream, with what it is for.
struct PowerPointText {
    /// The number that TextHeaderAtom gives: 0 title, 1 body, 2 notes, 4 other, 5 centred body, 6 centred title.
    let type: UInt32
    var text = ""
    /// Whether a date, a number, a header or a footer stands in it, for which the file writes an asterisk.
    var hasField = false
    /// What of it leads somewhere, and the number of the address.
    var links: [(range: Range<Int>, id: UInt32)] = []
    /// What stands beside it about paragraphs and characters.
    var styles: PowerPointTextStyles?

    var isTitle: Bool { type == 0 || type == 6 }
    var isNotes: Bool { type == 2 }
    var isOnlyField: Bool { hasField && text.allSatisfy { $0 == "*" || $0.isWhitespace } }

    /// Its paragraphs. What the master says of lists and emphasis does not count: it is how all notes look.
    ///
    /// - Parameter addresses: where links lead to, by number.
    func paragraphs(_ numbering: PowerPointNumbering, _ addresses: [UInt32: String]) -> [NoteParagraph] {
        var styled = StyledText(text)
        let ends = links.flatMap {
            [(offset: $0.range.lowerBound, value: addresses[$0.id]), ($0.range.upperBound, nil)]
        }
        styled.links = Spans(nil, ends)
        if let styles {
            styled.paragraphStyles = Self.paragraphStyles(styles, numbering)
            styled.emphases = Spans(.init(), styles.characters.map { ($0.offset, $0.emphasis) })
        }
        return styled.paragraphs
    }

    /// A run of paragraphs may be numbered in part: that stands beside the characters.
    private static func paragraphStyles(
        _ styles: PowerPointTextStyles, _ numbering: PowerPointNumbering
    ) -> Spans<StyledText.ParagraphStyle> {
        var paragraphs = Spans(
            (level: 0, hasBullet: false), styles.paragraphs.map { ($0.offset, ($0.level, $0.hasBullet)) })
        var extras = Spans(0, styles.characters.map { ($0.offset, $0.extra) })
        let starts = Set(paragraphs.offsets + extras.offsets).sorted().map { offset in
            let (level, hasBullet) = paragraphs.value(at: offset)
            let marker: NoteParagraph.Marker = numbering[extras.value(at: offset)] ? .number : .bullet
            return (offset: offset, value: StyledText.ParagraphStyle(level: level, marker: hasBullet ? marker : nil))
        }
        return Spans(StyledText.ParagraphStyle(), starts)
    }
}
