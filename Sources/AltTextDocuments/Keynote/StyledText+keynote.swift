extension StyledText {
    /// Reads a text storage (`TSWP.StorageArchive`): its characters, and the tables that say what holds from which of
    /// them on. In tables about paragraphs, an entry that names no style changes nothing; in those about characters, it
    /// ends what was before.
    init(_ storage: WireMessage, _ styles: inout KeynoteStyles) {
        self.init(storage.text(3) ?? "")
        var named = Spans<UInt64?>(nil, Self.entries(storage.message(5)).filter { $0.value != nil })
        var lists = Spans<UInt64?>(nil, Self.entries(storage.message(7)).filter { $0.value != nil })
        var levels = Spans(0, Self.levels(storage.message(6)))
        let starts = Set(named.offsets + lists.offsets + levels.offsets).sorted().map { offset in
            let level = levels.value(at: offset)
            return (
                offset: offset,
                value: ParagraphStyle(
                    level: level, marker: lists.value(at: offset).flatMap { styles.marker(ofList: $0, level: level) },
                    emphasis: named.value(at: offset).map { styles.emphasis(ofParagraph: $0) } ?? Emphasis())
            )
        }
        paragraphStyles = Spans(ParagraphStyle(), starts)
        emphases = Spans(
            Emphasis(),
            Self.entries(storage.message(8)).map { offset, style in
                (offset, style.map { styles.emphasis(ofCharacters: $0) } ?? Emphasis())
            })
        links = Spans(
            nil, Self.entries(storage.message(11)).map { offset, field in (offset, field.flatMap { styles.link($0) }) })
    }

    /// The styles in a table, by the offset at which they begin.
    private static func entries(_ table: WireMessage?) -> [(offset: Int, value: UInt64?)] {
        (table?.messages(1) ?? []).map { (Int(clamping: $0.number(1) ?? 0), $0.reference(2)) }
    }

    /// How deep paragraphs are in a list, by the offset at which they begin.
    private static func levels(_ table: WireMessage?) -> [(offset: Int, value: Int)] {
        (table?.messages(1) ?? []).map { (Int(clamping: $0.number(1) ?? 0), min(Int(clamping: $0.number(2) ?? 0), 8)) }
    }
}
