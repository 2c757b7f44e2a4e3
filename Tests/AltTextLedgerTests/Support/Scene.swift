import AltText
import AltTextLedger
import AltTextTesting
import Testing

/// A ledger in a scratch folder, with one gallery and one recipe.
struct Scene {
    let folder: ScratchFolder
    let ledger: Ledger
    let gallery: GalleryRecord
    let recipe: Recipe.ID

    static let heron = AlternativeText.text("A heron on a jetty.")

    init(in folder: ScratchFolder) async throws {
        self.folder = folder
        ledger = try await Ledger.open(path: folder.path(of: "ledger.sqlite"))
        gallery = try await ledger.gallery(GalleryID(kind: .folder, place: "/photos"))
        recipe = try await ledger.recipe(Self.recipe(prompt: "Describe it."))
    }

    static func recipe(prompt: String) -> Recipe {
        Recipe(
            model: "heron", backend: "ollama", backendModel: "heron:7b", settings: ["seed": 7], systemPrompt: nil,
            prompt: prompt)
    }

    /// Lists pictures for a run, and says what it then has to do.
    func due(
        _ names: [String], in run: RunRecord.ID, except busy: Set<PictureRecord.ID> = [], limit: Int = 10,
        at time: Timestamp = .now, _ change: (inout WorkRule) -> Void = { _ in }
    ) async throws -> [String] {
        var demand = Ledger.RunDemand(run: run)
        change(&demand.rule)
        _ = try await ledger.enlist(names.map { PictureListing(id: PictureID($0)) }, in: gallery.id, for: demand)
        return try await ledger.dueWork(of: run, except: busy, limit: limit, at: time).map(\.listing.id.text)
    }

    /// Lists pictures and says how the ledger has them.
    func enlist(_ names: String...) async throws -> [PictureRecord] { try await enlist(names) }

    func enlist(_ names: [String]) async throws -> [PictureRecord] {
        _ = try await ledger.enlist(names.map { PictureListing(id: PictureID($0)) }, in: gallery.id)
        var pictures: [PictureRecord] = []
        for name in names {
            pictures.append(try #require(try await ledger.picture(PictureID(name), in: gallery.id)))
        }
        return pictures
    }

    func enlistOne(_ name: String = "heron.jpg") async throws -> PictureRecord {
        try #require(try await enlist([name]).first)
    }

    func run() async throws -> RunRecord.ID {
        try await ledger.beginRun(in: gallery.id, command: "run", options: [:], process: "here:1")
    }

    func picture(_ id: PictureRecord.ID) async throws -> PictureRecord {
        try #require(try await ledger.picture(id))
    }

    /// An answer to the scene's recipe.
    func answer(
        about picture: PictureRecord.ID, digest: String = "aa", raw: String = "A heron on a jetty.",
        run: RunRecord.ID? = nil
    ) async throws -> CaptionRecord.ID {
        try await ledger.record(
            NewCaption(
                pictureDigest: digest, requestDigest: "bb", context: "File: heron", raw: raw, finish: .complete,
                inputTokens: 300, outputTokens: 12, dollars: 0.25, duration: .milliseconds(1500), probability: 0.75,
                warnings: ["slow"]),
            for: picture, recipe: recipe, run: run)
    }

    /// Puts a model's text in a picture's place.
    @discardableResult
    func publish(
        _ alt: AlternativeText = heron, of picture: PictureRecord.ID, origin: Origin = .ai, run: RunRecord.ID? = nil
    ) async throws -> WriteRecord.ID {
        let current = try await self.picture(picture).currentID
        let write = Ledger.PlannedWrite(
            .new(NewDescription(alt: alt, origin: origin, model: "heron", recipeID: recipe)), before: .missing,
            expecting: current)
        return try await ledger.publish(write, of: picture, run: run)
    }

    /// How many pictures stand how, failures without their reasons.
    func tallies() async throws -> [PictureStatus: Int] {
        try await ledger.tallies(of: gallery.id).reduce(into: [:]) { $0[$1.status, default: 0] += $1.pictures }
    }

    func expectSound(_ location: SourceLocation = #_sourceLocation) async throws {
        #expect(try await ledger.check() == [], sourceLocation: location)
    }
}

/// Runs `body` on a ledger of its own.
func withScene<Result>(_ body: (Scene) async throws -> Result) async throws -> Result {
    try await withScratchFolder { folder in
        let scene = try await Scene(in: folder)
        let result = try await body(scene)
        try scene.ledger.close()
        return result
    }
}

/// The word for programs of the error that `body` throws.
func errorKind<Result>(_ body: () async throws(LedgerError) -> Result) async -> String? {
    do throws(LedgerError) {
        _ = try await body()
        return nil
    } catch {
        return error.kind
    }
}
