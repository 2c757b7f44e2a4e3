import CZip
import Synchronization

/// What the table of contents of an archive says, and how much of it has been unpacked: shared by all who read the
/// archive at once.
@safe final class ZipContents: Sendable {
    let entries: [String: ZipEntry]
    /// The names of all entries that are files, in the order of the archive; a name that occurs twice stands once.
    let names: [String]
    private let limits: ZipLimits
    private let unpackedByteCount = Atomic(0)

    /// Reads the table of an open archive.
    @unsafe init(of handle: OpaquePointer, limits: ZipLimits) throws(DocumentError) {
        let count = unsafe zip_get_num_entries(handle, 0)
        guard count <= limits.entryCount else { throw .tooLarge("The file has \(count) parts") }
        var names: [String] = []
        var entries: [String: ZipEntry] = [:]
        names.reserveCapacity(Int(max(0, count)))
        entries.reserveCapacity(Int(max(0, count)))
        for index in 0..<UInt64(max(0, count)) {
            guard let (name, entry) = unsafe Self.entry(index, of: handle) else { continue }
            if var first = entries.updateValue(entry, forKey: name) {
                first.isAmbiguous = true
                entries[name] = first
            } else {
                names.append(name)
            }
        }
        self.limits = limits
        self.names = names
        self.entries = entries
    }

    @unsafe private static func entry(_ index: UInt64, of handle: OpaquePointer) -> (String, ZipEntry)? {
        var stat = unsafe zip_stat_t()
        guard unsafe zip_stat_index(handle, index, 0, &stat) == 0, let rawName = unsafe stat.name,
            let name = ZipEntry.path(unsafe String(cString: rawName))
        else { return nil }
        let entry = unsafe ZipEntry(
            index: index, byteCount: Int(clamping: stat.size), packedByteCount: Int(clamping: stat.comp_size),
            isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
        return (name, entry)
    }

    /// The entry of a name, which is going to be unpacked and counts from now on.
    func take(_ name: String) throws(DocumentError) -> ZipEntry {
        guard let entry = entries[name] else { throw .missingPart(name) }
        if entry.isEncrypted { throw .encrypted }
        if entry.isAmbiguous { throw .unsafe("The file has two parts called \"\(name)\"") }
        if entry.byteCount > limits.entryByteCount {
            throw .tooLarge("The part \"\(name)\" unpacks to \(entry.byteCount) bytes")
        }
        if entry.byteCount > limits.freeByteCount, entry.byteCount / limits.ratio > entry.packedByteCount {
            throw .tooLarge(
                "The part \"\(name)\" unpacks from \(entry.packedByteCount) to \(entry.byteCount) bytes, as zip bombs do"
            )
        }
        let total = unpackedByteCount.add(entry.byteCount, ordering: .relaxed).newValue
        if total > limits.totalByteCount {
            unpackedByteCount.subtract(entry.byteCount, ordering: .relaxed)
            throw .tooLarge("The parts of the file unpack to more than \(limits.totalByteCount) bytes")
        }
        return entry
    }
}
