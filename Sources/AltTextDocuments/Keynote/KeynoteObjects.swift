/// The objects of a Keynote file, from all its archives, by their numbers.
struct KeynoteObjects {
    /// What all archives, one archive, and the objects that are kept may take unpacked, in bytes.
    private static let largestByteCount = 512 << 20
    private static let largestArchiveByteCount = 128 << 20
    private static let largestKeptByteCount = 128 << 20

    private(set) var document: UInt64?
    private(set) var packageMetadata: UInt64?
    /// Archives that broke off, by name.
    private(set) var brokenArchives: [String] = []
    private var objects: [UInt64: (type: KeynoteType, payload: [UInt8])] = [:]
    private var byteCount = 0
    private var keptByteCount = 0

    /// The object of a number, if it is of one of these types.
    func object(_ id: UInt64?, _ types: KeynoteType...) -> WireMessage? {
        guard let id, let object = objects[id], types.contains(object.type) else { return nil }
        return WireMessage(object.payload[...])
    }

    /// The type of an object, and the object.
    func typed(_ id: UInt64) -> (type: KeynoteType, message: WireMessage)? {
        objects[id].map { ($0.type, WireMessage($0.payload[...])) }
    }

    /// Notes that an archive could not be read at all.
    mutating func addBroken(named name: String) {
        brokenArchives.append(name)
    }

    /// Takes in one archive. What stands before a broken place is kept.
    mutating func add(_ archive: [UInt8], named name: String) throws(DocumentError) {
        let (content, isWhole) = Self.unpack(
            archive, limit: min(Self.largestByteCount - byteCount, Self.largestArchiveByteCount))
        byteCount += content.count
        let isRead = try addObjects(of: content)
        if !isWhole || !isRead { brokenArchives.append(name) }
    }

    private static let tooLarge = DocumentError.tooLarge("The archives of the Keynote file unpack to too many bytes")

    /// The content of an archive: blocks of `00`, a length of three bytes, and raw Snappy.
    private static func unpack(_ archive: [UInt8], limit: Int) -> (content: [UInt8], isWhole: Bool) {
        var cursor = ByteCursor(archive[...])
        var content: [UInt8] = []
        while !cursor.isAtEnd {
            guard cursor.byte() == 0, let length = cursor.littleEndian(byteCount: 3),
                let block = cursor.bytes(Int(length)),
                let piece = Snappy.decompress(block, limit: limit - content.count)
            else { return (content, false) }
            content += piece
        }
        return (content, true)
    }

    /// Whether all of the content could be read.
    private mutating func addObjects(of content: [UInt8]) throws(DocumentError) -> Bool {
        var cursor = ByteCursor(content[...])
        while !cursor.isAtEnd {
            guard let infoLength = cursor.varint().flatMap({ Int(exactly: $0) }), let info = cursor.bytes(infoLength)
            else { return false }
            let archiveInfo = WireMessage(info)
            let id = archiveInfo.number(1)
            var isFirst = true
            for message in archiveInfo.messages(2) {
                guard let length = message.number(3).flatMap({ Int(exactly: $0) }), let payload = cursor.bytes(length)
                else { return false }
                // The messages after the first are older versions' copies or differences of the same object.
                if isFirst, let id, let type = message.number(1).flatMap({ KeynoteType(rawValue: $0) }) {
                    try keep(payload, id, type)
                }
                isFirst = false
            }
        }
        return true
    }

    private mutating func keep(_ payload: ArraySlice<UInt8>, _ id: UInt64, _ type: KeynoteType) throws(DocumentError) {
        guard objects[id] == nil else { return }
        keptByteCount += payload.count + 64
        guard keptByteCount < Self.largestKeptByteCount else { throw Self.tooLarge }
        objects[id] = (type, Array(payload))
        if type == .document { document = document ?? id }
        if type == .packageMetadata { packageMetadata = packageMetadata ?? id }
    }
}
