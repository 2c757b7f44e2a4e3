/// The files in a Keynote document, wherever they are: in a zip, or in a folder.
package protocol KeynoteFiles {
    /// The path of every file in the document, in the order of the document.
    var names: [String] { get }
    /// How many bytes a file has, unpacked; `nil` when there is none of that name.
    func byteCount(of name: String) -> Int?
    /// What a file holds.
    func bytes(of name: String) throws(DocumentError) -> [UInt8]
}

extension ZipArchive: KeynoteFiles {
    package var names: [String] { entryNames }

    package func bytes(of name: String) throws(DocumentError) -> [UInt8] { try read(name) }
}

/// The files of a document, and those in the `Index.zip` among them.
struct KeynoteIndex<Outer: KeynoteFiles>: KeynoteFiles {
    private let outer: Outer
    /// `nil` where the archives stand beside the other files.
    let inner: ZipArchive?

    init(_ outer: Outer) throws(DocumentError) {
        self.outer = outer
        let index = outer.names.first { $0 == "Index.zip" || $0.hasSuffix("/Index.zip") }
        if let index { inner = try ZipArchive(bytes: outer.bytes(of: index)) } else { inner = nil }
    }

    var names: [String] { outer.names + (inner?.entryNames ?? []) }

    func byteCount(of name: String) -> Int? {
        outer.byteCount(of: name) ?? inner?.byteCount(of: name)
    }

    func bytes(of name: String) throws(DocumentError) -> [UInt8] {
        if let inner, inner.contains(name) { return try inner.read(name) }
        return try outer.bytes(of: name)
    }
}
