import AltText
import AltTextEvaluation
internal import AltTextGalleries
import AltTextModels
import AltTextRuns
import ArgumentParser
import Foundation

/// One call of `alttext evaluate`: reads or describes, scores, prints and reports.
struct EvaluationSession {
    let command: EvaluateCommand
    let source: String

    func run() async throws {
        if isFolder {
            try await describe()
        } else {
            guard command.models.isEmpty, command.judge == nil else {
                Console.complain(
                    "--models and --judge need a folder of pictures; \(source) is a file of answers.")
                throw ExitStatus.nothingDone
            }
            let set = try GradedAnswers(parsing: read(source))
            try finish(set, verdicts: nil)
        }
    }

    private var isFolder: Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: source, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    private func describe() async throws {
        let pictures = TestSet.pictures(in: source)
        guard !pictures.isEmpty else {
            Console.complain("\(source) holds no pictures. Name a folder with some in it.")
            throw ExitStatus.nothingDone
        }
        guard !command.models.isEmpty else {
            Console.complain(
                "name the models that are to describe the pictures with --models (\"alttext models\" lists them).")
            throw ExitStatus.nothingDone
        }
        let surroundings = Surroundings()
        var options = RegistryOptions()
        options.models = command.modelsFile
        let registry = try options.registry(surroundings)
        let choices = registry.choices(named: command.models)
        let judge = try judge(of: choices, registry)
        let client = ModelClient(keys: try surroundings.keys(), options: command.limits.clientOptions)
        let set = TestSet(
            folder: source, pictures: pictures, client: client,
            loader: PictureLoader(options: command.limits.loaderOptions))
        let (answers, failureCount, verdicts) = await withInterruption(set.interruption, of: client) {
            let (answers, failureCount) = await set.describe(choices)
            guard let judge else { return (answers, failureCount, Judge.Verdicts?.none) }
            return (answers, failureCount, await set.judge(answers, by: judge))
        }
        await client.shutdown()
        if !answers.isEmpty { try finish(GradedAnswers(answers), verdicts: verdicts) }
        try ExitStatus.end(
            succeeded: answers.count, failed: failureCount + (verdicts?.failureCount ?? 0),
            wasInterrupted: set.interruption.isRaised)
    }

    /// The model that judges; it must be of no family that it judges.
    private func judge(of choices: [ModelChoice], _ registry: ModelRegistry) throws -> Model? {
        guard let name = command.judge else { return nil }
        guard let judge = try? registry.choices(named: [name]).first?.result.get() else {
            Console.complain("there is no model \"\(name)\" to judge. \"alttext models\" lists them.")
            throw ExitStatus.nothingDone
        }
        let family = Judge.family(ofModel: judge.id)
        for choice in choices {
            guard let model = try? choice.result.get(), Judge.family(ofModel: model.id) == family else { continue }
            Console.complain(
                "\(name) and \(choice.name) are both of the family \"\(family)\", and judges favour their own. Name a judge of another."
            )
            throw ExitStatus.nothingDone
        }
        return judge
    }

    private func finish(_ answers: GradedAnswers, verdicts: Judge.Verdicts?) throws {
        var set = answers
        if let grades = command.grades { _ = try set.grade(table: read(grades)) }
        let evaluation = Evaluation(set, rubric: try rubric())
        let report = EvaluationReport(
            evaluation: evaluation, leaveOneOut: command.leaveOneOut ? evaluation.leaveOneOut ?? LeaveOneOut(set) : nil,
            verdicts: verdicts)
        if let folder = command.report { try ReportFolder(path: folder).write(report) }
        command.output.print(report.json, text: report.text)
    }

    private func rubric() throws -> Rubric? {
        if let path = command.rubric { return try Rubric(parsing: read(path)) }
        let folder = isFolder ? source : URL(fileURLWithPath: source).deletingLastPathComponent().path
        let path = folder + "/rubric.yaml"
        return FileManager.default.fileExists(atPath: path) ? try Rubric(parsing: read(path)) : nil
    }

    private func read(_ path: String) throws -> [UInt8] {
        try NamedFile(path: path, kind: "data set or rubric", largest: 256 << 20).bytes()
    }
}
