internal import AltText

/// A list as CSV: with a line of names, or album and image without one.
struct CSVList: ListParser {
    private var reader: CSVReader
    private var columns: ListColumns?

    init(delimiter: UInt8) {
        reader = CSVReader(delimiter: delimiter)
    }

    mutating func push(_ bytes: [UInt8]) -> [ListEntry] {
        reader.push(bytes)
        return entries()
    }

    mutating func finish() -> [ListEntry] {
        reader.finish()
        return entries()
    }

    private mutating func entries() -> [ListEntry] {
        var entries: [ListEntry] = []
        while true {
            do throws(CSVError) {
                guard let record = try reader.next() else { return entries }
                if let entry = entry(of: record) { entries.append(entry) }
            } catch {
                entries.append(.failure(ListFault(error)))
            }
        }
    }

    /// The entry of a record; `nil` for the line of names and for a line of nothing.
    private mutating func entry(of record: CSVRecord) -> ListEntry? {
        let values = record.fields.map(\.trimmed)
        guard values.contains(where: { !$0.isEmpty }) else { return nil }
        guard let columns else {
            if let columns = ListColumns(names: values) {
                self.columns = columns
                return nil
            }
            self.columns = ListColumns(count: values.count)
            return entry(of: record)
        }
        let place = "line \(record.line)"
        guard let name = columns.name(in: values) else { return .failure(.noNames(at: place)) }
        return ListEntry(name, hints: columns.hints(in: values), at: place)
    }
}

extension ListFault {
    init(_ error: CSVError) {
        let sentences = error.description.split(separator: ". ", maxSplits: 1)
        let words = sentences.first.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? ""
        self.init(
            words, at: "line \(error.line)",
            remedy: sentences.count > 1 ? String(sentences[1].dropLast()) : "Correct the line")
    }
}
