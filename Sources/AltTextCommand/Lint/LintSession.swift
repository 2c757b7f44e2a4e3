import AltText
import AltTextLedger
import ArgumentParser

/// One call of `alttext lint`: lints texts as they come, and prints what is found.
///
/// JSON comes out text by text, whatever is found; the table holds what was found alone.
struct LintSession {
    private let options: Linter.Options
    private let linter: Linter
    private let isTable: Bool
    private var sequence = LintSequence()
    private var rows: [[String]] = []
    private var textCount = 0
    private var problems: [JSON] = []
    private var counts: [Finding.Severity: Int] = [:]

    init(options: Linter.Options, isTable: Bool) {
        self.options = options
        linter = Linter(options)
        self.isTable = isTable
    }

    /// Lints a text.
    ///
    /// - Returns: whether anybody still reads what comes out.
    mutating func lint(_ record: LintRecord, line: Int?, gallery: GalleryID? = nil) -> Bool {
        let findings = sequence.findings(in: record.text, by: linter(for: record))
        for finding in findings { counts[finding.severity, default: 0] += 1 }
        defer { textCount += 1 }
        if isTable {
            let place = record.name ?? line.map(String.init) ?? ""
            rows += findings.map {
                [place, $0.severity.rawValue, $0.code, $0.words ?? "", $0.message].map(RunComplaints.printable)
            }
            return true
        }
        let json = JSON.object(of: [
            ("gallery", gallery.map { .string($0.description) }), ("picture", record.name.map { .string($0) }),
            ("line", line.map { .integer($0) }), ("model", record.model.map { .string($0) }),
            ("text", record.text.map { .string($0) }), ("decorative", record.text == nil ? true : nil),
            ("findings", .array(findings.map(\.json))),
        ])
        return Console.print((textCount == 0 ? "{\"results\":[\n" : ",\n") + json.text, terminator: "")
    }

    /// Lints what stands in a line of JSON.
    mutating func lint(jsonLine text: String, line: Int) -> Bool {
        if text.allSatisfy(\.isWhitespace) { return true }
        guard let json = JSON(parsing: text) else { return complain("is no JSON", line: line) }
        do throws(LintRecord.Fault) {
            for record in try LintRecord.records(in: json) {
                guard lint(record, line: line) else { return false }
                // Texts of several models about one picture do not stand in a row.
                if record.model != nil { startAnew() }
            }
            return true
        } catch {
            return complain(error.description, line: line)
        }
    }

    /// Says that a line could not be read, and goes on.
    mutating func complain(_ message: String, line: Int) -> Bool {
        problems.append(["line": .integer(line), "message": .string("Line \(line) \(message).")])
        Console.complain("line \(line) \(RunComplaints.printable(message)).")
        return true
    }

    /// Forgets which text was the last.
    mutating func startAnew() { sequence = LintSequence() }

    /// Prints what is left, and ends with the status that fits.
    func end() throws(ExitCode) {
        if isTable { printTable() } else { printEnd() }
        if textCount == 0 {
            if problems.isEmpty { Console.complain("there was no text to lint.") }
            throw ExitStatus.nothingDone
        }
        if counts[.error] != nil || counts[.warning] != nil || !problems.isEmpty { throw ExitStatus.someFailed }
    }

    private func linter(for record: LintRecord) -> Linter {
        guard record.language != nil || record.surroundings != LintSurroundings() else { return linter }
        var options = options
        options.language = record.language ?? options.language
        options.surroundings.captions += record.surroundings.captions
        options.surroundings.links += record.surroundings.links
        options.surroundings.headings += record.surroundings.headings
        return Linter(options)
    }

    private func printTable() {
        if !rows.isEmpty {
            var table = Table(heading: ["text", "", "code", "words", ""])
            for row in rows { table.append(row) }
            Console.print(table.text(width: Console.outputWidth))
        }
        Console.print(summary)
    }

    private var summary: String {
        let texts = textCount == 1 ? "1 text" : "\(textCount) texts"
        let found = Finding.Severity.allCases.reversed().map { severity in
            let count = counts[severity] ?? 0
            return "\(count) \(severity.rawValue)" + (count == 1 ? "" : "s")
        }
        return "\(texts): \(found.joined(separator: ", "))."
    }

    private func printEnd() {
        let severities = Finding.Severity.allCases.reversed().map { severity in
            JSON.Member("\(severity.rawValue)s", .integer(counts[severity] ?? 0))
        }
        let summary = JSON.object([JSON.Member("texts", .integer(textCount))] + severities)
        let start = textCount == 0 ? "{\"results\":[" : "\n"
        Console.print("\(start)],\"summary\":\(summary.text),\"problems\":\(JSON.array(problems).text)}")
    }
}
