import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import ArgumentParser

/// `alttext run`: describes a whole gallery.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Describes the pictures of a whole gallery that have no alt text.",
        discussion: """
            A gallery is a folder, or a website with the album API. A second run goes on where the first one stopped, \
            however it stopped; no answer is paid for twice, and text that a person wrote is never touched.

            Texts of a folder are kept in the ledger; texts of a site are written to it. What is not trusted enough \
            (--min-confidence) becomes a draft. Pictures that fail are tried again by later runs, after 1, 4, 16 and 64 \
            minutes, then left alone until --retry-failed.

            Examples:
              alttext run ~/Photos
              alttext run ~/Photos --model qwen2.5vl-7b gemma3-27b --min-confidence 0.7 --limit 500
              alttext run ~/Photos --dry-run
              alttext run ~/Photos --upgrade --model claude-haiku --max-cost 5
              alttext run album:https://example.org --list todo.csv \\
                --image-url '{base}/files/cache/{album}/{image}-1280w.jpg'

            A run looks at, asks about, writes and counts the pictures of its gallery, or of its --list, and no others.

            Exit status: 0 all done, 1 some pictures of this run failed or changed meanwhile, 2 nothing could be done, \
            130 interrupted. What failed earlier is in "alttext status".
            """
    )

    @Argument(help: ArgumentHelp("A folder, or album: and the address of a site.", valueName: "gallery"))
    var gallery: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The models to ask about each picture (\"alttext models\" lists them); the text that can be trusted most is used.",
            valueName: "name"))
    var model: [String] = []

    @Flag(help: "What would be done: pictures, models, tokens, price, time. Nothing is sent or written.")
    var dryRun = false

    @OptionGroup(title: "How far it goes") var extent: ExtentOptions
    @OptionGroup(title: "What is asked") var wording: WordingOptions
    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup(title: "Models") var registry: RegistryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions
    @OptionGroup(title: "What comes out") var output: OutputOptions

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let keys = try surroundings.keys()
        let wording = try wording.wording()
        let gallery = try await place.open(Address(gallery).gallery, surroundings, limits)
        let client = ModelClient(keys: keys, options: limits.clientOptions)
        let session = RunSession(
            gallery: gallery, wording: wording, client: client, options: extent.options(limits),
            output: output)
        do {
            let models = try await session.models(named: model, registry: registry, isPlan: dryRun)
            if dryRun {
                let path = ledger.path(surroundings)
                let known = try? await Ledger.open(path: path, ifMissing: .fail)
                try await withInterruption(session.interruption, of: client) {
                    let ending = await session.forecast(models, ledger: known)
                    return extent.titles
                        ? await session.titles(by: models[0], ledger: known, isPlan: true, after: ending) : ending
                }.exit()
            } else {
                try await ledger.withLedger(ifMissing: .create) { ledger in
                    try await withInterruption(session.interruption, of: client) {
                        let ending = await session.run(
                            models, ledger: ledger, process: surroundings.processName, isWaiting: extent.wait)
                        return extent.titles
                            ? await session.titles(by: models[0], ledger: ledger, isPlan: false, after: ending) : ending
                    }.exit()
                }
            }
        } catch {
            await close(client, gallery)
            throw error
        }
        await close(client, gallery)
    }

    private func close(_ client: ModelClient, _ gallery: any Gallery) async {
        await client.shutdown()
        await gallery.shutdown()
    }
}
