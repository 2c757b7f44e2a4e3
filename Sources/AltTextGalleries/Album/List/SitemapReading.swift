internal import AltText
internal import AltTextPictures

/// Takes the locations out of a sitemap, those of pages and those of pictures, in their order.
struct SitemapReading {
    private var scanner: XMLScanner
    private var isInRoot = false

    init(_ bytes: [UInt8]) {
        scanner = XMLScanner(bytes)
    }

    /// The next `loc`; `nil` at the end.
    ///
    /// - Throws: ``ListFault`` for what is no sitemap, or is one of other sitemaps.
    mutating func nextLocation() throws(ListFault) -> String? {
        var text: String?
        while let event = try next() {
            switch event {
            case .start(let name, _):
                try checkRoot(name)
                text = Self.local(name) == "loc" ? "" : nil
            case .text(let more): text? += more
            case .end: if let text { return text.trimmed }
            case .instruction, .documentType: continue
            }
        }
        return nil
    }

    private mutating func next() throws(ListFault) -> XMLEvent? {
        do throws(XMLFault) {
            return try scanner.next()
        } catch {
            throw ListFault(
                "the XML is broken, or cut off", remedy: "Download the sitemap again, and check it in a browser")
        }
    }

    private mutating func checkRoot(_ name: String) throws(ListFault) {
        guard !isInRoot else { return }
        isInRoot = true
        switch Self.local(name) {
        case "urlset": return
        case "sitemapindex":
            throw ListFault(
                "there are only the addresses of other sitemaps",
                remedy: "Download those with pictures in them, and give one after the other as the list")
        default:
            throw ListFault("there is no sitemap, but <\(name.excerpt)>", remedy: "Give a sitemap, CSV, JSON or text")
        }
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
