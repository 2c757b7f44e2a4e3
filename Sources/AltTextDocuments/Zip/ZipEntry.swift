/// What the table of contents of an archive says about one entry.
struct ZipEntry {
    let index: UInt64
    let byteCount: Int
    let packedByteCount: Int
    let isEncrypted: Bool
    /// Whether another entry has the same name, so that nobody can tell which is meant.
    var isAmbiguous = false
}

extension ZipEntry {
    /// The name as a path below the root of the archive; `nil` where it leaves the archive or is a folder.
    ///
    /// Old programs for Windows write backslashes.
    static func path(_ name: String) -> String? {
        let slash = UInt8(ascii: "/")
        let path = name.utf8.contains(UInt8(ascii: "\\")) ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
        let bytes = path.utf8
        guard let first = bytes.first, first != slash, bytes.last != slash, !bytes.contains(0) else { return nil }
        if bytes.dropFirst().first == UInt8(ascii: ":") { return nil }  // C:\…
        return leavesFolder(bytes) ? nil : path
    }

    /// Whether one of the names between slashes is "..".
    private static func leavesFolder(_ path: String.UTF8View) -> Bool {
        var nameLength = 0
        var dotCount = 0
        for byte in path {
            if byte == UInt8(ascii: "/") {
                if nameLength == 2, dotCount == 2 { return true }
                (nameLength, dotCount) = (0, 0)
            } else {
                nameLength += 1
                if byte == UInt8(ascii: ".") { dotCount += 1 }
            }
        }
        return nameLength == 2 && dotCount == 2
    }
}
