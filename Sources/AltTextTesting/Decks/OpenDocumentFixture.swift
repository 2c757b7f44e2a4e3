/// An OpenDocument presentation, as a package or as one flat file.
package struct OpenDocumentFixture {
    /// What stands in `office:presentation`.
    package var pages: String
    /// What stands in `office:automatic-styles`.
    package var styles = ""
    /// Entries of the package beside `mimetype` and `content.xml`, or instead of them.
    package var entries: [(name: String, bytes: [UInt8])] = []

    package init(pages: String, styles: String = "") {
        self.pages = pages
        self.styles = styles
    }

    /// The package.
    package var bytes: [UInt8] { StoredZip.file(files) }

    /// What is in the package.
    package var files: [(name: String, bytes: [UInt8])] {
        let kind = "application/vnd.oasis.opendocument.presentation"
        let own = [("mimetype", Array(kind.utf8)), ("content.xml", Array(document("document-content").utf8))]
        let replaced = Set(entries.map(\.name))
        return own.filter { !replaced.contains($0.0) }.map { (name: $0.0, bytes: $0.1) } + entries
    }

    /// The flat file.
    package var flat: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document("document") }

    private func document(_ root: String) -> String {
        let prefixes = ["office", "style", "text", "presentation", "table"].map {
            #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
        }
        let others = [
            #"xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0""#,
            #"xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#,
            #"xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#,
            #"xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0""#,
            #"xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/""#,
        ]
        return "<office:\(root) \((prefixes + others).joined(separator: " "))>"
            + "<office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:presentation>\(pages)</office:presentation></office:body></office:\(root)>"
    }
}

extension OpenDocumentFixture {
    /// A page with notes, whose paragraphs are given as XML; `nil`: without a notes page.
    package static func page(_ shapes: String = "", notes: String?, style: String = "dp1") -> String {
        let box = notes.map {
            "<presentation:notes><draw:page-thumbnail presentation:class=\"page\"/>"
                + frame("notes", $0) + frame("footer", "<text:p>no</text:p>") + "</presentation:notes>"
        }
        return "<draw:page draw:name=\"p\" draw:style-name=\"\(style)\">\(shapes)\(box ?? "")</draw:page>"
    }

    package static func frame(_ kind: String, _ paragraphs: String) -> String {
        "<draw:frame presentation:class=\"\(kind)\"><draw:text-box>\(paragraphs)</draw:text-box></draw:frame>"
    }
}
