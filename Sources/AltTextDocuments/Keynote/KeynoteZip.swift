/// A Keynote document in a zip: its archives stand in it, or in an `Index.zip` in it.
package struct KeynoteZip: KeynoteFiles {
    private let outer: ZipArchive
    private let inner: ZipArchive?

    /// Opens the inner zip, if there is one.
    package init(_ archive: ZipArchive) throws(DocumentError) {
        outer = archive
        let index = archive.entryNames.first { $0 == "Index.zip" || $0.hasSuffix("/Index.zip") }
        if let index { inner = try ZipArchive(bytes: archive.read(index)) } else { inner = nil }
    }

    package var names: [String] {
        outer.entryNames + (inner?.entryNames ?? [])
    }

    package func byteCount(of name: String) -> Int? {
        outer.byteCount(of: name) ?? inner?.byteCount(of: name)
    }

    package func bytes(of name: String) throws(DocumentError) -> [UInt8] {
        if let inner, !outer.contains(name) { return try inner.read(name) }
        return try outer.read(name)
    }
}
