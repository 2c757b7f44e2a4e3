/// A look at an SVG before a renderer sees it: it must not name anything outside of itself.
///
/// What is refused: links that would be loaded (anything but `#fragment` and embedded JPEG, PNG, GIF or WebP),
/// `url()` and `@import` in styles, style sheets as processing instructions, XInclude, HTML inside (`foreignObject`),
/// entities, and encodings in which this scanner and the renderer could read different characters. Scripts and links
/// to follow (`a`) stay: they are never run or followed. A document type without declarations is blanked out.
///
/// librsvg refuses most of this itself. The point is not to depend on that, and to say so instead of leaving a hole
/// in the picture.
struct SVGInspection {
    /// The bytes for the renderer.
    private(set) var source: [UInt8]
    /// The pictures embedded in it, whose size is to be looked at as well.
    private(set) var embeddedPictures: [[UInt8]] = []
    /// Its `title` and `desc`, those of the whole picture.
    private(set) var title: String?
    private(set) var summary: String?

    private static let elementLimit = 200_000
    private static let sizeLimit = 1e6
    private var openElements: [String] = []

    init(_ bytes: [UInt8]) throws(PictureError) {
        source = bytes
        var scanner = XMLScanner(bytes)
        var elementCount = 0
        do {
            while let event = try scanner.next() {
                if case .start = event { elementCount += 1 }
                guard elementCount <= Self.elementLimit else { throw PictureError.unsafe("has too many elements") }
                try inspect(event)
            }
        } catch let error as PictureError {
            throw error
        } catch XMLFault.truncated {
            throw .truncated("SVG")
        } catch XMLFault.tooDeep {
            throw .unsafe("is nested too deeply")
        } catch {
            throw .damaged("SVG", detail: "it is not well-formed XML, or uses entities")
        }
    }

    /// What the picture says about itself.
    var description: String? {
        let parts = [title, summary].compactMap(EmbeddedText.description)
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }

    private mutating func inspect(_ event: XMLEvent) throws(PictureError) {
        switch event {
        case .start(let name, let attributes):
            let element = Self.local(name)
            openElements.append(element)
            if openElements.count == 1 { try checkSize(attributes) }
            try check(element, attributes)
        case .end: openElements.removeLast()
        case .text(let text): try read(text)
        case .instruction(let target, let content): try check(instruction: target, content)
        case .documentType(let range, let hasSubset):
            guard !hasSubset else { throw .unsafe("declares entities or a document type of its own") }
            for index in range { source[index] = 0x20 }
        }
    }

    private mutating func read(_ text: String) throws(PictureError) {
        if openElements.last == "style" { try SVGReference.check(style: text) }
        guard openElements.count == 2 else { return }
        if openElements.last == "title" { title = (title ?? "") + text }
        if openElements.last == "desc" { summary = (summary ?? "") + text }
    }

    private mutating func check(_ element: String, _ attributes: [XMLEvent.Attribute]) throws(PictureError) {
        guard element != "include", element != "foreignObject" else {
            throw .unsafe("has \"\(element)\" inside, which no SVG renderer shows the same way")
        }
        for attribute in attributes {
            guard !attribute.value.contains("XInclude") else { throw .unsafe("includes other files") }
            let name = Self.local(attribute.name)
            if name == "href" || name == "src", element != "a", element != "script" {
                try check(reference: attribute.value)
            } else {
                try SVGReference.check(style: attribute.value)
            }
        }
    }

    /// Beyond this, librsvg's own numbers overflow, and a picture of a gigametre comes out as one pixel.
    private func checkSize(_ attributes: [XMLEvent.Attribute]) throws(PictureError) {
        for attribute in attributes where ["width", "height", "viewBox"].contains(attribute.name) {
            let numbers = attribute.value.split { !"0123456789.eE+-".contains($0) }.compactMap { Double($0) }
            let largest = numbers.map(abs).max() ?? 0
            guard largest <= Self.sizeLimit else {
                throw .tooLarge("The SVG picture says that it is \(attribute.value) in size.")
            }
        }
    }

    private mutating func check(reference: String) throws(PictureError) {
        switch SVGReference(reference) {
        case .inside: break
        case .embedded(let picture): embeddedPictures.append(picture)
        case .outside: throw .unsafe("refers to another file (\(reference.prefix(80)))")
        }
    }

    private func check(instruction target: String, _ content: String) throws(PictureError) {
        guard target.lowercased() != "xml-stylesheet" else { throw .unsafe("names a style sheet in another file") }
        guard target == "xml", let encoding = content.split(separator: "encoding", maxSplits: 1).dropFirst().first
        else {
            return
        }
        let name = encoding.filter { !$0.isWhitespace && $0 != "=" && $0 != "\"" && $0 != "'" }.lowercased()
        let isKnown = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "windows-125"].contains(where: name.hasPrefix)
        guard isKnown else { throw .unsafe("is written in an encoding other than UTF-8") }
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
