internal import AltText

/// How a list is written, told by what is in it.
enum ListFormat: Sendable, Hashable {
    case csv(delimiter: UInt8)
    case text
    case json
    case jsonLines
    case sitemap

    /// Looks at the start of a list.
    ///
    /// - Parameters:
    ///   - start: the first bytes in UTF-8.
    ///   - name: the list's name, which decides where the content leaves it open.
    init(start: [UInt8], name: String) {
        let text = String(decoding: start.prefix(64 << 10), as: UTF8.self)
        switch text.first(where: { !$0.isWhitespace }) {
        case "<": self = .sitemap
        case "[": self = .json
        case "{": self = Self.hasJSONLines(text) ? .jsonLines : .json
        default: self = Self.ofTable(text, name: name)
        }
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).filter { line in line.contains { !$0.isWhitespace } }
    }

    private static func hasJSONLines(_ text: String) -> Bool {
        let lines = lines(text)
        // An object over several lines has no whole value on the first of them.
        guard let first = lines.first, JSON(parsing: String(first)) != nil else { return false }
        return lines.count > 1
    }

    private static func ofTable(_ text: String, name: String) -> ListFormat {
        let lines = lines(text).filter { !$0.hasPrefix("#") }.prefix(20)
        let delimiter = CSVReader.delimiter(of: lines.joined(separator: "\n").utf8)
        let separator = Character(Unicode.Scalar(delimiter))
        guard let first = lines.first else { return .text }
        let names = first.split(separator: separator, omittingEmptySubsequences: false).map {
            $0.filter { $0 != "\"" }
        }
        if ListColumns(names: names) != nil || lines.contains(where: { $0.hasPrefix("\"") }) {
            return .csv(delimiter: delimiter)
        }
        let isTable = lines.allSatisfy { line in
            let values = line.split(separator: separator, omittingEmptySubsequences: false)
            // A comma in the name of an album is followed by the slash and the image.
            return values.count > 1 && !values[1].contains("/")
        }
        return isTable && !name.lowercased().hasSuffix(".txt") ? .csv(delimiter: delimiter) : .text
    }
}
