import AltTextTesting

/// Writes messages in the wire format of Protocol Buffers.
enum WireFixture {
    static func number(_ field: Int, _ value: Int) -> [UInt8] {
        .varint(field << 3) + .varint(value)
    }

    static func bytes(_ field: Int, _ value: [UInt8]) -> [UInt8] {
        .varint(field << 3 | 2) + .varint(value.count) + value
    }

    static func text(_ field: Int, _ value: String) -> [UInt8] {
        bytes(field, Array(value.utf8))
    }

    static func reference(_ field: Int, _ id: Int) -> [UInt8] {
        bytes(field, number(1, id))
    }

    static func double(_ field: Int, _ value: Double) -> [UInt8] {
        .varint(field << 3 | 1) + (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }

    /// A table of styles: what holds from an offset on; `nil` names none.
    static func styles(_ field: Int, _ starts: [(offset: Int, style: Int?)]) -> [UInt8] {
        bytes(field, starts.flatMap { bytes(1, number(1, $0.offset) + ($0.style.map { reference(2, $0) } ?? [])) })
    }

    /// A table of levels.
    static func levels(_ field: Int, _ starts: [(offset: Int, level: Int)]) -> [UInt8] {
        bytes(field, starts.flatMap { bytes(1, number(1, $0.offset) + number(2, $0.level) + number(3, 0)) })
    }
}
