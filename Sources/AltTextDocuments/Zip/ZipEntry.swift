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
        let path = name.contains("\\") ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
        guard !path.isEmpty, !path.hasPrefix("/"), !path.hasSuffix("/"), !path.utf8.contains(0) else { return nil }
        if path.utf8.dropFirst().first == UInt8(ascii: ":") { return nil }  // C:\…
        return path.split(separator: "/").contains("..") ? nil : path
    }
}
