/// Puts texts together from the records of a list or a text box: a header, then the characters it is about.
struct PowerPointTexts {
    private(set) var all: [PowerPointText] = []
    /// The address that the next range leads to.
    private var link: UInt32?

    init() {}

    /// The texts in a text box.
    init(_ textbox: PowerPointRecord, of stream: [UInt8]) {
        // A text box is marked as a container in some files only; its data are records in all.
        for record in PowerPointRecord.records(in: textbox.data, of: stream) { add(record, of: stream) }
    }

    mutating func add(_ record: PowerPointRecord, of stream: [UInt8]) {
        switch record.kind {
        case .textHeader:
            // Without characters it is an empty text, which is not the same as none.
            if let type = record.number32(0, of: stream) { all.append(PowerPointText(type: type)) }
        case .slideNumber, .dateTime, .genericDate, .header, .footer, .formattedDate:
            if !all.isEmpty { all[all.count - 1].hasField = true }
        case .textCharacters: append(PowerPointTexts.characters(record.data, stream))
        case .textBytes:
            append(String(String.UnicodeScalarView(stream[record.data].map { Unicode.Scalar($0) })))
        // Of one that is followed by a click; another may be by passing over it.
        case .interaction where record.instance == 0:
            link = record.all([.interactionAtom], of: stream).first?.number32(4, of: stream)
        case .linkedRange where record.instance == 0:
            guard !all.isEmpty, let link, let start = record.number32(0, of: stream),
                let end = record.number32(4, of: stream), start < end
            else { break }
            all[all.count - 1].links.append((Int(start)..<Int(end), link))
            self.link = nil
        case .textStyles:
            guard let last = all.indices.last else { break }
            all[last].styles = PowerPointTextStyles(stream[record.data], characterCount: all[last].text.utf16.count)
        default: break
        }
    }

    /// UTF-16, the lowest byte first.
    static func characters(_ data: Range<Int>, _ stream: [UInt8]) -> String {
        let units = stride(from: data.lowerBound, to: data.upperBound - 1, by: 2)
            .map { UInt16(stream[$0]) | UInt16(stream[$0 + 1]) << 8 }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func append(_ text: String) {
        if !all.isEmpty { all[all.count - 1].text += text }
    }
}
