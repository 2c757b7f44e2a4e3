import Foundation

/// A Keynote document of '09 and earlier: one file of XML (APXL), packed by gzip at times, among its media.
struct KeynoteOutline {
    /// How the file is called.
    static let names = ["index.apxl", "index.apxl.gz"]

    /// What the file may take unpacked, in bytes.
    private static let largestByteCount = 64 << 20
    /// What is passed over: how slides look, not what they say.
    private static let content = XMLContent.text(without: ["master-slides", "thumbnails", "build-chunks", "ui-state"])

    private let root: XMLElement
    private let themeStyles: KeynoteOutlineStyles

    /// The outline among the files of a document; `nil` where there is none.
    init?(in files: some KeynoteFiles) throws(DocumentError) {
        guard let name = files.names.first(where: { Self.names.contains(String($0.split(separator: "/").last ?? "")) })
        else { return nil }
        try self.init(files.bytes(of: name), name: name)
    }

    /// Reads an outline that is a file by itself.
    init(path: String) throws(DocumentError) {
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        let content = size ?? .max > Self.largestByteCount ? nil : FileManager.default.contents(atPath: path)
        guard let content, let bytes = Self.unpacked(Array(content)), bytes.first == UInt8(ascii: "<") else {
            throw .notADeck("a packed file of another kind", advice: "Unpack it, or choose another file.")
        }
        try self.init(xml: bytes, name: "index.apxl")
    }

    private init(_ bytes: [UInt8], name: String) throws(DocumentError) {
        guard let bytes = Self.unpacked(bytes) else {
            throw .damaged("The part \"\(name)\" is damaged, or larger than any real one")
        }
        try self.init(xml: bytes, name: name)
    }

    /// What gzip has packed, or the same bytes; `nil` where they are damaged or too many.
    private static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
        bytes.starts(with: FileStart.gzipMark) ? Inflate.gzip(bytes, limit: largestByteCount) : bytes
    }

    private init(xml bytes: [UInt8], name: String) throws(DocumentError) {
        root = try XMLElement.parse(bytes, part: name, as: Self.content)
        themeStyles = KeynoteOutlineStyles(
            (root.first("theme-list")?.all("theme") ?? []).compactMap { $0.first("stylesheet") })
        guard root.name == "presentation", root.attributes["{keynote2}version"] != nil else {
            throw .unsupported(
                "a file of Keynote 1, or of another program",
                advice: "Open it in a newer Keynote, which converts it, choose File > Export To > PowerPoint, and read "
                    + "the .pptx.")
        }
    }

    /// The deck: titles, notes and comments. Where the texts of pictures stand in such files is not known.
    func deck() throws(DocumentError) -> Deck {
        guard let list = root.first("slide-list") else { throw .noPresentation() }
        return Deck(
            format: .key, slides: list.all("slide").enumerated().map { slide($0.element, number: $0.offset + 1) })
    }

    private func slide(_ element: XMLElement, number: Int) -> Slide {
        let text = KeynoteOutlineText(KeynoteOutlineStyles(element.all("stylesheet"), over: themeStyles))
        let title = element.descend("title-placeholder", "text").map(text.paragraphs)
        return Slide(
            number: number, title: title.flatMap { NoteParagraph.title($0.map(\.text).joined(separator: " ")) },
            isHidden: element.attributes["{keynote2}hidden"].map { $0 != "false" } ?? false,
            notes: element.first("notes").map(text.paragraphs) ?? [],
            comments: (element.first("sticky-notes")?.all("sticky-note") ?? []).map { note in
                SlideComment(
                    author: nil, date: nil,
                    text: (note.first("text").map(text.paragraphs) ?? []).map(\.text).joined(separator: "\n"))
            })
    }
}
