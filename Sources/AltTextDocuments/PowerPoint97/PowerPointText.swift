/// A text of a PowerPoint 97-2003 stream, with what it is for.
struct PowerPointText {
    /// The number that TextHeaderAtom gives: 0 title, 1 body, 2 notes, 4 other, 5 centred body, 6 centred title.
    let type: UInt32
    let text: String

    var isTitle: Bool { type == 0 || type == 6 }
    var isNotes: Bool { type == 2 }
}
