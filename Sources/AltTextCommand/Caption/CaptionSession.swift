import AltText
internal import AltTextGalleries
import AltTextModels
import AltTextPictures
import AltTextRuns
import ArgumentParser

/// One call of `alttext caption`: chooses the models, describes the pictures or plans to, and writes what comes.
struct CaptionSession: Sendable {
    let sources: [PictureSource]
    let wording: Wording
    let client: ModelClient
    let loader: PictureLoader
    let output: CaptionOutputOptions
    let interruption = Interruption()

    /// How the call ended.
    struct Ending: Sendable {
        var succeeded = 0
        var failed = 0
        var wasInterrupted = false

        func exit() throws(ExitCode) {
            try ExitStatus.end(succeeded: succeeded, failed: failed, wasInterrupted: wasInterrupted)
        }
    }

    func run(modelNames: [String], registry: ModelRegistry) async -> Ending {
        let choices = await ChosenModels.choose(modelNames, registry, client, isPlan: output.dryRun)
        let writer = output.writer.flatMap { registry.choices(named: [$0]).first }
        var ending = output.dryRun ? await plan(choices, writer) : await describe(choices, writer)
        ending.wasInterrupted = interruption.isRaised
        return ending
    }

    private func describe(_ choices: [ModelChoice], _ author: ModelChoice?) async -> Ending {
        let describer = PictureDescriber(
            choices: choices, writer: author, wording: wording, client: client, preparer: PicturePreparer(),
            loader: loader,
            interruption: interruption)
        let evidenceModels = Set(
            choices.filter { (try? $0.result.get())?.backend == .evidence }.map(\.name))
        var ending = Ending()
        var complaints = Complaints()
        let linter = wording.linter
        // Its word lists are read while models are loaded.
        async let firstFindings = linter.findings(in: "A heron.")
        var writer = ResultWriter(count: sources.count, isLines: output.jsonl, isCompact: output.json)
        await describer.describe(sources) { result in
            for outcome in result.outcomes {
                if case .failure(let failure) = outcome.result {
                    ending.failed += 1
                    complaints.add(
                        failure, picture: result.name, model: outcome.model,
                        isAboutPicture: failure == result.pictureFailure)
                } else {
                    ending.succeeded += 1
                }
            }
            if let author, case .failure(let failure) = result.written {
                ending.failed += 1
                complaints.add(failure, picture: result.name, model: author.name, isAboutPicture: false)
            }
            let json = result.json(
                output, context: wording.context, linter: linter, evidenceModels: evidenceModels)
            if !writer.write(json, at: result.index) { interruption.raise() }
            showProgress(ending, choices: choices)
        }
        _ = await firstFindings
        finish(&writer, &complaints)
        return ending
    }

    private func plan(_ choices: [ModelChoice], _ author: ModelChoice?) async -> Ending {
        let planner = PicturePlanner(
            choices: choices, writer: author, wording: wording, client: client, preparer: PicturePreparer(),
            loader: loader, interruption: interruption)
        var ending = Ending()
        var complaints = Complaints()
        var writer = ResultWriter(count: sources.count, isLines: output.jsonl, isCompact: output.json)
        var totals = PlanTotals()
        await planner.plan(sources) { plan in
            for step in plan.steps + (plan.writing.map { [$0] } ?? []) {
                switch step.result {
                case .success(let shipment):
                    ending.succeeded += 1
                    totals.add(shipment, model: step.model)
                case .failure(let failure):
                    ending.failed += 1
                    complaints.add(failure, picture: plan.name, model: step.model, isAboutPicture: false)
                }
            }
            if !writer.write(plan.json, at: plan.index) { interruption.raise() }
        }
        finish(&writer, &complaints)
        for line in totals.lines { Console.say(line) }
        return ending
    }

    private func showProgress(_ ending: Ending, choices: [ModelChoice]) {
        guard sources.count > 1, !Console.showsOutput else { return }
        let failures = ending.failed > 0 ? ", \(ending.failed) failed" : ""
        Console.showProgress(
            "\(ending.succeeded + ending.failed) of \(sources.count * choices.count) captions\(failures)")
    }

    private func finish(_ writer: inout ResultWriter, _ complaints: inout Complaints) {
        Console.showProgress(nil)
        writer.end()
        complaints.summarise()
    }
}
