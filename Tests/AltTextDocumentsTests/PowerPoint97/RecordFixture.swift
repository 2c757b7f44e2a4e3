import AltTextTesting

/// Writes the records of PowerPoint 97-2003 streams.
enum RecordFixture {
    static func atom(_ type: Int, _ data: [UInt8], instance: Int = 0) -> [UInt8] {
        .littleEndian(instance << 4, 2) + .littleEndian(type, 2) + .littleEndian(data.count, 4) + data
    }

    static func container(_ type: Int, _ records: [UInt8], instance: Int = 0) -> [UInt8] {
        .littleEndian(instance << 4 | 15, 2) + .littleEndian(type, 2) + .littleEndian(records.count, 4) + records
    }

    static func header(_ type: Int) -> [UInt8] {
        atom(3999, .littleEndian(type, 4))
    }

    static func characters(_ text: String) -> [UInt8] {
        atom(4000, utf16(text))
    }

    static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8].littleEndian(Int($0), 2) }
    }

    /// A shape with a text, and the number of the placeholder it is, if any; with what says how it looks.
    static func shape(
        _ type: Int, _ text: String, placeholder: Int? = nil, styles: [UInt8] = [], numbering: [UInt8] = []
    ) -> [UInt8] {
        let mark = placeholder.map {
            container(0xF011, atom(3011, .littleEndian(0, 4) + [UInt8($0), 0, 0, 0]))
        }
        let tags = container(0xF011, container(5000, container(5002, atom(5003, atom(4012, numbering)))))
        let words = header(type) + characters(text) + (styles.isEmpty ? [] : atom(4001, styles))
        return container(0xF004, (mark ?? []) + (numbering.isEmpty ? [] : tags) + container(0xF00D, words))
    }

    /// A run of paragraphs, with the properties that its mask names.
    static func paragraphs(_ count: Int, level: Int = 0, _ mask: Int = 0, _ properties: [UInt8] = []) -> [UInt8] {
        .littleEndian(count, 4) + .littleEndian(level, 2) + .littleEndian(mask, 4) + properties
    }

    /// A run of characters, with the properties that its mask names.
    static func characters(_ count: Int, _ mask: Int = 0, _ properties: [UInt8] = []) -> [UInt8] {
        .littleEndian(count, 4) + .littleEndian(mask, 4) + properties
    }

    /// A shape of a drawing with properties, of which those with bytes have them behind the table.
    static func drawn(
        _ id: Int, _ properties: [(key: Int, value: Int, bytes: [UInt8]?)], flags: Int = 0, anchor: [UInt8]? = nil
    ) -> [UInt8] {
        let table = properties.flatMap { key, value, bytes in
            [UInt8].littleEndian(bytes == nil ? key : key | 0x8000, 2) + .littleEndian(value, 4)
        }
        let parts =
            atom(0xF00A, .littleEndian(id, 4) + .littleEndian(flags, 4), instance: 75)
            + atom(0xF00B, table + properties.flatMap { $0.bytes ?? [] }, instance: properties.count)
        return container(0xF004, parts + (anchor.map { atom(0xF010, $0) } ?? []))
    }

    /// A text among properties.
    static func text(_ key: Int, _ text: String) -> (key: Int, value: Int, bytes: [UInt8]?) {
        let bytes = utf16(text + "\0")
        return (key, bytes.count, bytes)
    }

    /// A drawing with shapes in a group in it.
    static func drawing(_ shapes: [UInt8]) -> [UInt8] {
        container(1036, container(0xF002, container(0xF003, shapes)))
    }

    static func slideAtom(notes: Int) -> [UInt8] {
        atom(1007, [UInt8](repeating: 0, count: 16) + .littleEndian(notes, 4) + [0, 0, 0, 0])
    }

    static func slidePersist(_ persist: Int, id: Int) -> [UInt8] {
        atom(1011, .littleEndian(persist, 4) + [UInt8](repeating: 0, count: 8) + .littleEndian(id, 4) + [0, 0, 0, 0])
    }

    static func slideShowInfo(flags: Int) -> [UInt8] {
        atom(1017, [UInt8](repeating: 0, count: 10) + .littleEndian(flags, 2) + [0, 0, 0, 0])
    }
}
