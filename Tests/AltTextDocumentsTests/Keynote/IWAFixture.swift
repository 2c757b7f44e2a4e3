import AltTextTesting

/// Writes the archives of Keynote documents.
enum IWAFixture {
    /// One object of an archive.
    static func object(_ id: Int, _ type: Int, _ payload: [UInt8]) -> [UInt8] {
        let info =
            WireFixture.number(1, id)
            + WireFixture.bytes(2, WireFixture.number(1, type) + WireFixture.number(3, payload.count))
        return .varint(info.count) + info + payload
    }

    /// A style with its properties; without a name where it varies its parent.
    static func style(
        _ id: Int, _ type: Int, parent: Int? = nil, isVariation: Bool = false, _ properties: [UInt8]
    ) -> [UInt8] {
        let head = parent.map { WireFixture.reference(3, $0) } ?? WireFixture.text(1, "named")
        return object(id, type, WireFixture.bytes(1, head + WireFixture.number(4, isVariation ? 1 : 0)) + properties)
    }

    /// Content in blocks of at most `blockSize` bytes of it, each one literal.
    static func archive(_ content: [UInt8], blockSize: Int = 1000) -> [UInt8] {
        stride(from: 0, to: content.count, by: blockSize).flatMap { start in
            framed(snappy(Array(content[start..<min(start + blockSize, content.count)])))
        }
    }

    /// A block with what tells its length.
    static func framed(_ block: [UInt8]) -> [UInt8] {
        [0] + .littleEndian(block.count, 3) + block
    }

    /// A Snappy block of one literal.
    static func snappy(_ content: [UInt8]) -> [UInt8] {
        .varint(content.count) + [61 << 2] + .littleEndian(content.count - 1, 2) + content
    }
}
