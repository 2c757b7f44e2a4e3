import AltText
internal import AltTextGalleries
import AltTextModels
import AltTextPictures
import AltTextRuns
import ArgumentParser

/// `alttext caption`: describes pictures.
struct CaptionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caption",
        abstract: "Describes pictures with one or several models.",
        discussion: """
            Without --model, the first model of models.yaml's default list that is ready answers: local ones first, then \
            cloud ones you have a key for, and last "evidence", which uses no model and never invents.

            Examples:
              alttext caption photo.jpg
              alttext caption photo.jpg --model qwen2.5vl-32b claude-haiku --time \\
                --context "Location: Glencoe, Scotland"
              alttext caption *.jpg --jsonl --language nl
              alttext caption https://example.org/a.webp
              alttext caption - < photo.heic
              alttext caption *.jpg --model claude-haiku gpt-6-luna --dry-run
              alttext caption photo.jpg --model qwen2.5vl-7b gemma3-27b claude-haiku --combine
              alttext caption photo.jpg --model qwen2.5vl-7b gemma3-27b --writer gemma3-27b

            Output: {"image": "photo.jpg", "captions": {"a": "…"}}. With --time each value is {"caption": "…", "time": \
            1.234}, in seconds. Several pictures: {"results": […]}, or one object a line with --jsonl. What failed is \
            under "errors": {"b": {"kind": "…", "message": "…"}}; what needs no text is "" and under "decorative". With \
            --combine, "combined" has the caption that can be trusted most, its confidence from 0 to 1, the reasons, and \
            what no more than half of the models claim. With --writer it is "written": true where a model wrote it from all \
            answers; "not_written" says why it is not. That is done once all pictures have been described.
            """
    )

    @Argument(help: ArgumentHelp("Files, URLs, or - for standard input.", valueName: "picture"))
    var pictures: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The models to ask, by name (\"alttext models\" lists them); all: every one that is ready.",
            valueName: "name"))
    var model: [String] = []

    @OptionGroup(title: "What is asked") var wording: WordingOptions
    @OptionGroup(title: "What comes out") var output: CaptionOutputOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup(title: "Models") var registry: RegistryOptions

    func validate() throws {
        guard !pictures.isEmpty else { throw ValidationError("Name at least one picture.") }
        guard pictures.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("Standard input holds one picture: write - once.")
        }
    }

    func run() async throws {
        let surroundings = Surroundings()
        let registry = try registry.registry(surroundings)
        let wording = try wording.wording()
        let client = ModelClient(keys: try surroundings.keys(), options: limits.clientOptions)
        let session = CaptionSession(
            sources: pictures.map(PictureSource.init(argument:)), wording: wording, client: client,
            loader: PictureLoader(options: limits.loaderOptions), output: output)
        let ending = await withInterruption(session.interruption, of: client) {
            await session.run(modelNames: model, registry: registry)
        }
        await client.shutdown()
        try ending.exit()
    }
}
