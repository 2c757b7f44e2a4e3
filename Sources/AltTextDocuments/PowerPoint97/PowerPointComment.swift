/// A reviewer's comment in a PowerPoint 97-2003 stream ([MS-PPT] 2.5.20, Comment10Container).
enum PowerPointComment {
    static func read(_ comment: PowerPointRecord, _ stream: [UInt8]) -> SlideComment {
        let parts = comment.children(of: stream)
        func string(_ instance: UInt16) -> String? {
            parts.first { $0.kind == .string && $0.instance == instance }
                .map { PowerPointTexts.characters($0.data, stream) }
        }
        let author = string(0) ?? ""
        return SlideComment(
            author: author.isEmpty ? nil : author,
            date: parts.first { $0.kind == .commentAtom }.flatMap { date($0, stream) },
            text: (string(1) ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    }

    /// A SYSTEMTIME: year, month, day of the week, day, hour, minute, second. The file does not say in which zone.
    private static func date(_ atom: PowerPointRecord, _ stream: [UInt8]) -> String? {
        guard atom.data.count >= 20 else { return nil }
        let parts = (0..<7).map { Int(stream.number16(atom.data.lowerBound + 4 + 2 * $0) ?? 0) }
        guard (1...12).contains(parts[1]), (1...31).contains(parts[3]), parts[4] < 24 else { return nil }
        func digits(_ number: Int, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return digits(parts[0], 4) + "-" + digits(parts[1], 2) + "-" + digits(parts[3], 2) + "T"
            + parts[4...6].map { digits($0, 2) }.joined(separator: ":")
    }
}
