import Synchronization

/// A zip archive that is only read, entry by entry and within limits; what nobody asks for is never unpacked.
///
/// Entries whose names are absolute or lead out of the archive do not exist for it: nothing is ever written to disk, and
/// no program for slides makes them. Several threads may read at once: they take turns at fetching the bytes of entries,
/// and unpack them side by side.
package final class ZipArchive: Sendable {
    private let handle: Mutex<ZipHandle>
    private let contents: ZipContents

    /// The names of all entries that are files, in the order of the archive; a name that occurs twice stands once.
    package var entryNames: [String] { contents.names }

    /// Opens the archive in a file.
    package convenience init(path: String, limits: ZipLimits = ZipLimits()) throws(DocumentError) {
        let start = try FileStart(path: path)
        guard start.looksLikeZip else { throw .notADeck("no zip archive", advice: "Choose another file.") }
        try self.init(ZipHandle(ZipFile(path: path)), limits)
    }

    /// Opens an archive in memory.
    package convenience init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(DocumentError) {
        guard !bytes.isEmpty else { throw .empty }
        try self.init(ZipHandle(bytes), limits)
    }

    private init(_ handle: consuming sending ZipHandle, _ limits: ZipLimits) throws(DocumentError) {
        contents = try ZipContents(of: handle, limits: limits)
        self.handle = Mutex(handle)
    }

    /// Whether there is an entry of exactly this name.
    package func contains(_ name: String) -> Bool { contents.entries[name] != nil }

    /// How many bytes an entry unpacks to, as the archive says; `nil` where there is none of this name.
    package func byteCount(of name: String) -> Int? { contents.entries[name]?.byteCount }

    /// Unpacks an entry.
    package func read(_ name: String) throws(DocumentError) -> [UInt8] {
        let entry = try contents.take(name)
        guard let packing = entry.packing, let checksum = entry.checksum,
            let packed = handle.withLock({ $0.packed(entry) })
        else {
            return try handle.withLock { handle throws(DocumentError) in try handle.unpacked(entry, named: name) }
        }
        let bytes = packing == .stored ? packed : Inflate.bytes(packed, byteCount: entry.byteCount)
        guard let bytes, bytes.count == entry.byteCount, Inflate.checksum(of: bytes) == checksum else {
            throw .wrongContent(of: name)
        }
        return bytes
    }
}
