/// Where the objects of a PowerPoint 97-2003 stream stand: every save adds an edit with a directory, the newest wins.
struct PowerPointPersists {
    private static let mostEdits = 10_000
    private static let mostEntries = 1 << 20

    private(set) var document: UInt32?
    /// Whether the newest edit names an object that says how the others are encrypted.
    private(set) var isEncrypted = false
    private var offsets: [UInt32: Int] = [:]

    /// Follows the edits from the newest, at an offset, to the first.
    init(_ stream: [UInt8], newestEdit: Int) {
        var offset = newestEdit
        var visited: Set<Int> = []
        var entryCount = 0
        while visited.count < Self.mostEdits, visited.insert(offset).inserted,
            let edit = PowerPointRecord(stream, at: offset, end: stream.count), edit.kind == .userEdit,
            let previous = edit.number32(8, of: stream), let directory = edit.number32(12, of: stream)
        {
            if visited.count == 1 { isEncrypted = (edit.number32(28, of: stream) ?? 0) != 0 }
            document = document ?? edit.number32(16, of: stream)
            entryCount += add(directory: Int(directory), of: stream)
            guard previous != 0, entryCount < Self.mostEntries else { break }
            offset = Int(previous)
        }
    }

    /// The record of an object.
    func record(_ id: UInt32, of stream: [UInt8]) -> PowerPointRecord? {
        offsets[id].flatMap { PowerPointRecord(stream, at: $0, end: stream.count) }
    }

    /// The number of entries read.
    private mutating func add(directory offset: Int, of stream: [UInt8]) -> Int {
        guard let directory = PowerPointRecord(stream, at: offset, end: stream.count),
            directory.kind == .persistDirectory
        else { return 0 }
        var at = 0
        var entryCount = 0
        while let head = directory.number32(at, of: stream) {
            at += 4
            let first = head & 0xFFFFF
            for id in first..<first + head >> 20 {
                guard let place = directory.number32(at, of: stream), entryCount < Self.mostEntries else {
                    return entryCount
                }
                if offsets[id] == nil { offsets[id] = Int(place) }
                at += 4
                entryCount += 1
            }
        }
        return entryCount
    }
}
