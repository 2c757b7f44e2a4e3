internal import AltTextLedger

/// What tells one state of something from another (RFC 9110, section 8.8.3).
struct EntityTag: Sendable, Hashable {
    /// The tag as it stands in a header, quotes and all.
    let text: String

    /// The tag of a picture's texts: it changes with every change.
    init(_ picture: PictureRecord) {
        text = "\"p\(picture.id.rawValue)-\(picture.version)\""
    }

    /// The tag of something whose digest is known.
    init(digest: String) {
        text = "\"\(digest)\""
    }

    /// Whether an `If-Match` header names this tag. Weak tags match nothing there.
    func satisfies(ifMatch header: String) -> Bool {
        Self.list(header).contains { $0 == "*" || $0 == text }
    }

    /// Whether an `If-None-Match` header names this tag, weak or not.
    func isKnown(ifNoneMatch header: String) -> Bool {
        Self.list(header).contains { $0 == "*" || $0 == text || $0 == "W/" + text }
    }

    /// The tags of a list. None of ours holds a comma, so a foreign one that does may well fall apart.
    private static func list(_ header: String) -> [Substring] {
        header.split(separator: ",").map { tag in
            var tag = tag
            while let first = tag.first, first == " " || first == "\t" { tag.removeFirst() }
            while let last = tag.last, last == " " || last == "\t" { tag.removeLast() }
            return tag
        }
    }
}
