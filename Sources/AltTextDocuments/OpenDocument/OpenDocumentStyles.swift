/// What the automatic styles of an OpenDocument file say: hidden pages, emphasis, numbered lists.
struct OpenDocumentStyles {
    private var hiddenPages: Set<String> = []
    private var emphases: [String: Emphasis] = [:]
    /// Lists' levels that have numbers, from 0.
    private var numberedLevels: [String: Set<Int>] = [:]

    /// How a piece of text is written.
    struct Emphasis: Hashable {
        var isBold = false
        var isItalic = false
    }

    init(_ root: XMLElement) {
        for styles in root.all("styles") + root.all("automatic-styles") {
            for style in styles.children {
                guard let name = style.attributes["{style}name"] else { continue }
                switch style.name {
                case "style": add(style, named: name)
                case "list-style": numberedLevels[name] = Self.numberedLevels(of: style)
                default: break
                }
            }
        }
    }

    func isHidden(_ pageStyle: String) -> Bool { hiddenPages.contains(pageStyle) }

    func emphasis(_ style: String?) -> Emphasis { style.flatMap { emphases[$0] } ?? Emphasis() }

    func isNumbered(_ listStyle: String?, level: Int) -> Bool {
        listStyle.flatMap { numberedLevels[$0] }?.contains(level) ?? false
    }

    private mutating func add(_ style: XMLElement, named name: String) {
        if style.first("drawing-page-properties")?.attributes["{presentation}visibility"] == "hidden" {
            hiddenPages.insert(name)
        }
        guard let text = style.first("text-properties")?.attributes else { return }
        let weight = text["{xsl-fo-compatible}font-weight"] ?? "normal"
        let slant = text["{xsl-fo-compatible}font-style"] ?? "normal"
        emphases[name] = Emphasis(
            isBold: weight == "bold" || (Int(weight) ?? 0) >= 600, isItalic: slant == "italic" || slant == "oblique")
    }

    private static func numberedLevels(of list: XMLElement) -> Set<Int> {
        Set(
            list.children.compactMap { level in
                guard level.name == "list-level-style-number",
                    level.attributes["{style}num-format"].map({ !$0.isEmpty }) ?? false
                else { return nil }
                return level.attributes["{text}level"].flatMap { Int($0) }.map { $0 - 1 }
            })
    }
}
