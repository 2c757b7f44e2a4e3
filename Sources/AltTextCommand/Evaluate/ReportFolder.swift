import AltText
import AltTextEvaluation
import Foundation

/// The folder that `--report` names: `index.html`, `report.md` and `results.json`.
struct ReportFolder {
    let path: String

    /// Writes the three files.
    ///
    /// - Throws: an exit code, after saying which file could not be written.
    func write(_ report: EvaluationReport) throws {
        try make(path)
        try write(HTMLReport(report.evaluation).text, to: "index.html")
        try write(MarkdownReport(report.evaluation).text, to: "report.md")
        try write(report.json.indentedText + "\n", to: "results.json")
        Console.say("The report is \(path)/index.html.")
    }

    private func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            Console.complain("the folder \(path) cannot be made. Name another with --report.")
            throw ExitStatus.nothingDone
        }
    }

    private func write(_ text: String, to name: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path).appendingPathComponent(name), options: .atomic)
        } catch {
            Console.complain(
                "\(path)/\(name) cannot be written. Check the folder's permissions and the space on its disk.")
            throw ExitStatus.nothingDone
        }
    }
}
