/// IPTC IIM data, which Photoshop wraps in "8BIM" resources and TIFF stores bare.
struct IPTCRecord {
    /// A data set of record 2 that is read.
    enum DataSet: UInt8 {
        case dateCreated = 55
        case city = 90
        case location = 92
        case state = 95
        case country = 101
        /// Caption-Abstract.
        case caption = 120

        /// The data sets that name a place, the closest first.
        static let places: [DataSet] = [.location, .city, .state, .country]
    }

    private var values: [DataSet: String] = [:]

    init(_ bytes: [UInt8]) {
        guard let record = Self.record(in: bytes) else { return }
        var isUTF8 = false
        var index = 0
        while record.has([0x1C], at: index), let length = record.number(at: index + 3, width: 2, isBigEndian: true),
            length < 0x8000, let value = record.part(at: index + 5, count: length)
        {
            // 1:90 names the character set; ESC % G is UTF-8.
            if record.has([0x01, 0x5A], at: index + 1) { isUTF8 = value == [0x1B, 0x25, 0x47] }
            if record.has([0x02], at: index + 1), let dataSet = DataSet(rawValue: record[index + 2]),
                values[dataSet] == nil
            {
                values[dataSet] = isUTF8 ? String(decoding: value, as: UTF8.self) : EmbeddedText.decode(value)
            }
            index += 5 + length
        }
    }

    /// The first value of a data set, without the space around it.
    subscript(dataSet: DataSet) -> String? { EmbeddedText.cleaned(values[dataSet]) }

    private static func record(in bytes: [UInt8]) -> [UInt8]? {
        if bytes.first == 0x1C { return bytes }
        var index = bytes.has("Photoshop 3.0\0") ? 14 : 0
        while bytes.has("8BIM", at: index), let id = bytes.number(at: index + 4, width: 2, isBigEndian: true),
            let nameLength = bytes.number(at: index + 6, width: 1, isBigEndian: true)
        {
            // The name, with its length byte, and the data are padded to even lengths.
            let size = index + 6 + (nameLength + 2) / 2 * 2
            guard let length = bytes.number(at: size, width: 4, isBigEndian: true) else { return nil }
            if id == 0x0404 { return bytes.part(at: size + 4, count: length) }
            index = size + 4 + (length + 1) / 2 * 2
        }
        return nil
    }
}
