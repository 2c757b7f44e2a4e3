/// What the styles in a Keynote document say of emphasis and of lists.
///
/// A style that leaves something open leaves it to its parent. What a person has formatted without naming a style is a
/// variation: a style without a name, whose parent is the one it varies.
struct KeynoteStyles {
    /// How many parents are asked. Real styles have one or two.
    private static let deepest = 16

    private let objects: KeynoteObjects
    private var emphases: [UInt64: Emphasis] = [:]
    private var labels: [UInt64: [UInt64]] = [:]

    init(_ objects: KeynoteObjects) {
        self.objects = objects
    }

    /// The emphasis of a character style.
    mutating func emphasis(ofCharacters id: UInt64) -> Emphasis {
        known(id) { styles in styles.chain(id, .characterStyle) }
    }

    /// The emphasis that a paragraph has of its own: what its named style says is how such paragraphs look, and stresses
    /// nothing.
    mutating func emphasis(ofParagraph id: UInt64) -> Emphasis {
        known(id) { styles in
            styles.chain(id, .paragraphStyle).prefix { $0.message(1)?.number(4) == 1 }
        }
    }

    /// The marker that a list style has for a level.
    mutating func marker(ofList id: UInt64, level: Int) -> NoteParagraph.Marker? {
        if labels[id] == nil {
            labels[id] = chain(id, .listStyle).lazy.map { $0.numbers(11) }.first { !$0.isEmpty } ?? []
        }
        guard let labels = labels[id], level < labels.count else { return nil }
        switch labels[level] {
        case 1, 2: return .bullet  // a picture or a text
        case 3: return .number
        default: return nil
        }
    }

    /// The address that a field of a text leads to; `nil` where it is another field.
    func link(_ id: UInt64) -> String? {
        WebLink.address(objects.object(id, .hyperlink)?.text(2))
    }

    private mutating func known(
        _ id: UInt64, _ chain: (KeynoteStyles) -> some Sequence<WireMessage>
    ) -> Emphasis {
        if let known = emphases[id] { return known }
        var emphasis = Emphasis()
        for style in chain(self) {
            guard let properties = style.message(11) else { continue }
            emphasis = emphasis.over(
                Emphasis(
                    isBold: properties.number(1).map { $0 != 0 }, isItalic: properties.number(2).map { $0 != 0 },
                    isStruckThrough: properties.number(12).map { $0 != 0 },
                    position: properties.number(10).map { $0 == 1 ? .superscript : $0 == 2 ? .subscript : .baseline }))
        }
        emphases[id] = emphasis
        return emphasis
    }

    /// A style, its parent, and so on.
    private func chain(_ id: UInt64, _ type: KeynoteType) -> [WireMessage] {
        var chain: [WireMessage] = []
        var next: UInt64? = id
        while chain.count < Self.deepest, let style = objects.object(next, type) {
            chain.append(style)
            next = style.message(1)?.reference(3)
        }
        return chain
    }
}
