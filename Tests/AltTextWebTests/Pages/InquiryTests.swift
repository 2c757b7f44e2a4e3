import AltText
import AltTextGalleries
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct InquiryTests {
    private static let pictures: [String: MemoryGallery.Picture] = [
        "heron.png": .init(bytes: PictureFixture.noise(width: 40, height: 30))
    ]
    private static let answers = [
        "wise": ["heron.png": "A grey heron stands on a jetty."], "brief": ["heron.png": "<b>A heron</b> & a pier."],
        "silent": ["other.png": "Something else."],
    ]

    private static func ask(_ models: [String], about id: PictureRecord.ID, _ guest: Guest) async throws -> Guest.Page {
        let fields = Dictionary(uniqueKeysWithValues: models.map { ("model \($0)", "yes") })
        _ = try await guest.get("/pictures/\(id)")
        _ = try await guest.post("/pictures/\(id)/captions", fields)
        while true {
            let page = try await guest.get("/pictures/\(id)")
            if !page.text.contains("data-live") { return page }
            await Task.yield()
        }
    }

    private static func choose(
        _ model: String, _ choice: String, about id: PictureRecord.ID, _ site: Site, _ guest: Guest,
        version: Int? = nil
    ) async throws -> Guest.Page {
        let history = try #require(try await site.ledger.history(of: id))
        let caption = try #require(history.captions.last { history.recipes[$0.recipeID]?.model == model })
        return try await guest.post(
            "/pictures/\(id)/choice",
            [
                "choice": choice, "caption": "\(caption.id)",
                "version": "\(version ?? history.texts.picture.version)",
            ])
    }

    @Test func `What other models say stands beside the text there now, and failures are sentences`() async throws {
        try await withSite(Self.pictures) { site in
            let id = try await site.id(of: "heron.png")
            try await site.browse(models: Self.answers) { (guest) async throws in
                let page = try await Self.ask(["wise", "brief", "silent"], about: id, guest).text
                #expect(page.contains("The text there now") && page.contains("A grey heron stands on a jetty."))
                #expect(page.contains("A heron") && !page.contains("<b>A heron"))
                #expect(page.contains("<bdi>silent</bdi> said nothing.") && page.contains("has no answer of silent"))
                // Nothing is published, and nothing is asked twice.
                #expect(try await site.texts(of: "heron.png").current == nil)
                _ = try await Self.ask(["wise"], about: id, guest)
                #expect(try await site.ledger.history(of: id)?.captions.count == 2)
                let runs = try await site.ledger.runs(limit: 5)
                #expect(runs.count == 2 && runs.allSatisfy { $0.command == "ask" && $0.endedAt != nil })
                #expect(runs[0].totals.reused == 1 && runs[1].options["author"]?.string == "the writer")
                #expect(try await guest.get("/gallery/1").text.contains("No run yet."))
            }
        }
    }

    @Test func `An answer that is chosen is published as the model's, accepted by who chose`() async throws {
        try await withSite(Self.pictures) { site in
            let id = try await site.id(of: "heron.png")
            try await site.browse(models: Self.answers) { (guest) async throws in
                _ = try await Self.ask(["wise", "brief"], about: id, guest)
                _ = try await Self.choose("wise", "publish", about: id, site, guest)
                #expect(
                    try await guest.get("/pictures/\(id)").text.contains(
                        "The text stays the model&#39;s, accepted by you."))
                let texts = try await site.texts(of: "heron.png")
                #expect(texts.current?.alt == .text("A grey heron stands on a jetty."))
                #expect(texts.current?.origin == .ai && texts.current?.model == "wise" && texts.draft == nil)
                #expect(texts.current?.confidence != nil && texts.picture.status == .accepted)
                _ = try await Self.choose("brief", "draft", about: id, site, guest)
                #expect(try await site.texts(of: "heron.png").draft?.model == "brief")
                #expect(try await site.texts(of: "heron.png").current?.model == "wise")
                #expect(try await site.ledger.check().isEmpty)
            }
        }
    }

    @Test func `Whoever saw another state, or chooses what nobody said, changes nothing`() async throws {
        try await withSite(Self.pictures) { site in
            let id = try await site.id(of: "heron.png")
            try await site.browse(models: Self.answers) { (guest) async throws in
                _ = try await Self.ask(["wise"], about: id, guest)
                let version = try await site.texts(of: "heron.png").picture.version
                _ = try await Self.choose("wise", "publish", about: id, site, guest, version: version - 1)
                #expect(try await guest.get("/pictures/\(id)").text.contains("Somebody else has changed the picture"))
                for (caption, choice) in [("999", "publish"), ("1", "sing"), ("x", "draft")] {
                    let reply = try await guest.post(
                        "/pictures/\(id)/choice", ["caption": caption, "choice": choice, "version": "\(version)"])
                    #expect(reply.status == 400)
                }
                #expect(try await guest.post("/pictures/\(id)/choice", [:], formToken: "x").status == 403)
                #expect(try await guest.post("/pictures/\(id)/captions", [:], formToken: "x").status == 403)
                #expect(try await site.texts(of: "heron.png").picture.version == version)
            }
        }
    }

    @Test func `A place that takes no text leaves the answer as the draft`() async throws {
        try await withSite(onSite: ["2024/boat": .init(bytes: PictureFixture.noise(width: 40, height: 30))]) { site in
            let record = site.shelf.galleries[1].record
            let id = try #require(try await site.ledger.picture(PictureID("2024/boat"), in: record.id)).id
            try await site.browse(models: ["wise": ["2024/boat": "A boat."]]) { (guest) async throws in
                _ = try await Self.ask(["wise"], about: id, guest)
                site.site.fail(writing: GalleryError(.refused, "It refuses"))
                _ = try await Self.choose("wise", "publish", about: id, site, guest)
                #expect(try await guest.get("/pictures/\(id)").text.contains("could not be published"))
                #expect(try await site.ledger.texts(of: id)?.draft?.alt == .text("A boat."))
            }
        }
    }

    @Test func `Whoever may only review asks nobody`() async throws {
        try await withSite(Self.pictures) { site in
            let id = try await site.id(of: "heron.png")
            try await site.browse(as: .review, models: Self.answers) { (guest) async throws in
                #expect(try await !guest.get("/pictures/\(id)").text.contains("Describe again"))
                #expect(try await guest.post("/pictures/\(id)/captions", ["model wise": "yes"]).status == 403)
                #expect(try await guest.post("/pictures/\(id)/choice", [:]).status == 403)
            }
        }
    }
}
