internal import AltText

/// A list with one entry a line: `album/image`, or a JSON value.
struct LineList: ListParser {
    /// How a line is read.
    enum Kind: Sendable {
        /// `album/image`; `#` begins a comment.
        case text
        /// A JSON value.
        case json
    }

    private static let lineByteCount = 1 << 20

    private let kind: Kind
    private var line: [UInt8] = []
    private var number = 0
    private var isTooLong = false

    init(_ kind: Kind) {
        self.kind = kind
    }

    mutating func push(_ bytes: [UInt8]) -> [ListEntry] {
        var entries: [ListEntry] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            append(rest[..<end])
            if let entry = takeLine(countsAs: rest[end] == UInt8(ascii: "\n")) { entries.append(entry) }
            rest = rest[(end + 1)...]
        }
        append(rest)
        return entries
    }

    mutating func finish() -> [ListEntry] {
        takeLine(countsAs: true).map { [$0] } ?? []
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        // What does not end is no line, and must not fill the memory.
        guard line.count + bytes.count <= Self.lineByteCount else {
            isTooLong = true
            line.removeAll()
            return
        }
        if !isTooLong { line.append(contentsOf: bytes) }
    }

    private mutating func takeLine(countsAs isLine: Bool) -> ListEntry? {
        defer {
            line.removeAll(keepingCapacity: true)
            isTooLong = false
        }
        // Of CRLF the LF counts; a lone CR, which nobody has written for decades, ends a line all the same.
        if isLine { number += 1 }
        let place = "line \(isLine ? number : number + 1)"
        if isTooLong { return .failure(.tooLong(place)) }
        guard let text = String(validating: line, as: UTF8.self)?.trimmed else { return .failure(.notUnicode(place)) }
        if text.isEmpty { return nil }
        switch kind {
        case .text: return text.hasPrefix("#") ? nil : ListEntry(text, at: place)
        case .json:
            guard let json = JSON(parsing: text) else {
                return .failure(ListFault("there is no JSON value", at: place, remedy: "Write one JSON object a line"))
            }
            return ListEntry(json, at: place)
        }
    }
}
