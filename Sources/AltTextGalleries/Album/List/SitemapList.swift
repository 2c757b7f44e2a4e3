internal import AltText

/// A sitemap (sitemaps.org, with Google's image extension): pages like `…/album/{album}/{image}`, and files of pictures.
/// All other pages of the site are passed over.
struct SitemapList: ListParser {
    /// A sitemap may have 50 MB.
    private static let byteLimit = 64 << 20

    private let names: PictureNaming
    private var bytes: [UInt8] = []

    /// What turns a URL into the name of a picture.
    typealias PictureNaming = @Sendable (String) -> String?

    init(names: @escaping PictureNaming) {
        self.names = names
    }

    mutating func push(_ more: [UInt8]) throws(ListFault) -> [ListEntry] {
        bytes.append(contentsOf: more)
        guard bytes.count <= Self.byteLimit else {
            throw ListFault("there is more than a sitemap may have", remedy: "Split it, or write a CSV file")
        }
        return []
    }

    mutating func finish() throws(ListFault) -> [ListEntry] {
        var reading = SitemapReading(bytes)
        bytes = []
        var entries: [ListEntry] = []
        while let location = try reading.nextLocation() {
            guard let name = names(location) else { continue }
            entries.append(ListEntry(name, at: "entry \(entries.count + 1)"))
        }
        return entries
    }
}
