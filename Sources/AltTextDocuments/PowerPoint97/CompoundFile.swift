/// A compound file ([MS-CFB]): streams in sectors, as Office kept them before 2007.
///
/// Chains of sectors are followed for as many sectors as the file has, and no further.
package struct CompoundFile: Sendable {
    private struct Entry: Sendable {
        let name: String
        let type: UInt8
        let start: UInt32
        let byteCount: Int
        let left: Int
        let right: Int
        let child: Int
    }

    /// How such a file begins.
    package static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private let bytes: [UInt8]
    private let sectorSize: Int
    private let smallSectorSize: Int
    private let smallestRegularStream: Int
    private let table: [UInt32]
    private var smallTable: [UInt32] = []
    private var smallStream: [UInt8] = []
    private var entries: [Entry] = []

    /// Reads the tables and the directory of a file.
    package init(_ bytes: [UInt8]) throws(DocumentError) {
        guard bytes.starts(with: Self.signature), bytes.count >= 512,
            let shift = bytes.number16(30), let smallShift = bytes.number16(32), (7...16).contains(shift),
            (2...12).contains(smallShift), smallShift < shift
        else { throw Self.damaged("its header is not one") }
        self.bytes = bytes
        sectorSize = 1 << Int(shift)
        smallSectorSize = 1 << Int(smallShift)
        smallestRegularStream = Int(bytes.number32(56) ?? 4096)
        table = Self.allocationTable(bytes, sectorSize)
        entries = Self.entries(read(from: bytes.number32(48) ?? .max, limit: .max))
        guard let root = entries.first, root.type == 5 else { throw Self.damaged("its directory has no root") }
        smallStream = read(from: root.start, limit: root.byteCount)
        smallTable = Self.numbers(read(from: bytes.number32(60) ?? .max, limit: .max)[...])
    }

    /// The names of the streams that are in no storage.
    package var streamNames: [String] {
        children(of: entries.first).filter { $0.type == 2 }.map(\.name)
    }

    /// What a stream holds, as far as it is there; `nil` when there is none of that name.
    ///
    /// - Parameter storage: The storage that it is in; `nil` for none. Streams of other storages belong to other
    ///   documents, embedded in this one.
    package func stream(_ name: String, in storage: String? = nil) -> [UInt8]? {
        guard let entry = entry(name, in: storage) else { return nil }
        return entry.byteCount < smallestRegularStream
            ? readSmall(from: entry.start, limit: entry.byteCount) : read(from: entry.start, limit: entry.byteCount)
    }

    /// A stream of which only some places are to be read; `nil` when there is none of that name.
    func places(in name: String, in storage: String? = nil) -> CompoundStream? {
        guard let entry = entry(name, in: storage) else { return nil }
        guard entry.byteCount >= smallestRegularStream else {
            let content = readSmall(from: entry.start, limit: entry.byteCount)
            return CompoundStream(file: content, sectors: [0], sectorSize: max(1, content.count))
        }
        let sectors = sectors(from: entry.start, limit: entry.byteCount)
        return CompoundStream(
            file: bytes, sectors: sectors.map { (Int($0) + 1) * sectorSize }, sectorSize: sectorSize)
    }

    private func entry(_ name: String, in storage: String?) -> Entry? {
        var place = entries.first
        if let storage { place = children(of: place).first { $0.type == 1 && $0.name == storage } }
        return children(of: place).first { $0.type == 2 && $0.name == name }
    }

    /// What is in a storage: a tree of entries, each of which is taken once.
    private func children(of storage: Entry?) -> [Entry] {
        var waiting = storage.map { [$0.child] } ?? []
        var visited: Set<Int> = []
        var children: [Entry] = []
        while let index = waiting.popLast() {
            guard index < entries.count, visited.insert(index).inserted else { continue }
            children.append(entries[index])
            waiting += [entries[index].right, entries[index].left]
        }
        return children
    }

    private static func damaged(_ reason: String) -> DocumentError {
        .damaged("The file begins as an Office 97-2003 file, but \(reason)")
    }

    /// Where sector `number` stands in a file: the header takes the place of the first one.
    private static func sector(_ number: UInt32, _ bytes: [UInt8], _ sectorSize: Int) -> ArraySlice<UInt8>? {
        let start = (Int(number) + 1) * sectorSize
        guard start < bytes.count else { return nil }
        return bytes[start..<min(start + sectorSize, bytes.count)]
    }

    /// For every sector the one that follows it: put together from the sectors that the header and its chain name.
    private static func allocationTable(_ bytes: [UInt8], _ sectorSize: Int) -> [UInt32] {
        var named = numbers(bytes[76..<512])
        var next = bytes.number32(68) ?? .max
        let most = bytes.count / sectorSize
        for _ in 0..<most {
            guard let sector = sector(next, bytes, sectorSize) else { break }
            let more = numbers(sector)
            guard let last = more.last else { break }
            named += more.dropLast()
            next = last
        }
        var table: [UInt32] = []
        for number in named where table.count <= most {
            guard let sector = sector(number, bytes, sectorSize) else { continue }
            table += numbers(sector)
        }
        return table
    }

    private static func numbers(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
        var cursor = ByteCursor(bytes)
        var numbers: [UInt32] = []
        numbers.reserveCapacity(bytes.count / 4)
        while let number = cursor.littleEndian(byteCount: 4) { numbers.append(UInt32(truncatingIfNeeded: number)) }
        return numbers
    }

    private static func entries(_ directory: [UInt8]) -> [Entry] {
        stride(from: 0, to: directory.count / 128 * 128, by: 128).map { start in
            let nameLength = min(max(Int(directory.number16(start + 64) ?? 0) - 2, 0), 62) / 2
            let units = (0..<nameLength).compactMap { directory.number16(start + 2 * $0) }
            return Entry(
                name: String(decoding: units, as: UTF16.self), type: directory[start + 66],
                start: directory.number32(start + 116) ?? .max, byteCount: Int(directory.number32(start + 120) ?? 0),
                left: Int(directory.number32(start + 68) ?? .max), right: Int(directory.number32(start + 72) ?? .max),
                child: Int(directory.number32(start + 76) ?? .max))
        }
    }

    private func read(from start: UInt32, limit: Int) -> [UInt8] {
        var content: [UInt8] = []
        for number in sectors(from: start, limit: limit) { content += Self.sector(number, bytes, sectorSize) ?? [] }
        return content.count > limit ? Array(content.prefix(limit)) : content
    }

    /// The sectors of a chain that hold so many bytes.
    private func sectors(from start: UInt32, limit: Int) -> [UInt32] {
        var sectors: [UInt32] = []
        var next = start
        for _ in 0..<bytes.count / sectorSize {
            guard sectors.count * sectorSize < limit, (Int(next) + 1) * sectorSize < bytes.count else { break }
            sectors.append(next)
            guard Int(next) < table.count else { break }
            next = table[Int(next)]
        }
        return sectors
    }

    private func readSmall(from start: UInt32, limit: Int) -> [UInt8] {
        var content: [UInt8] = []
        var next = start
        for _ in 0..<smallStream.count / smallSectorSize + 1 {
            let offset = Int(next) * smallSectorSize
            guard content.count < limit, offset < smallStream.count else { break }
            content += smallStream[offset..<min(offset + smallSectorSize, smallStream.count)]
            guard Int(next) < smallTable.count else { break }
            next = smallTable[Int(next)]
        }
        return content.count > limit ? Array(content.prefix(limit)) : content
    }
}
