import AltTextTesting

/// Writes compound files with sectors of 512 bytes: streams under 4096 bytes go into the small stream.
enum CompoundFixture {
    private static let end = 0xFFFF_FFFE
    private static let free = 0xFFFF_FFFF

    /// A file with streams, in the order given; a name "a/b" is stream b in storage a.
    static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var sectors: [[UInt8]] = []
        var table: [Int] = []
        var small: [UInt8] = []
        var smallTable: [Int] = []
        /// The first sector of a chain that holds bytes.
        func add(_ bytes: [UInt8]) -> Int {
            let first = sectors.count
            let count = (bytes.count + 511) / 512
            let padded = bytes.padded(to: 512)
            for index in 0..<count {
                sectors.append(Array(padded[index * 512..<index * 512 + 512]))
                table.append(index + 1 < count ? first + index + 1 : end)
            }
            return count == 0 ? end : first
        }
        func addSmall(_ bytes: [UInt8]) -> Int {
            let first = smallTable.count
            let count = (bytes.count + 63) / 64
            small += bytes.padded(to: 64)
            for index in 0..<count { smallTable.append(index + 1 < count ? first + index + 1 : end) }
            return first
        }
        var entries: [(name: String, type: Int, start: Int, count: Int)] = []
        for (name, bytes) in streams {
            entries.append((name, 2, bytes.count < 4096 ? addSmall(bytes) : add(bytes), bytes.count))
        }
        let smallStart = add(small)
        let smallTableStart = add(smallTable.flatMap { [UInt8].littleEndian($0, 4) })
        let directory = add(Self.directory(entries, smallStart, small.count))
        let tableSectors = (table.count + 127) / 127
        let tableStart = sectors.count
        table += [Int](repeating: 0xFFFF_FFFD, count: tableSectors)
        table += [Int](repeating: free, count: tableSectors * 128 - table.count)
        let tableBytes = table.flatMap { [UInt8].littleEndian($0, 4) }
        return header(directory, smallTableStart, Array(tableStart..<tableStart + tableSectors))
            + sectors.flatMap { $0 } + tableBytes
    }

    private static func header(_ directory: Int, _ smallTable: Int, _ tables: [Int]) -> [UInt8] {
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        header += [UInt8](repeating: 0, count: 16) + .littleEndian(0x3E, 2) + .littleEndian(3, 2)
        header += .littleEndian(0xFFFE, 2) + .littleEndian(9, 2) + .littleEndian(6, 2)
        header += [UInt8](repeating: 0, count: 10) + .littleEndian(tables.count, 4) + .littleEndian(directory, 4)
        header += .littleEndian(0, 4) + .littleEndian(4096, 4) + .littleEndian(smallTable, 4) + .littleEndian(1, 4)
        header += .littleEndian(end, 4) + .littleEndian(0, 4)
        for index in 0..<109 { header += .littleEndian(index < tables.count ? tables[index] : free, 4) }
        return header
    }

    /// The root, then every stream to the right of the one before; storages after them.
    private static func directory(
        _ streams: [(name: String, type: Int, start: Int, count: Int)], _ smallStart: Int, _ smallCount: Int
    ) -> [UInt8] {
        let storages = Set(streams.filter { $0.name.contains("/") }.map { $0.name.split(separator: "/")[0] }).sorted()
        let place = { (index: Int) in index + 1 }
        let top = streams.indices.filter { !streams[$0].name.contains("/") }
        let topPlaces = top.map(place) + storages.indices.map { streams.count + 1 + $0 }
        let next = Dictionary(uniqueKeysWithValues: zip(topPlaces, topPlaces.dropFirst()))
        var bytes = entry("Root Entry", 5, smallStart, smallCount, right: nil, child: topPlaces.first)
        for (index, stream) in streams.enumerated() {
            let parts = stream.name.split(separator: "/")
            let following = streams.indices.first { other in
                parts.count == 2 && other > index && streams[other].name.hasPrefix(parts[0] + "/")
            }
            bytes += entry(
                String(parts.last ?? ""), stream.type, stream.start, stream.count,
                right: parts.count == 2 ? following.map(place) : next[place(index)], child: nil)
        }
        for (index, storage) in storages.enumerated() {
            let child = streams.indices.first { streams[$0].name.hasPrefix(storage + "/") }
            bytes += entry(
                String(storage), 1, 0, 0, right: next[streams.count + 1 + index], child: child.map(place))
        }
        return bytes
    }

    private static func entry(
        _ name: String, _ type: Int, _ start: Int, _ count: Int, right: Int?, child: Int?
    ) -> [UInt8] {
        let units = RecordFixture.utf16(name)
        let named = units + [UInt8](repeating: 0, count: 64 - units.count)
        let links: [UInt8] =
            .littleEndian(free, 4) + .littleEndian(right ?? free, 4) + .littleEndian(child ?? free, 4)
        let head = named + .littleEndian(units.count + 2, 2) + [UInt8(type), 1] + links
        return head + [UInt8](repeating: 0, count: 36) + .littleEndian(start, 4) + .littleEndian(count, 4) + [
            0, 0, 0, 0,
        ]
    }
}
