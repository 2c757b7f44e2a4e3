import AltText
import AltTextRuns
import ArgumentParser
import Synchronization

/// Prints the pictures of an audit as they come, and counts them.
final class GalleryAuditWriter: Sendable {
    /// What a table on a terminal holds; --csv has them all.
    private static let rowLimit = 50

    private struct State {
        var counts: [AuditVerdict: Int] = [:]
        var codes: [String: Int] = [:]
        var rows: [[String]] = []
        var csv = CSVWriter()
        var hasBegun = false
        /// How many pictures there are that the table would show, had it room.
        var rowCount = 0
    }

    private let gallery: GalleryID
    private let form: AuditForm
    private let state = Mutex(State())

    init(gallery: GalleryID, form: AuditForm) {
        self.gallery = gallery
        self.form = form
    }

    /// How the audit ends, where not all is fine.
    var exitStatus: ExitCode? {
        state.withLock { state in
            if !state.counts.isEmpty, state.counts.keys.allSatisfy({ $0 == .unreadable }) {
                return ExitStatus.nothingDone
            }
            return state.counts.keys.contains(where: \.needsWork) ? ExitStatus.someFailed : nil
        }
    }

    /// Prints a picture.
    ///
    /// - Returns: whether anybody still reads.
    func write(_ picture: AuditedPicture) -> Bool {
        state.withLock { state in
            state.counts[picture.verdict, default: 0] += 1
            for code in Set(picture.findings.map(\.code)) { state.codes[code, default: 0] += 1 }
            defer { state.hasBegun = true }
            switch form {
            case .json:
                let start =
                    state.hasBegun ? ",\n" : "{\"gallery\":\(JSON.string(gallery.description).text),\"pictures\":[\n"
                return Console.print(start + picture.json.text, terminator: "")
            case .csv:
                if !state.hasBegun { state.csv.write(AuditedPicture.columns) }
                state.csv.write(picture.fields)
                return Console.write(state.csv.take())
            case .table:
                showProgress(state.counts)
                guard [.bad, .doubtful, .unreadable].contains(picture.verdict) else { return true }
                state.rowCount += 1
                if state.rows.count < Self.rowLimit { state.rows.append(picture.row) }
                return true
            }
        }
    }

    /// Prints what is left: the counts.
    func end() {
        state.withLock { state in
            switch form {
            case .csv: break
            case .json:
                let start =
                    state.hasBegun ? "\n" : "{\"gallery\":\(JSON.string(gallery.description).text),\"pictures\":["
                Console.print("\(start)],\"counts\":\(counts(state).text),\"findings\":\(codes(state).text)}")
            case .table: printTable(state)
            }
        }
    }

    private func showProgress(_ counts: [AuditVerdict: Int]) {
        let count = counts.values.reduce(0, +)
        if count.isMultiple(of: 100) { Console.showProgress("\(count) pictures looked at") }
    }

    private func counts(_ state: State) -> JSON {
        .object(AuditVerdict.allCases.map { JSON.Member($0.rawValue, .integer(state.counts[$0] ?? 0)) })
    }

    private func codes(_ state: State) -> JSON {
        .object(sorted(state.codes).map { JSON.Member($0.key, .integer($0.value)) })
    }

    private func sorted(_ codes: [String: Int]) -> [(key: String, value: Int)] {
        codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }

    private func printTable(_ state: State) {
        Console.print(gallery.description)
        var table = Table(heading: ["  pictures", "", ""])
        for verdict in AuditVerdict.allCases {
            guard let count = state.counts[verdict] else { continue }
            table.append(["  \(count)", verdict.rawValue, verdict.meaning])
        }
        Console.print(table.text(width: Console.outputWidth))
        guard !state.rows.isEmpty else { return }
        var rows = Table(heading: ["picture", "", "text", "findings"])
        for row in state.rows { rows.append(row.map(RunComplaints.printable)) }
        Console.print("\n" + rows.text(width: Console.outputWidth))
        let more = state.rowCount - state.rows.count
        if more > 0 { Console.print("And \(more) more; --csv lists them all.") }
    }
}

extension AuditVerdict {
    /// What the verdict means, in words.
    var meaning: String {
        switch self {
        case .missing: "no text"
        case .bad: "a text that says nothing"
        case .doubtful: "somebody should look"
        case .fine: "nothing against it"
        case .decorative: "needs no text"
        case .unreadable: "could not be looked at"
        }
    }
}

extension AuditedPicture {
    static let columns = ["picture", "verdict", "alt", "origin", "model", "codes", "messages"]

    /// A row of CSV. Text that a spreadsheet would take for a formula has an apostrophe before it, as in exports.
    fileprivate var fields: [String] {
        [
            id.text, verdict.rawValue, alt.attribute ?? "", origin?.rawValue ?? "", model ?? "",
            findings.map(\.code).joined(separator: " "),
            failure?.message ?? findings.map(\.message).joined(separator: " "),
        ].map(SpreadsheetCell.guarded)
    }

    fileprivate var row: [String] {
        let text = alt.words ?? ""
        return [
            id.text, verdict.rawValue, text.count > 50 ? text.prefix(49) + "…" : text,
            failure?.message ?? findings.filter { $0.severity > .note }.map(\.message).joined(separator: " "),
        ]
    }

    fileprivate var json: JSON {
        .object(of: [
            ("picture", .string(id.text)), ("verdict", .string(verdict.rawValue)),
            ("alt", alt.attribute.map { .string($0) }), ("origin", origin.map { .string($0.rawValue) }),
            ("model", model.map { .string($0) }), ("findings", .array(findings.map(\.json))),
            ("error", failure?.json()),
        ])
    }
}
