/// A stream of a compound file of which only some places are read.
struct CompoundStream: Sendable {
    private let file: [UInt8]
    /// Where its sectors begin in the file.
    private let sectors: [Int]
    private let sectorSize: Int

    init(file: [UInt8], sectors: [Int], sectorSize: Int) {
        self.file = file
        self.sectors = sectors
        self.sectorSize = sectorSize
    }

    /// The bytes from an offset on, at most so many: as far as the stream goes.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var next = offset
        while bytes.count < count, next >= 0, next / sectorSize < sectors.count {
            let sector = sectors[next / sectorSize]
            let start = sector + next % sectorSize
            let end = min(sector + sectorSize, start + count - bytes.count, file.count)
            guard start < end else { break }
            bytes += file[start..<end]
            next += end - start
        }
        return bytes
    }
}
