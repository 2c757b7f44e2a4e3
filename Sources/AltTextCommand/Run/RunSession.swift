import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import ArgumentParser
import Foundation

/// One call of `alttext run`: chooses the models, goes over the gallery, and says what came of it.
struct RunSession: Sendable {
    let gallery: any Gallery
    let wording: Wording
    let client: ModelClient
    let options: RunOptions
    let output: OutputOptions
    let interruption = Interruption()

    /// How a call ended.
    struct Ending: Sendable {
        let status: ExitCode?
        /// What the run did; `nil` where it did nothing.
        var progress: RunProgress?

        func exit() throws {
            if let status { throw status }
        }
    }

    /// The models to ask.
    ///
    /// - Throws: an exit code, after saying which of them cannot be asked and why.
    func models(named names: [String], registry: ModelRegistry, isPlan: Bool) async throws -> [Model] {
        let choices = await ChosenModels.choose(names, registry, client, isPlan: isPlan)
        do throws(Failure) {
            return try await RunModels.ready(choices, for: options, client: client)
        } catch {
            Console.complain(error.advised)
            throw ExitStatus.nothingDone
        }
    }

    func run(_ models: [Model], ledger: Ledger, process: String, isWaiting: Bool) async -> Ending {
        let run = GalleryRun(
            ledger: ledger, gallery: gallery, models: models, wording: wording, client: client,
            preparer: PicturePreparer(), options: options, interruption: interruption)
        let complaints = RunComplaints()
        let ticker = ProgressTicker(gallery: gallery)
        while true {
            do throws(LedgerError) {
                let summary = try await run.perform(process: process) {
                    complaints.hear($0)
                } watch: { progress in
                    await ticker.run(progress)
                }
                Console.showProgress(nil)
                complaints.summarise()
                return end(summary)
            } catch {
                Console.showProgress(nil)
                guard error.isGalleryInUse, isWaiting, !interruption.isRaised else {
                    Console.complain(error.advised)
                    return Ending(status: ExitStatus.nothingDone)
                }
                complaints.sayOnce(error.description + " Waiting.")
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func end(_ summary: RunSummary) -> Ending {
        output.print(summary.json, text: summary.text)
        if !Console.showsOutput || output.json { Console.say(summary.text) }
        return Ending(status: summary.exitStatus, progress: summary.progress)
    }

    func forecast(_ models: [Model], ledger: Ledger?) async -> Ending {
        let forecaster = RunForecaster(
            ledger: ledger, gallery: gallery, models: models, wording: wording, client: client,
            preparer: PicturePreparer(), options: options, interruption: interruption)
        do {
            let forecast = try await forecaster.forecast { count in
                Console.showProgress("\(count) pictures looked at")
            }
            Console.showProgress(nil)
            output.print(forecast.json, text: forecast.text)
            return Ending(status: interruption.isRaised ? ExitStatus.interrupted : nil)
        } catch {
            Console.showProgress(nil)
            Console.complain(error.advised)
            return Ending(status: ExitStatus.nothingDone)
        }
    }
}

// MARK: - Titles

extension RunSession {
    /// Has a model repair the titles of the gallery, with what the run has left of its limits.
    func titles(by model: Model, ledger: Ledger?, isPlan: Bool, after ending: Ending) async -> Ending {
        guard !interruption.isRaised, isPlan || ending.progress != nil else { return ending }
        let limits = TitleRepair.Limits(
            titles: options.limit, dollars: options.maximumDollars.map { $0 - (ending.progress?.dollars ?? 0) })
        let repair = TitleRepair(
            ledger: ledger, gallery: gallery, model: model, client: client, preparer: PicturePreparer(), limits: limits,
            interruption: interruption)
        do throws(Failure) {
            let tally = try await repair.perform(isPlan: isPlan) { event in
                switch event {
                case .drafted(let picture, let before, let title):
                    Console.say(RunComplaints.printable("\(picture.text): \"\(before)\" could be \"\(title)\""))
                case .failed(let picture, let failure):
                    Console.complain(RunComplaints.printable("\(picture.text): \(failure.advised)"))
                }
            }
            Console.say(tally.sentence(isPlan: isPlan))
            let isFine = tally.failures == 0 && tally.stop == nil
            if interruption.isRaised { return Ending(status: ExitStatus.interrupted) }
            return isFine ? ending : Ending(status: ending.status ?? ExitStatus.someFailed, progress: ending.progress)
        } catch {
            Console.complain(error.advised)
            return Ending(status: ending.status ?? ExitStatus.someFailed, progress: ending.progress)
        }
    }
}

extension TitleRepair.Tally {
    /// What came of it, or would be done, in words.
    fileprivate func sentence(isPlan: Bool) -> String {
        if isPlan { return "\(wanting) titles look like file names or lists of tags, and would be asked about." }
        let rest = stop.map { " Then it stopped: \($0.advised)" } ?? ""
        let spent = dollars > 0 ? " They cost \(String(format: "$%.4f", dollars))." : ""
        return
            "Titles: \(drafts) wait for review, \(unfit) answers were no title, \(failures) failed. \"alttext set PICTURE --title\" accepts one."
            + spent + rest
    }
}
