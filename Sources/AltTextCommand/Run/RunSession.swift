import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import ArgumentParser

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
        return Ending(status: summary.exitStatus)
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
