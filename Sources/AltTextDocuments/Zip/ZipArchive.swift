import Synchronization

/// A zip archive that is only read, entry by entry and within limits; what nobody asks for is never unpacked.
///
/// Entries whose names are absolute or lead out of the archive do not exist for it: nothing is ever written to disk, and
/// no program for slides makes them. Several threads may read at once: they take turns at fetching the bytes of entries,
/// and unpack them side by side.
package final class ZipArchive: Sendable {
    private let handle: Mutex<ZipHandle>
    private let entries: ZipNames
    private let limits: ZipLimits
    private let unpackedByteCount = Atomic(0)
    private let doubtfulNames = Mutex<Set<String>>([])

    /// The names of all entries that are files, in the order of the archive; a name that occurs twice stands once.
    package var entryNames: [String] { entries.all }

    /// Of the entries that were read, the names of those that stand in the archive more than once, in their order.
    package var repeatedNames: [String] { doubtfulNames.withLock { $0 }.sorted() }

    /// Opens the archive in a file.
    package convenience init(path: String, limits: ZipLimits = ZipLimits()) throws(DocumentError) {
        let start = try FileStart(path: path)
        let handle: ZipHandle
        do throws(DocumentError) {
            handle = try ZipHandle(ZipFile(path: path))
        } catch {
            throw error == .truncated && !start.looksLikeZip
                ? .notADeck("no zip archive", advice: "Choose another file.") : error
        }
        try self.init(handle, limits)
    }

    /// Opens an archive in memory.
    package convenience init(bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(DocumentError) {
        guard !bytes.isEmpty else { throw .empty }
        try self.init(ZipHandle(bytes), limits)
    }

    private init(_ handle: consuming sending ZipHandle, _ limits: ZipLimits) throws(DocumentError) {
        entries = try handle.names(limits: limits)
        self.limits = limits
        self.handle = Mutex(handle)
    }

    /// Whether there is an entry of exactly this name.
    package func contains(_ name: String) -> Bool { entries.place(of: name) != nil }

    /// How many bytes an entry unpacks to, as the archive says; `nil` where there is none of this name.
    package func byteCount(of name: String) -> Int? {
        entries.place(of: name).flatMap { place in handle.withLock { $0.entry(place.index)?.byteCount } }
    }

    /// Unpacks an entry; of several of one name the last, as everybody does who replaces entries by adding them.
    package func read(_ name: String) throws(DocumentError) -> [UInt8] {
        guard let place = entries.place(of: name) else { throw .missingPart(name) }
        if place.isAmbiguous { _ = doubtfulNames.withLock { $0.insert(name) } }
        let (bytes, entry) = try handle.withLock { handle throws(DocumentError) in
            try fetch(place, named: name, from: handle)
        }
        guard let entry else { return bytes }
        let unpacked = entry.packing == .stored ? bytes : Inflate.bytes(bytes, byteCount: entry.byteCount)
        guard let unpacked, unpacked.count == entry.byteCount, Inflate.checksum(of: unpacked) == entry.checksum else {
            throw .wrongContent(of: name)
        }
        return unpacked
    }

    /// The bytes of an entry as they are packed, and what it says of itself; or what it unpacks to, and nothing.
    private func fetch(
        _ place: ZipNames.Place, named name: String, from handle: borrowing ZipHandle
    ) throws(DocumentError) -> (bytes: [UInt8], packed: ZipEntry?) {
        guard let entry = handle.entry(place.index) else { throw .missingPart(name) }
        try limits.check(entry, named: name)
        let total = unpackedByteCount.add(entry.byteCount, ordering: .relaxed).newValue
        if total > limits.totalByteCount {
            unpackedByteCount.subtract(entry.byteCount, ordering: .relaxed)
            throw .tooLarge("The parts of the file unpack to more than \(limits.totalByteCount) bytes")
        }
        guard entry.packing != nil, entry.checksum != nil, let packed = handle.packed(entry) else {
            return (try handle.unpacked(entry, named: name), nil)
        }
        return (packed, entry)
    }
}
