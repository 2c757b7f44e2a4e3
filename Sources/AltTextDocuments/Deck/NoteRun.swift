/// A piece of notes that looks alike from end to end.
package struct NoteRun: Sendable, Hashable {
    /// Where a piece of text stands beside the line.
    package enum Position: String, Sendable, Hashable {
        /// On the line.
        case baseline
        /// Above it.
        case superscript
        /// Below it.
        case `subscript`
    }

    /// The text as it stands in the file; U+000B is a line break.
    package let text: String
    /// Whether it is bold.
    package let isBold: Bool
    /// Whether it is in italics.
    package let isItalic: Bool
    /// Whether it is struck through.
    package let isStruckThrough: Bool
    /// Where it stands beside the line.
    package let position: Position
    /// The address that it leads to; `nil` where it leads nowhere, or only to another slide.
    package let link: String?

    /// Creates a piece of text.
    package init(
        _ text: String, isBold: Bool = false, isItalic: Bool = false, isStruckThrough: Bool = false,
        position: Position = .baseline, link: String? = nil
    ) {
        self.text = text
        self.isBold = isBold
        self.isItalic = isItalic
        self.isStruckThrough = isStruckThrough
        self.position = position
        self.link = link
    }

    init(_ text: String, _ emphasis: Emphasis, link: String? = nil) {
        self.init(
            text, isBold: emphasis.isBold ?? false, isItalic: emphasis.isItalic ?? false,
            isStruckThrough: emphasis.isStruckThrough ?? false, position: emphasis.position ?? .baseline, link: link)
    }
}

/// What a style says of emphasis; `nil` where it leaves that to what is around.
struct Emphasis: Sendable, Hashable {
    var isBold: Bool?
    var isItalic: Bool?
    var isStruckThrough: Bool?
    var position: NoteRun.Position?

    static let plain = Emphasis(isBold: false, isItalic: false, isStruckThrough: false, position: .baseline)

    /// This, and where it says nothing what another says.
    func over(_ other: Emphasis) -> Emphasis {
        Emphasis(
            isBold: isBold ?? other.isBold, isItalic: isItalic ?? other.isItalic,
            isStruckThrough: isStruckThrough ?? other.isStruckThrough, position: position ?? other.position)
    }
}

extension NoteRun.Position {
    /// Where text stands whose base line is so far above that of its line, in whatever unit.
    init(height: Double) {
        self = height > 0 ? .superscript : height < 0 ? .subscript : .baseline
    }

    /// The same from a number, with a sign for per cent behind it or not.
    init(height text: some StringProtocol) {
        self.init(height: Double(String(text.filter { $0 != "%" })) ?? 0)
    }
}
