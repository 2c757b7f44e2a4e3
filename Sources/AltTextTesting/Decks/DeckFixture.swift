/// A PowerPoint deck, built part by part.
package struct DeckFixture {
    /// One slide: what stands in its tree of shapes, and in that of its notes page.
    package struct Slide {
        package var shapes = ""
        /// `nil`: no notes page.
        package var notes: String?
        package var show = ""
        /// What else it refers to: the type's last word, and the part as seen from the slide.
        package var references: [(id: String, type: String, target: String)] = []

        package init(
            shapes: String = "", notes: String? = nil, show: String = "",
            references: [(id: String, type: String, target: String)] = []
        ) {
            self.shapes = shapes
            self.notes = notes
            self.show = show
            self.references = references
        }
    }

    package var slides: [Slide]
    /// The order of the show, as indices into `slides`; those beyond it are dangling.
    package var order: [Int]?
    package var isStrict = false
    /// What the presentation refers to beside its slides, likewise.
    package var references: [(id: String, type: String, target: String)] = []
    /// What stands in the presentation behind the list of slides.
    package var extensions = ""
    /// Parts that replace, or stand beside, those of the fixture; an empty one takes its part away.
    package var parts: [String: String] = [:]

    package init(slides: [Slide], order: [Int]? = nil, isStrict: Bool = false) {
        self.slides = slides
        self.order = order
        self.isStrict = isStrict
    }

    /// The file.
    package var bytes: [UInt8] { StoredZip.file(entries) }

    /// What is in the file.
    package var entries: [(name: String, bytes: [UInt8])] {
        files.map { (name: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.name < $1.name }
    }

    private var main: String {
        isStrict
            ? #"xmlns:x="http://purl.oclc.org/ooxml/presentationml/main" xmlns:a="http://purl.oclc.org/ooxml/drawingml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships""#
            : #"xmlns:x="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    }

    private func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
        let base =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let elements = entries.map {
            #"<Relationship Id="\#($0.id)" Type="\#(base)\#($0.type)" Target="\#($0.target)"/>"#
        }
        return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + elements.joined() + "</Relationships>"
    }

    private var contentTypes: String {
        let kind = "application/vnd.openxmlformats-officedocument.presentationml"
        func override(_ part: String, _ type: String) -> String {
            "<Override PartName=\"/ppt/\(part).xml\" ContentType=\"\(kind).\(type)+xml\"/>"
        }
        let overrides = slides.indices.map { index in
            let notes = "notesSlides/notesSlide\(slides.count - index)"
            return override("slides/slide\(index)", "slide") + override(notes, "notesSlide")
        }
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("presentation", "presentation.main") + overrides.joined() + "</Types>"
    }

    private var files: [String: String] {
        let list = (order ?? Array(slides.indices)).map { #"<x:sldId id="\#(256 + $0)" r:id="rId\#($0)"/>"# }.joined()
        var files = [
            "_rels/.rels": relationships([("rId1", "officeDocument", "/ppt/presentation.xml")]),
            "ppt/presentation.xml":
                "<x:presentation \(main)><x:sldIdLst>\(list)</x:sldIdLst>\(extensions)</x:presentation>",
            "ppt/_rels/presentation.xml.rels": relationships(
                slides.indices.map { ("rId\($0)", "slide", "slides/slide\($0).xml") } + references),
        ]
        files["[Content_Types].xml"] = contentTypes
        for (index, slide) in slides.enumerated() {
            files["ppt/slides/slide\(index).xml"] =
                "<x:sld \(main) \(slide.show)><x:cSld><x:spTree>\(slide.shapes)</x:spTree></x:cSld></x:sld>"
            // The numbers of notes pages are not those of slides.
            let page = "notesSlide\(slides.count - index).xml"
            let notes = slide.notes.map { _ in [("rId9", "notesSlide", "../notesSlides/\(page)")] } ?? []
            files["ppt/slides/_rels/slide\(index).xml.rels"] = relationships(notes + slide.references)
            files["ppt/notesSlides/\(page)"] =
                slide.notes.map { "<x:notes \(main)><x:cSld><x:spTree>\($0)</x:spTree></x:cSld></x:notes>" }
        }
        return files.merging(parts) { $1 }.filter { !$0.value.isEmpty }
    }
}

extension DeckFixture {
    /// A shape: a placeholder of a kind, or a text box, with paragraphs as XML.
    package static func shape(_ placeholder: String?, _ paragraphs: String) -> String {
        let mark = placeholder.map { #"<x:ph type="\#($0)"/>"# } ?? ""
        return "<x:sp><x:nvSpPr><x:cNvPr id=\"2\" name=\"s\"/><x:nvPr>\(mark)</x:nvPr></x:nvSpPr>"
            + "<x:txBody><a:bodyPr/>\(paragraphs)</x:txBody></x:sp>"
    }

    package static func paragraph(_ text: String) -> String { "<a:p><a:r><a:t>\(text)</a:t></a:r></a:p>" }

    /// Notes as PowerPoint keeps them.
    package static func notes(_ text: String) -> String { shape("body", paragraph(text)) }
}
