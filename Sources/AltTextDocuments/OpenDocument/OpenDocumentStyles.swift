/// What the styles of an OpenDocument file say: hidden pages, emphasis, lists, fills, pictures that need no text.
///
/// A style that leaves something open leaves it to its parent.
struct OpenDocumentStyles {
    /// How many parents are asked. Real styles have one or two.
    private static let deepest = 16

    private var styles: [String: Style] = [:]
    private var lists: [String: [OpenDocumentListLevel]] = [:]
    /// Where the pictures are that fill shapes, by name.
    private var fills: [String: XMLElement] = [:]

    /// What one style says itself.
    private struct Style {
        let parent: String?
        var isHiddenPage = false
        var isDecorative: Bool?
        /// How a shape is filled, and with which picture where it is one.
        var fill: String?
        var picture: String?
        var emphasis = Emphasis()
    }

    /// Reads the styles of a document.
    ///
    /// - Parameter common: the part of a package that holds the styles with names; those that it has for itself are no
    ///   concern of others.
    init(_ root: XMLElement, common: XMLElement? = nil) {
        for styles in (common?.all("styles") ?? []) + root.all("styles") + root.all("automatic-styles") {
            for style in styles.children { add(style) }
        }
    }

    func isHidden(_ pageStyle: String) -> Bool { styles[pageStyle]?.isHiddenPage ?? false }

    /// Whether a shape of a style needs no text: the mark stands on the style, not on the shape (OpenDocument 1.4;
    /// LibreOffice wrote it before under a name of its own).
    func isDecorative(_ style: String?) -> Bool {
        first(of: style, \.isDecorative) ?? false
    }

    /// The emphasis of a text.
    func emphasis(_ style: String?) -> Emphasis {
        chain(style).reduce(Emphasis()) { $0.over($1.emphasis) }
    }

    /// Whether a shape of a style is filled with a picture, which may not be in the file.
    func hasPictureFill(_ style: String?) -> Bool { first(of: style, \.fill) == "bitmap" }

    /// The element that says where the picture is that fills a shape of a style.
    func picture(filling style: String?) -> XMLElement? {
        first(of: style, \.picture).flatMap { fills[$0] }
    }

    /// What holds for a level of a list, from 0; `nil` where the list's style is not known.
    func listLevel(_ style: String?, _ level: Int) -> OpenDocumentListLevel? {
        style.flatMap { lists[$0] }.map { levels in levels.last { $0.level == level } ?? OpenDocumentListLevel() }
    }

    private func first<Value>(of style: String?, _ property: KeyPath<Style, Value?>) -> Value? {
        chain(style).lazy.compactMap { $0[keyPath: property] }.first
    }

    /// A style, its parent, and so on.
    private func chain(_ name: String?) -> [Style] {
        var chain: [Style] = []
        var next = name
        while chain.count < Self.deepest, let style = next.flatMap({ styles[$0] }) {
            chain.append(style)
            next = style.parent
        }
        return chain
    }

    private mutating func add(_ element: XMLElement) {
        switch element.name {
        case "style":
            if let name = element.attributes["{style}name"] { styles[name] = Self.style(element) }
        case "list-style":
            guard let name = element.attributes["{style}name"] else { break }
            lists[name] = element.children.compactMap { OpenDocumentListLevel($0) }
        case "fill-image":
            if let name = element.attributes["{drawing}name"] { fills[name] = element }
        default: break
        }
    }

    private static func style(_ element: XMLElement) -> Style {
        var style = Style(parent: element.attributes["{style}parent-style-name"])
        for properties in element.children {
            let attributes = properties.attributes
            switch properties.name {
            case "drawing-page-properties": style.isHiddenPage = attributes["{presentation}visibility"] == "hidden"
            case "graphic-properties":
                style.isDecorative = (attributes["{drawing}decorative"] ?? attributes["{loext}decorative"])
                    .map { $0 == "true" }
                style.fill = attributes["{drawing}fill"]
                style.picture = attributes["{drawing}fill-image-name"]
            case "text-properties": style.emphasis = Self.emphasis(attributes)
            default: break
            }
        }
        return style
    }

    private static func emphasis(_ text: XMLAttributes) -> Emphasis {
        let line = text["{style}text-line-through-style"] ?? text["{style}text-line-through-type"]
        return Emphasis(
            isBold: text["{xsl-fo-compatible}font-weight"].map { $0 == "bold" || (Int($0) ?? 0) >= 600 },
            isItalic: text["{xsl-fo-compatible}font-style"].map { $0 == "italic" || $0 == "oblique" },
            isStruckThrough: line.map { $0 != "none" },
            position: text["{style}text-position"].map(position))
    }

    /// "super 58%", "sub", "-33% 58%", "0% 100%".
    private static func position(_ text: String) -> NoteRun.Position {
        let height = text.prefix { !$0.isWhitespace }
        if height == "super" { return .superscript }
        if height == "sub" { return .subscript }
        return NoteRun.Position(height: height)
    }
}

/// What a list's style says of one level.
struct OpenDocumentListLevel {
    /// From 0.
    let level: Int
    /// How items are marked; `nil` where they are only indented.
    let marker: NoteParagraph.Marker?
    /// Where counting begins.
    let start: Int

    /// A level that a style says nothing of: it has no marks.
    init() {
        level = 0
        marker = nil
        start = 1
    }

    init?(_ element: XMLElement) {
        let attributes = element.attributes
        guard let level = attributes["{text}level"].flatMap({ Int($0) }) else { return nil }
        switch element.name {
        case "list-level-style-number":
            marker = attributes["{style}num-format"].map { $0.isEmpty } ?? true ? nil : .number
        case "list-level-style-bullet":
            marker = attributes["{text}bullet-char"].map { $0.allSatisfy(\.isWhitespace) } ?? false ? nil : .bullet
        case "list-level-style-image": marker = .bullet
        default: return nil
        }
        self.level = level - 1
        start = attributes["{text}start-value"].flatMap { Int($0) } ?? 1
    }
}
