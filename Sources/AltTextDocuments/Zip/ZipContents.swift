import Synchronization

/// What the table of contents of an archive says, and how much of it has been unpacked: shared by all who read the
/// archive at once.
final class ZipContents: Sendable {
    let entries: [String: ZipEntry]
    /// The names of all entries that are files, in the order of the archive; a name that occurs twice stands once.
    let names: [String]
    private let limits: ZipLimits
    private let unpackedByteCount = Atomic(0)

    /// Reads the table of an open archive.
    init(of handle: borrowing ZipHandle, limits: ZipLimits) throws(DocumentError) {
        let count = handle.entryCount
        guard count <= limits.entryCount else { throw .tooLarge("The file has \(count) parts") }
        var names: [String] = []
        var entries: [String: ZipEntry] = [:]
        names.reserveCapacity(max(0, count))
        entries.reserveCapacity(max(0, count))
        for index in 0..<max(0, count) {
            guard let (name, entry) = handle.entry(index) else { continue }
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
