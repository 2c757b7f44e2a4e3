/// How much may come out of an archive: a small file can unpack to more than a machine has.
package struct ZipLimits: Sendable, Hashable {
    /// The entries an archive may have. A deck has about four a slide, and its media.
    package var entryCount = 200_000
    /// The bytes one entry may unpack to.
    package var entryByteCount = 64 << 20
    /// The bytes all reads together may unpack to.
    package var totalByteCount = 1 << 30
    /// How many times its packed size an entry may unpack to, once it is larger than `freeByteCount`.
    package var ratio = 250
    /// The size up to which the ratio does not matter: small repetitive parts pack very well.
    package var freeByteCount = 1 << 20

    package init() {}
}

extension ZipLimits {
    /// Checks what an entry says of itself.
    func check(_ entry: ZipEntry, named name: String) throws(DocumentError) {
        if entry.isEncrypted { throw .encrypted }
        if entry.byteCount > entryByteCount {
            throw .tooLarge("The part \"\(name)\" unpacks to \(entry.byteCount) bytes")
        }
        if entry.byteCount > freeByteCount, entry.byteCount / ratio > entry.packedByteCount {
            throw .tooLarge(
                "The part \"\(name)\" unpacks from \(entry.packedByteCount) to \(entry.byteCount) bytes, as zip bombs do"
            )
        }
    }
}
