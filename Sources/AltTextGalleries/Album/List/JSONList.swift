internal import AltText

/// A list as one JSON value: an array, or an object whose `pictures` are one. It has to be read whole.
struct JSONList: ListParser {
    private static let byteLimit = 256 << 20

    private var bytes: [UInt8] = []

    mutating func push(_ more: [UInt8]) throws(ListFault) -> [ListEntry] {
        bytes.append(contentsOf: more)
        guard bytes.count <= Self.byteLimit else {
            throw ListFault(
                "there is more JSON than fits into the memory", remedy: "Write one JSON object a line (JSONL), or CSV")
        }
        return []
    }

    mutating func finish() throws(ListFault) -> [ListEntry] {
        guard let json = JSON(parsing: bytes) else {
            throw ListFault("there is no valid JSON", remedy: "Check it with a JSON checker, and that it is UTF-8")
        }
        guard let elements = json.array ?? json["pictures"]?.array ?? (ListColumns(json) == nil ? nil : [json]) else {
            throw ListFault(
                "the JSON is no list of pictures",
                remedy: "Write an array of \"album/image\", or of objects with album and image")
        }
        bytes = []
        return elements.enumerated().map { ListEntry($1, at: "entry \($0 + 1)") }
    }
}

extension ListColumns {
    fileprivate init?(_ json: JSON) {
        guard let members = json.members else { return nil }
        self.init(names: members.map(\.name))
    }
}
