/// A message in the wire format of Protocol Buffers, read without a schema.
///
/// Nothing is read ahead: every question walks over the fields, so that a message takes no more memory than its bytes.
/// A field that is cut off ends the message.
struct WireMessage {
    enum Value {
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    /// How many values of one field are read; real documents have thousands.
    private static let mostValues = 1 << 20

    private let content: ArraySlice<UInt8>

    init(_ content: ArraySlice<UInt8>) {
        self.content = content
    }

    /// The last number in a field, as the format has it when a field is there more than once.
    func number(_ field: Int) -> UInt64? {
        var found: UInt64?
        visit { number, value in
            if number == field, case .number(let value) = value { found = value }
        }
        return found
    }

    /// All numbers in a field, one by one or packed into one piece.
    func numbers(_ field: Int) -> [UInt64] {
        var found: [UInt64] = []
        visit { number, value in
            guard number == field, found.count < Self.mostValues else { return }
            switch value {
            case .number(let value): found.append(value)
            case .bytes(let packed):
                var cursor = ByteCursor(packed)
                while found.count < Self.mostValues, let value = cursor.varint() { found.append(value) }
            }
        }
        return found
    }

    /// The last message or text in a field.
    func message(_ field: Int) -> WireMessage? {
        messages(field).last
    }

    /// All messages in a field.
    func messages(_ field: Int) -> [WireMessage] {
        pieces(field).map { WireMessage($0) }
    }

    /// All texts in a field, one after the other; `nil` when there is none.
    func text(_ field: Int) -> String? {
        let pieces = pieces(field)
        return pieces.isEmpty ? nil : pieces.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    /// The object that a field refers to.
    func reference(_ field: Int) -> UInt64? {
        message(field)?.number(1)
    }

    /// The objects that a repeated field refers to.
    func references(_ field: Int) -> [UInt64] {
        messages(field).compactMap { $0.number(1) }
    }

    /// The number in a field of type double.
    func double(_ field: Int) -> Double? {
        number(field).map { Double(bitPattern: $0) }
    }

    private func pieces(_ field: Int) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        visit { number, value in
            if number == field, found.count < Self.mostValues, case .bytes(let value) = value { found.append(value) }
        }
        return found
    }

    private func visit(_ body: (Int, Value) -> Void) {
        var cursor = ByteCursor(content)
        while let key = cursor.varint(), let value = Self.value(wireType: key & 7, &cursor) {
            body(Int(truncatingIfNeeded: key >> 3), value)
        }
    }

    private static func value(wireType: UInt64, _ cursor: inout ByteCursor) -> Value? {
        switch wireType {
        case 0: cursor.varint().map(Value.number)
        case 1: cursor.littleEndian(byteCount: 8).map(Value.number)
        case 2: cursor.varint().flatMap { Int(exactly: $0) }.flatMap { cursor.bytes($0) }.map(Value.bytes)
        case 5: cursor.littleEndian(byteCount: 4).map(Value.number)
        default: nil
        }
    }
}
