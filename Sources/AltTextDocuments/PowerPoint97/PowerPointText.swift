/// A text of a PowerPoint 97-2003 stream, with what it is for.
struct PowerPointText {
    /// The number that TextHeaderAtom gives: 0 title, 1 body, 2 notes, 4 other, 5 centred body, 6 centred title.
    let type: UInt32
    var text = ""
    /// Whether a date, a number, a header or a footer stands in it, for which the file writes an asterisk.
    var hasField = false

    var isTitle: Bool { type == 0 || type == 6 }
    var isNotes: Bool { type == 2 }
    var isOnlyField: Bool { hasField && text.allSatisfy { $0 == "*" || $0.isWhitespace } }
}
