internal import AltText

/// A word that was read in a picture.
struct ReadWord: Sendable, Hashable {
    /// The word.
    let text: String
    /// How certain the reader is, 0...100.
    let confidence: Double
    /// The line it stands on: words of one line share it.
    let line: [Int]

    /// Reads Tesseract's table: 12 columns, of which level, page, block, paragraph, line and word number come first,
    /// confidence and text last.
    static func list(tsv: String) -> [ReadWord] {
        tsv.split(separator: "\n").dropFirst().compactMap { row in
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 12, columns[0] == "5", let confidence = Double(columns[10]) else { return nil }
            let text = String(columns[11]).trimmed
            guard !text.isEmpty else { return nil }
            return ReadWord(text: text, confidence: confidence, line: columns[1..<5].map { Int($0) ?? 0 })
        }
    }
}
