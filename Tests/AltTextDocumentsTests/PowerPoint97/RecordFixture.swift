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

    /// A shape with a text, and the number of the placeholder it is, if any.
    static func shape(_ type: Int, _ text: String, placeholder: Int? = nil) -> [UInt8] {
        let mark = placeholder.map {
            container(0xF011, atom(3011, .littleEndian(0, 4) + [UInt8($0), 0, 0, 0]))
        }
        return container(0xF004, (mark ?? []) + container(0xF00D, header(type) + characters(text)))
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
