/// The pictures in a PowerPoint 97-2003 file: a list in the document, and a stream with their bytes ([MS-ODRAW] 2.2.22,
/// 2.2.23), which are not read.
struct PowerPointBlips {
    /// What a picture's record has before anything else is known: type, length, at most two checksums, a size.
    private static let headByteCount = 8 + 2 * 16 + 4

    private let entries: [PowerPointRecord]
    private let stream: [UInt8]
    private let pictures: CompoundStream?

    init(document: PowerPointRecord, stream: [UInt8], pictures: CompoundStream?) {
        entries = document.all([.pictureEntry], of: stream)
        self.stream = stream
        self.pictures = pictures
    }

    /// Where the picture of a number, from 1, is, and how many bytes it has when it is unpacked; `nil` where it is not in
    /// the file.
    func picture(_ number: UInt32) -> (part: String, byteCount: Int)? {
        guard number > 0, let entry = entries.indices.contains(Int(number) - 1) ? entries[Int(number) - 1] : nil,
            let offset = entry.number32(28, of: stream), offset != .max,
            let head = pictures?.bytes(at: Int(offset), count: Self.headByteCount),
            let byteCount = Self.byteCount(head)
        else { return nil }
        return ("Pictures/\(number)", byteCount)
    }

    /// Of metafiles, which are packed, the size is told; the bytes of other pictures stand as they are behind one or two
    /// checksums and a mark.
    private static func byteCount(_ head: [UInt8]) -> Int? {
        guard let version = head.number16(0), let type = head.number16(2), let length = head.number32(4) else {
            return nil
        }
        let checksums = version >> 4 & 1 == 0 ? 16 : 32
        switch type {
        case 0xF01A, 0xF01B, 0xF01C: return head.number32(8 + checksums).map { Int($0) }
        case 0xF01D, 0xF01E, 0xF01F, 0xF029, 0xF02A: return length > checksums ? Int(length) - checksums - 1 : nil
        default: return nil
        }
    }
}
