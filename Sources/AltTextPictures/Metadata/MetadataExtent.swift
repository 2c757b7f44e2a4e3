/// How much of a file has to be read to know its metadata.
package enum MetadataExtent {
    /// The first look at a file, in bytes.
    package static let firstLook = 256 << 10

    /// Whether all metadata lies in the start of a file. A JPEG keeps it before its pixels; where the others keep theirs
    /// only the whole file can tell.
    package static func isWhole(_ start: [UInt8]) -> Bool {
        guard start.has([0xFF, 0xD8, 0xFF]) else { return false }
        var index = 2
        while start.has([0xFF], at: index), let marker = start.number(at: index + 1, width: 1, isBigEndian: true) {
            // The pixels begin (SOS) or there are none (EOI).
            if marker == 0xDA || marker == 0xD9 { return true }
            // Markers may be preceded by any number of fill bytes.
            guard marker != 0xFF else {
                index += 1
                continue
            }
            guard let length = start.number(at: index + 2, width: 2, isBigEndian: true), length >= 2 else {
                return false
            }
            index += 2 + length
        }
        return false
    }
}
