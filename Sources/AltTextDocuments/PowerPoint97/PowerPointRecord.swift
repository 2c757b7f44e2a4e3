/// One record of a PowerPoint 97-2003 stream ([MS-PPT] 2.3.1): a header of eight bytes, and data or more records.
struct PowerPointRecord {
    /// The types of records that matter here.
    enum Kind: UInt16 {
        case document = 1000
        case slide = 1006
        case slideAtom = 1007
        case notes = 1008
        case notesAtom = 1009
        case slidePersist = 1011
        case slideShowInfo = 1017
        /// What PowerPoint 2007 and later write instead of a placeholder for header, footer, date and number.
        case laterPlaceholder = 1056
        case objectReference = 3009
        case placeholder = 3011
        case outlineTextReference = 3998
        case textHeader = 3999
        case textCharacters = 4000
        case textStyles = 4001
        case textBytes = 4008
        case textNumbering = 4012
        case string = 4026
        case hyperlinkAtom = 4051
        case hyperlink = 4055
        case slideNumber = 4056
        case linkedRange = 4063
        case userEdit = 4085
        case dateTime = 4087
        case genericDate = 4088
        case header = 4089
        case footer = 4090
        case formattedDate = 4117
        case slideList = 4080
        case interaction = 4082
        case interactionAtom = 4083
        case persistDirectory = 6002
        case comment = 12000
        case commentAtom = 12001
        case shape = 0xF004
        case pictureEntry = 0xF007
        case shapeAtom = 0xF00A
        case shapeProperties = 0xF00B
        case textbox = 0xF00D
        case anchor = 0xF010
    }

    /// How many records of one container are read; real ones have thousands.
    private static let most = 1 << 20

    let kind: Kind?
    /// What lists and strings of one kind are told apart by.
    let instance: UInt16
    let isContainer: Bool
    /// Where its data stands in the stream.
    let data: Range<Int>

    /// The record at an offset, if one fits in there before `end`.
    init?(_ stream: [UInt8], at offset: Int, end: Int) {
        guard let head = stream.number16(offset), let type = stream.number16(offset + 2),
            let length = stream.number32(offset + 4), offset + 8 <= end
        else { return nil }
        kind = Kind(rawValue: type)
        instance = head >> 4
        // The data of a binary tag (comments are in one) are records, although its header says otherwise.
        isContainer = head & 15 == 15 || type == 5003
        let start = offset + 8
        // A record that says it is longer than its place ends with it: what is there is read.
        data = start..<min(start + Int(length), end)
    }

    /// The records in a range, one after the other.
    static func records(in range: Range<Int>, of stream: [UInt8]) -> [PowerPointRecord] {
        var records: [PowerPointRecord] = []
        var offset = range.lowerBound
        while records.count < most, let record = PowerPointRecord(stream, at: offset, end: range.upperBound) {
            records.append(record)
            offset = record.data.upperBound
        }
        return records
    }

    /// The records in a container.
    func children(of stream: [UInt8]) -> [PowerPointRecord] {
        isContainer ? Self.records(in: data, of: stream) : []
    }

    /// All records of some kinds at any depth below, in their order; not those inside one of them.
    func all(_ kinds: Set<Kind>, of stream: [UInt8]) -> [PowerPointRecord] {
        var found: [PowerPointRecord] = []
        var waiting = Array(children(of: stream).reversed())
        while let record = waiting.popLast() {
            if let kind = record.kind, kinds.contains(kind) {
                found.append(record)
            } else {
                waiting += record.children(of: stream).reversed()
            }
        }
        return found
    }

    /// The 32-bit number at an offset of its data.
    func number32(_ offset: Int, of stream: [UInt8]) -> UInt32? {
        offset + 4 <= data.count ? stream.number32(data.lowerBound + offset) : nil
    }
}
