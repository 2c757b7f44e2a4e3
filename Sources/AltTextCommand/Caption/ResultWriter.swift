import AltText

/// Writes results to standard output: one as an object, several in a list in the order in which they were asked for, or
/// a line each as they come.
struct ResultWriter {
    private let count: Int
    private let isLines: Bool
    private let isCompact: Bool
    /// Results that wait for an earlier one.
    private var waiting: [Int: JSON] = [:]
    private var next = 0
    private var hasWritten = false

    init(count: Int, isLines: Bool, isCompact: Bool) {
        self.count = count
        self.isLines = isLines
        self.isCompact = isCompact || !Console.showsOutput
    }

    /// Writes a result, or keeps it until those before it are there.
    ///
    /// - Returns: whether anybody still reads.
    mutating func write(_ result: JSON, at index: Int) -> Bool {
        if isLines { return Console.print(result.text) }
        if count == 1 { return Console.print(isCompact ? result.text : result.indentedText) }
        waiting[index] = result
        while let result = waiting.removeValue(forKey: next) {
            guard writeElement(result) else { return false }
            next += 1
        }
        return true
    }

    /// Writes what waits for results that never came, and closes the list.
    mutating func end() {
        guard !isLines, count > 1 else { return }
        for index in waiting.keys.sorted() { _ = waiting[index].map { writeElement($0) } }
        Console.print(hasWritten ? "\n]}" : "{\"results\":[]}")
    }

    private mutating func writeElement(_ result: JSON) -> Bool {
        let text = isCompact ? result.text : result.indentedText
        defer { hasWritten = true }
        return Console.print((hasWritten ? ",\n" : "{\"results\":[\n") + text, terminator: "")
    }
}
