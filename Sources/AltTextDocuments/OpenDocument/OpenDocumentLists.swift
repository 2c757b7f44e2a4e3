/// Counts the items of lists (OpenDocument 1.3 part 3, 5.3): a list begins anew, unless it says that it goes on.
struct OpenDocumentLists {
    /// What stands before an item.
    struct Mark {
        let marker: NoteParagraph.Marker
        /// `nil` beside a bullet.
        let number: Int?
    }

    private let styles: OpenDocumentStyles
    /// The last number by level, of the lists that are open.
    private var counts: [Int: Int] = [:]
    /// The last numbers of lists that have ended, by the ids of the lists; "" is the one that was the last.
    private var ended: [String: [Int: Int]] = [:]
    /// The same for paragraphs that are numbered by themselves, by the ids of the lists they belong to.
    private var numbered: [String: [Int: Int]] = [:]

    init(_ styles: OpenDocumentStyles) {
        self.styles = styles
    }

    mutating func begin(_ list: XMLElement, level: Int) {
        counts[level] = nil
        guard level == 0 else { return }
        let attributes = list.attributes
        if let other = attributes["{text}continue-list"] {
            counts = ended[other] ?? [:]
        } else if attributes["{text}continue-numbering"] == "true" {
            counts = ended[""] ?? [:]
        }
    }

    mutating func end(_ list: XMLElement, level: Int) {
        guard level == 0 else { return }
        ended[""] = counts
        if let id = list.attributes["{namespace}id"] { ended[id] = counts }
        counts = [:]
    }

    /// What stands before an item; `nil` where nothing does.
    mutating func mark(of item: XMLElement, level: Int, style: String?) -> Mark? {
        mark(style, level, start: item.attributes["{text}start-value"], &counts)
    }

    /// How deep a paragraph is that is in no list and numbered all the same, and what stands before it.
    mutating func mark(ofNumbered paragraph: XMLElement) -> (level: Int, mark: Mark?) {
        let attributes = paragraph.attributes
        let level = max((attributes["{text}level"].flatMap { Int($0) } ?? 1) - 1, 0)
        let style = attributes["{text}style-name"]
        let id = attributes["{text}list-id"] ?? style ?? ""
        var counts = numbered[id] ?? [:]
        let mark = mark(style, level, start: attributes["{text}start-value"], &counts)
        numbered[id] = counts
        return (level, mark)
    }

    /// A list whose style is not in the document is taken for one with bullets.
    private func mark(_ style: String?, _ level: Int, start: String?, _ counts: inout [Int: Int]) -> Mark? {
        guard let known = styles.listLevel(style, level) else { return Mark(marker: .bullet, number: nil) }
        guard let marker = known.marker else { return nil }
        guard marker == .number else { return Mark(marker: marker, number: nil) }
        let number = start.flatMap { Int($0) } ?? counts[level].map { $0 &+ 1 } ?? known.start
        counts = counts.filter { $0.key < level }
        counts[level] = number
        return Mark(marker: marker, number: number)
    }
}
