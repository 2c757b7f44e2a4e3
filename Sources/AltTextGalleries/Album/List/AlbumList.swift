internal import AltText
internal import SystemPackage

/// A list of an album site's pictures, from a file or standard input.
///
/// It may be CSV, JSON, a JSON object a line, text with one `album/image` a line, or a sitemap; which of them is told by
/// the content. It is read anew for every listing, and only JSON and sitemaps are in memory as a whole.
package struct AlbumList: Sendable {
    /// What people call it.
    package let name: String
    private let store: ListStore

    private static let blockByteCount = 64 << 10

    /// Finds a list. Standard input is read to its end, into a temporary file.
    ///
    /// - Parameter path: a file, or `-` for standard input.
    /// - Throws: ``GalleryError`` where there is nothing to read.
    package init(_ path: String) async throws(GalleryError) {
        name = path == "-" ? "standard input" : path
        store = try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
            do throws(Errno) {
                return try ListStore(path)
            } catch {
                throw .unreadableList(path, error)
            }
        }
    }

    /// Hands over every entry in order, bad ones among them.
    func forEach(
        of album: Album, _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        let file = try await reading { (store) throws(Errno) in try store.open() }
        var block = try await bytes(of: file, at: 0)
        var offset = block.count
        var decoder = try inWords { () throws(ListFault) in try ListDecoder(start: block) }
        var text = decoder.decode(block)
        var parser = album.parser(ListFormat(start: text, name: name))
        var count = 0
        while !block.isEmpty {
            let entries = try inWords { () throws(ListFault) in try parser.push(text) }
            count += entries.count
            for entry in entries { try await receive(entry.mapError { GalleryError($0, in: name) }) }
            block = try await bytes(of: file, at: offset)
            offset += block.count
            text = decoder.decode(block)
        }
        let entries = try inWords { () throws(ListFault) in try parser.finish() }
        for entry in entries { try await receive(entry.mapError { GalleryError($0, in: name) }) }
        guard count + entries.count > 0 else { throw .emptyList(name) }
    }

    private func bytes(of file: OpenFile, at offset: Int) async throws(GalleryError) -> [UInt8] {
        try await reading { (_) throws(Errno) in try file.read(at: offset, count: Self.blockByteCount) }
    }

    private func inWords<Success>(_ body: () throws(ListFault) -> Success) throws(GalleryError) -> Success {
        do throws(ListFault) {
            return try body()
        } catch {
            throw GalleryError(error, in: name)
        }
    }

    private func reading<Success: Sendable>(
        _ body: @escaping @Sendable (ListStore) throws(Errno) -> Success
    ) async throws(GalleryError) -> Success {
        let (name, store) = (name, store)
        return try await onBlockingThread(orThrow: .interrupted) { () throws(GalleryError) in
            do throws(Errno) {
                return try body(store)
            } catch {
                throw .unreadableList(name, error)
            }
        }
    }
}

extension Album {
    /// The reader of a list of this site's pictures.
    fileprivate func parser(_ format: ListFormat) -> any ListParser {
        switch format {
        case .csv(let delimiter): return CSVList(delimiter: delimiter)
        case .text: return LineList(.text)
        case .jsonLines: return LineList(.json)
        case .json: return JSONList()
        case .sitemap:
            let (base, template) = (base, template)
            return SitemapList { url in
                if let name = PageAddress.pictureName(in: url) { return name }
                return template?.picture(at: url, base: base).map { "\($0.album)/\($0.image)" }
            }
        }
    }
}

extension GalleryError {
    fileprivate static func unreadableList(_ name: String, _ error: Errno) -> GalleryError {
        GalleryError(
            .badList, "The list \(name.excerpt) cannot be read (\(error))", remedy: "Check its path and permissions")
    }

    fileprivate static func emptyList(_ name: String) -> GalleryError {
        GalleryError(
            .badList, "The list \(name.excerpt) names no picture",
            remedy: "Write one album/image a line, or CSV with the columns album and image")
    }
}
