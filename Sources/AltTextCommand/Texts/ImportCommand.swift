import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import ArgumentParser
import Foundation

/// `alttext import`: texts back from a spreadsheet.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes the texts that you changed in an exported file: they are yours from then on.",
        discussion: """
            Only rows whose text changed are taken, and only where the picture is as it was when the file was exported; \
            all others are left alone, and said. A draft's words in the column "alt", or "true" in the column "reviewed", \
            accept what a model wrote; "true" in the column "decorative" says that the picture needs no text. In JSON, "extended" \
            and "texts" are taken as they were exported: {"nl": {"alt": "…", "extended": "…"}}.

            CSV with commas, semicolons or tabs, in UTF-8 or UTF-16, JSON and a JSON object a line are understood.

            Examples:
              alttext import ~/Photos texts.csv
              alttext import ~/Photos - < texts.jsonl
            """
    )

    @Argument(help: ArgumentHelp("The gallery the file was exported from.", valueName: "gallery"))
    var gallery: String

    @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        let surroundings = Surroundings()
        guard let handle = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file) else {
            Console.complain("the file \(file) cannot be read. Check its path and permissions.")
            throw ExitStatus.nothingDone
        }
        try await ledger.withLedger { ledger in
            let record = try await Addressee.gallery(gallery, in: ledger)
            let gallery = try await place.open(record.gallery, surroundings)
            let importer = GalleryImporter(
                ledger: ledger, gallery: record.id, author: surroundings.userName,
                edit: HumanEdit(ledger: ledger, gallery: gallery))
            let outcome = await read(handle, importer)
            await gallery.shutdown()
            let report = try outcome.get()
            output.print(report.json, text: report.text)
            try ExitStatus.end(
                succeeded: report.changed + report.accepted + report.unchanged,
                failed: report.conflicts + report.problems, wasInterrupted: false)
        }
    }

    private func read(_ handle: FileHandle, _ importer: GalleryImporter) async -> Result<ImportReport, any Error> {
        do {
            return .success(
                try await importer.importFile {
                    guard let data = try handle.read(upToCount: 1 << 16), !data.isEmpty else { return nil }
                    return [UInt8](data)
                } onProblem: { problem in
                    Console.complain(RunComplaints.printable("\(file): \(problem)"))
                })
        } catch {
            return .failure(error)
        }
    }
}

extension ImportReport {
    /// For programs.
    fileprivate var json: JSON {
        [
            "rows": .integer(rows), "changed": .integer(changed), "accepted": .integer(accepted),
            "unchanged": .integer(unchanged), "conflicts": .integer(conflicts), "problems": .integer(problems),
        ]
    }

    /// For people.
    fileprivate var text: String {
        var parts = ["\(changed) changed", "\(accepted) accepted", "\(unchanged) as they were"]
        if conflicts > 0 { parts.append("\(conflicts) changed meanwhile and left alone") }
        if problems > 0 { parts.append("\(problems) not understood") }
        return parts.joined(separator: ", ") + "."
    }
}
