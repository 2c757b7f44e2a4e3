import AltText
import AltTextEvaluation
import ArgumentParser
import Foundation

/// `alttext evaluate`: how good answers are, and how well that can be foretold.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "How good the answers of models are that people graded, and how well confidence foretells it.",
        discussion: """
            The file holds {"answers": [{"picture", "model", "text", "grade"}]}, grades A to F. No model is called.

            Example:
              alttext evaluate results.json --leave-one-out --json
            """
    )

    @Argument(help: ArgumentHelp("The file of answers.", valueName: "file"))
    var file: String

    @Flag(help: "Score each picture's answers without its grades, and compare the scores with the grades.")
    var leaveOneOut = false

    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            Console.complain("the file \(file) cannot be read. Check its path and permissions.")
            throw ExitStatus.nothingDone
        }
        do throws(EvaluationError) {
            let set = try GradedAnswers(parsing: data)
            let report = EvaluationReport(set, leaveOneOut: leaveOneOut ? LeaveOneOut(set) : nil)
            output.print(report.json, text: report.text)
        } catch {
            Console.complain("\(file): \(error.description)")
            throw ExitStatus.nothingDone
        }
    }
}
