/// A letter as a reader sees it.
struct ShownLetter: Hashable {
    let scalar: Unicode.Scalar
    /// "strong", "em", "del", "sup", "sub".
    let marks: Set<String>
    /// Where it leads to.
    let link: String?

    /// - Parameter marks: those around it, and "link " with an address.
    init(_ scalar: Unicode.Scalar, _ marks: [String]) {
        self.scalar = scalar
        self.marks = Set(marks.filter { !$0.hasPrefix("link ") })
        link = marks.last { $0.hasPrefix("link ") }.map { String($0.dropFirst("link ".count)) }
    }
}

extension ShownLetter {
    /// The letters of a paragraph of HTML as cmark writes it; `nil` where there is anything but one paragraph.
    static func letters(ofParagraph html: String) -> [ShownLetter]? {
        guard !html.isEmpty else { return [] }
        var marks: [String] = []
        var letters: [ShownLetter] = []
        // Scalar by scalar: an accent may stand behind a bracket.
        var rest = Substring(html).unicodeScalars
        while let first = rest.first {
            if first == "<" {
                guard let end = rest.firstIndex(of: ">") else { return nil }
                let tag = String(rest[rest.index(after: rest.startIndex)..<end])
                rest = rest[rest.index(after: end)...]
                if tag.hasPrefix("/") { _ = marks.popLast() } else if !begin(tag, &marks) { return nil }
            } else if first == "&", let end = rest.firstIndex(of: ";"), let scalar = references[String(rest[...end])] {
                letters.append(ShownLetter(scalar, marks))
                rest = rest[rest.index(after: end)...]
            } else {
                letters.append(ShownLetter(first, marks))
                rest = rest.dropFirst()
            }
        }
        return marks.isEmpty ? letters : nil
    }

    private static let references: [String: Unicode.Scalar] = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'",
    ]

    private static func begin(_ tag: String, _ marks: inout [String]) -> Bool {
        let start = "a href=\""
        switch tag {
        case "br /": return true
        case "p": marks.append("link ")
        case "strong", "em", "del", "sup", "sub": marks.append(tag)
        default:
            guard tag.hasPrefix(start) else { return false }
            marks.append("link " + tag.dropFirst(start.count).dropLast().replacing("&amp;", with: "&"))
        }
        return true
    }
}
