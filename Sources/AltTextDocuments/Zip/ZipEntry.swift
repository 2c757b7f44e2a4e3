import CZip

/// What the table of contents of an archive says about one entry.
struct ZipEntry {
    /// How entries are packed that are unpacked here; others are left to libzip.
    enum Packing {
        case stored, deflated
    }

    let index: UInt64
    let byteCount: Int
    let packedByteCount: Int
    let isEncrypted: Bool
    /// CRC-32 of what it unpacks to; `nil` where the archive does not say.
    let checksum: UInt32?
    /// `nil` for rare ways, and for entries that nothing but damage can explain.
    let packing: Packing?

    init(index: UInt64, _ stat: zip_stat_t) {
        self.index = index
        byteCount = unsafe Int(clamping: stat.size)
        packedByteCount = unsafe Int(clamping: stat.comp_size)
        isEncrypted = unsafe stat.encryption_method != UInt16(ZIP_EM_NONE)
        checksum = unsafe stat.valid & UInt64(ZIP_STAT_CRC) == 0 ? nil : stat.crc
        packing = unsafe Self.packing(stat.comp_method, packed: packedByteCount, unpacked: byteCount)
    }

    /// An entry of no bytes needs no room, and one that grows when it is packed would need room without limit.
    private static func packing(_ method: UInt16, packed: Int, unpacked: Int) -> Packing? {
        guard unpacked > 0, packed <= unpacked + unpacked / 8 + 1024 else { return nil }
        switch Int32(method) {
        case ZIP_CM_STORE: return packed == unpacked ? .stored : nil
        case ZIP_CM_DEFLATE: return .deflated
        default: return nil
        }
    }
}

extension ZipEntry {
    private static let slash = UInt8(ascii: "/")
    private static let backslash = UInt8(ascii: "\\")

    /// Whether a name is that of a file below the root of the archive: no folder, and nothing outside.
    static func isFile(_ name: UnsafeRawBufferPointer) -> Bool {
        guard let first = unsafe name.first, let last = unsafe name.last, !isSlash(first), !isSlash(last) else {
            return false
        }
        if unsafe name.count > 1 && name[1] == UInt8(ascii: ":") { return false }  // C:\…
        return unsafe !leavesFolder(name)
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == slash || byte == backslash }

    /// Whether one of the names between slashes is "..".
    private static func leavesFolder(_ path: UnsafeRawBufferPointer) -> Bool {
        var nameLength = 0
        var dotCount = 0
        for index in 0..<path.count {
            let byte = unsafe path[index]
            if isSlash(byte) {
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
