/// What of a part is kept.
package struct XMLContent: Sendable {
    /// Whether the order of text and elements matters, so that pieces of text are children too.
    let isMixed: Bool
    /// Elements that are passed over with all that is in them.
    private let skipped: Set<String>
    /// How many elements and attributes a part may have: they take far more memory than in the file.
    package var nodeLimit = 3_000_000
    /// How many bytes of text and of attributes' values may be kept of a part.
    package var keptByteLimit = 128 << 20

    private init(isMixed: Bool, skipped: Set<String>) {
        self.isMixed = isMixed
        self.skipped = skipped
    }

    /// Everything, text apart from elements.
    package static let data = XMLContent(isMixed: false, skipped: [])
    /// Everything in its order; not the pictures that stand in the text.
    package static let text = text(without: ["binary-data"])

    /// The same without elements of some names.
    package static func text(without skipped: Set<String>) -> XMLContent {
        XMLContent(isMixed: true, skipped: skipped)
    }

    /// Whether there is anything to pass over.
    var skipsAny: Bool { !skipped.isEmpty }

    func skips(_ name: String) -> Bool { skipped.contains(name) }
}
