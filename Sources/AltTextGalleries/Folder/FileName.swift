/// What the names of files and folders give away.
enum FileName {
    /// The ignore file of a folder.
    static let ignoreFile = Array(".alttextignore".utf8)

    private static let pictureSuffixes: Set<[UInt8]> = Set(
        ["jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "heic", "heif", "tif", "tiff", "svg"].map {
            Array($0.utf8)
        })
    /// What other programs leave beside pictures: Synology's and macOS's previews, Windows's, packages of code.
    private static let skipped: Set<[UInt8]> = Set(
        ["@eaDir", "__MACOSX", "Thumbs.db", "node_modules"].map { Array($0.utf8) })

    /// Whether a name is one of those that are never looked at.
    static func isSkipped(_ name: some Collection<UInt8>) -> Bool {
        name.first == UInt8(ascii: ".") || skipped.contains(Array(name))
    }

    static func isPicture(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        suffix(of: name).map { pictureSuffixes.contains(lowercased($0)) } ?? false
    }

    static func isSidecar(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        suffix(of: name).map { lowercased($0).elementsEqual("xmp".utf8) } ?? false
    }

    /// The names that a picture's sidecar may have, the one that is meant for this very file first.
    static func sidecars(of name: [UInt8]) -> [[UInt8]] {
        let stem = name.lastIndex(of: UInt8(ascii: ".")).map { Array(name[..<$0]) }
        return [name, stem].compactMap(\.self).flatMap { start in sidecarSuffixes.map { start + $0 } }
    }

    private static let sidecarSuffixes = ["xmp", "XMP", "Xmp", "xmP", "xMp", "XMp", "xMP", "XmP"].map {
        Array(".\($0)".utf8)
    }

    private static func suffix<Name: BidirectionalCollection<UInt8>>(of name: Name) -> Name.SubSequence? {
        name.lastIndex(of: UInt8(ascii: ".")).map { name[name.index(after: $0)...] }
    }

    private static func lowercased(_ bytes: some Collection<UInt8>) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
