import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextPictures
import AltTextRuns
import Foundation
import Testing

/// What users of the library do, with nothing but what they see.
@Suite struct LibraryTests {
    /// A backend of one's own, as the library's article shows it.
    private static let parrot = BackendKind("parrot", isRemote: false) { _, _ in
        Answer(text: "A heron on a jetty.", finish: .complete)
    }

    /// A picture of 48 pixels.
    private static let picture = Array(Data(base64Encoded: heron) ?? Data())

    @Test func `A gallery and a backend of one's own make a run, and the ledger can be read`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "alttext-library-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = PictureShelf([PictureID("heron.png"): Self.picture])
        let ledger = try await Ledger.open(path: folder.appending(path: "ledger.sqlite").path)
        let client = ModelClient(keys: KeyStore(environment: [:]))
        let model = Model(name: "parrot", description: "Says one thing", date: "2026", backend: Self.parrot, id: "")
        let run = GalleryRun(
            ledger: ledger, gallery: shelf, models: [model], wording: Wording(), client: client,
            preparer: PicturePreparer())
        let summary = try await run.perform(process: "library")
        #expect(summary.progress.published == 1 && summary.stop == nil)
        #expect(shelf.text(of: PictureID("heron.png")) == .text("A heron on a jetty."))
        let gallery = try #require(try await ledger.galleries().first)
        #expect(gallery.gallery == shelf.id)
        let picture = try #require(try await ledger.picture(PictureID("heron.png"), in: gallery.id))
        let history = try #require(try await ledger.history(of: picture.id))
        #expect(history.descriptions.first?.model == "parrot" && history.descriptions.first?.origin == .ai)
        await client.shutdown()
        try ledger.close()
    }

    @Test func `A failure of one's own backend is a failure of the picture`() async throws {
        let mute = BackendKind("mute", isRemote: false) { (_, model) throws(ModelError) in
            throw .failed(model, "The parrot sleeps", isAway: false)
        }
        let client = ModelClient(keys: KeyStore(environment: [:]))
        let model = Model(name: "mute", description: "Says nothing", date: "2026", backend: mute, id: "")
        let picture = FileManager.default.temporaryDirectory.appending(path: "alttext-library-\(UUID()).png")
        try Data(Self.picture).write(to: picture)
        defer { try? FileManager.default.removeItem(at: picture) }
        let describer = PictureDescriber(
            choices: [ModelChoice(model)], wording: Wording(), client: client, preparer: PicturePreparer(),
            loader: PictureLoader())
        await describer.describe([.file(picture.path)]) { result in
            guard case .failure(let failure) = result.outcomes[0].result else {
                Issue.record("\(result) is no failure")
                return
            }
            #expect(failure.message == "The parrot sleeps.")
        }
        await client.shutdown()
    }

    @Test func `A text is judged without a picture`() throws {
        var options = Linter.Options()
        options.language = try Language("en")
        let findings = Linter(options).findings(in: "Image of a heron.")
        #expect(findings.map(\.code) == ["redundant_prefix"])
    }
}
