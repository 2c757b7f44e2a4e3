import AltText
import AltTextEvaluation
internal import AltTextGalleries
internal import AltTextLedger
import AltTextModels
import ArgumentParser
import Foundation

/// `alttext evaluate`: how good models are, how sure that is, and how well confidence foretells it.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Which model deserves trust: scores answers, with or without grades of people.",
        discussion: """
            A file holds {"answers": [{"picture", "model", "text", "grade"}]}, grades A to F where a person gave any; no \
            model is called. A folder of pictures is described by --models, one after the other; what the files say about \
            themselves is taken out before. A rubric.yaml beside the pictures or the file says what must be named.

            Examples:
              alttext evaluate results.json --leave-one-out --json
              alttext evaluate photos/ --models qwen2.5vl-7b gemma3-27b claude-haiku --report out
              alttext evaluate out/results.json --grades mine.csv --report out
              alttext evaluate --decisions

            Without a rubric the automatic score is five times the confidence that comes of comparing answers. With \
            --decisions nothing is scored: it tells what reviewers made of the texts in the ledger, how far confidence \
            meant what it said, and how each model did. Runs learn from the same.
            """
    )

    @Argument(help: ArgumentHelp("A file of answers, or a folder of pictures.", valueName: "file-or-folder"))
    var source: String?

    @Flag(help: "What reviewers decided about the texts in the ledger, and what confidence learns from it.")
    var decisions = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The models that describe the pictures of a folder.", valueName: "name"))
    var models: [String] = []

    @Option(help: ArgumentHelp("A model of another family that grades the answers about a folder.", valueName: "name"))
    var judge: String?

    @Option(help: ArgumentHelp("What answers must name. Otherwise: rubric.yaml beside the source.", valueName: "file"))
    var rubric: String?

    @Option(help: ArgumentHelp("Grades of people: CSV with the columns picture, model, grade.", valueName: "file"))
    var grades: String?

    @Flag(help: "Score each picture's answers without its grades, and compare the scores with the grades.")
    var leaveOneOut = false

    @Option(help: ArgumentHelp("A folder for a report as a page, as Markdown and as JSON.", valueName: "folder"))
    var report: String?

    @OptionGroup(title: "What comes out") var output: OutputOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup var ledger: LedgerOptions

    @Option(help: ArgumentHelp("A file of models, merged by name over AltText's own.", valueName: "file"))
    var modelsFile: String?

    func validate() throws {
        guard (source == nil) == decisions else {
            throw ValidationError("Name a file of answers or a folder of pictures, or --decisions.")
        }
    }

    func run() async throws {
        do {
            guard let source else {
                let report = DecisionReport(
                    experience: try await ledger.withLedger { try await $0.experience() })
                return output.print(report.json, text: report.text)
            }
            try await EvaluationSession(command: self, source: source).run()
        } catch let error as EvaluationError {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
    }
}
