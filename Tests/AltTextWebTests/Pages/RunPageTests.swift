import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import Synchronization
import Testing

@Suite struct RunPageTests {
    private static let pictures: [String: MemoryGallery.Picture] = [
        "heron.png": .init(bytes: PictureFixture.noise(width: 40, height: 30, seed: 1)),
        "boat.png": .init(bytes: PictureFixture.noise(width: 40, height: 30, seed: 2)),
    ]
    private static let answers = [
        "wise": ["heron.png": "A grey heron stands on a jetty.", "boat.png": "A boat lies in the harbour."],
        "mute": [:],
    ]
    private static let form = ["model wise": "yes", "confidence": "0", "limit": "", "cost": ""]

    /// Sends the form and waits for what the run would take.
    private static func plan(_ fields: [String: String], _ guest: Guest) async throws -> String {
        _ = try await guest.get("/gallery/1/run")
        let reply = try await guest.post("/gallery/1/plans", fields)
        #expect(reply.location.hasPrefix("/gallery/1/plans/"))
        return reply.location
    }

    @Test func `A run shows what it would take before it begins, and does what was planned`() async throws {
        try await withSite(Self.pictures) { site in
            try await site.browse(models: Self.answers) { (guest) async throws in
                let page = try await guest.get("/gallery/1/run").text
                #expect(page.contains("name=\"model wise\"") && page.contains("on this machine, free"))
                #expect(page.contains("more that cannot be asked now") && !page.contains("name=\"model mute\""))
                let plan = try await Self.plan(Self.form.merging(["limit": "1"]) { $1 }, guest)
                let forecast = try await guest.wait(at: plan, for: "Begin: describe 1 picture")
                #expect(forecast.contains("1 of 2 pictures would be described"))
                #expect(forecast.contains("nowhere: it runs on this machine") && forecast.contains(">free<"))
                #expect(try await site.ledger.runs(limit: 1).isEmpty)

                #expect(try await guest.post(plan, [:]).location == "/gallery/1/run")
                let over = try await guest.wait(at: "/gallery/1/run", for: "Go on with a run")
                #expect(over.contains("As many pictures are described as were asked for."))
                #expect(over.contains("1 published") && over.contains("value=\"1\""))
                let run = try #require(try await site.ledger.runs(limit: 1).first)
                #expect(run.process == "here:1" && run.options["models"]?[0]?.string == "wise")
                // Going on takes the rest.
                let rest = try await Self.plan(Self.form, guest)
                _ = try await guest.wait(at: rest, for: "Begin: describe 1 picture")
                _ = try await guest.post(rest, [:])
                _ = try await guest.wait(at: "/gallery/1/run", for: "2 of 2 pictures have a text")
                #expect(try await site.ledger.check().isEmpty)
            }
        }
    }

    @Test func `One run at a time works on a gallery, wherever it was begun`() async throws {
        try await withSite(Self.pictures) { site in
            try await site.browse(models: Self.answers) { (guest) async throws in
                let plan = try await Self.plan(Self.form, guest)
                _ = try await guest.wait(at: plan, for: "Begin:")
                let gallery = site.shelf.galleries[0].record
                let lock = try await site.ledger.lock(gallery)
                let run = try await site.ledger.beginRun(
                    in: gallery.id, command: "run", options: [:], process: "there:7")
                #expect(try await guest.get("/gallery/1/run").text.contains("another process, <bdi>there:7</bdi>"))
                _ = try await guest.post(plan, [:])
                let page = try await guest.get("/gallery/1/run").text
                #expect(page.contains("One run at a time") && page.contains("there:7"))
                lock.release()
                // Whoever was killed holds nobody up.
                #expect(try await guest.get("/gallery/1/run").text.contains("Go on with a run"))
                _ = try await guest.post(plan, [:])
                _ = try await guest.wait(at: "/gallery/1/run", for: "2 published")
                #expect(try await site.ledger.run(run)?.ending == .killed)
            }
        }
    }

    @Test func `A run is stopped from the page, and what is under way is kept`() async throws {
        try await withSite(Self.pictures) { site in
            let (asked, isAsked) = AsyncStream.makeStream(of: Void.self)
            let (gate, opening) = AsyncStream.makeStream(of: Void.self)
            try await site.browse(models: Self.answers) { (guest) async throws in
                let plan = try await Self.plan(Self.form, guest)
                _ = try await guest.wait(at: plan, for: "Begin:")
                site.folder.beforeBytes {
                    isAsked.yield()
                    for await _ in gate { break }
                }
                _ = try await guest.post(plan, [:])
                for await _ in asked { break }
                #expect(try await guest.get("/gallery/1").text.contains("Stop the run"))
                let reply = try await guest.post("/gallery/1/run", ["choice": "stop"])
                #expect(reply.location == "/gallery/1/run")
                #expect(try await guest.get("/gallery/1/run").text.contains("is stopping"))
                opening.finish()
                _ = try await guest.wait(at: "/gallery/1/run", for: "It was stopped.")
                #expect(try await site.ledger.runs(limit: 1).first?.ending == .stopped)
                _ = try await guest.post("/gallery/1/run", ["choice": "stop"])
                #expect(try await guest.get("/gallery/1/run").text.contains("No run that was begun here"))
            }
        }
    }

    @Test func `What cannot be asked for is refused in a sentence`() async throws {
        try await withSite(Self.pictures) { site in
            try await site.browse(models: Self.answers) { (guest) async throws in
                for (change, words) in [
                    (["model wise": nil], "Choose at least one model."), (["confidence": "101"], "from 0 to 100"),
                    (["limit": "0"], "at least 1"), (["cost": "-1"], "amount of US dollars"),
                    (["cost": "nan"], "amount of US dollars"),
                ] as [([String: String?], String)] {
                    let fields = Self.form.merging(change.compactMapValues(\.self)) { $1 }
                        .filter { change[$0.key] != .some(nil) }
                    #expect(try await guest.post("/gallery/1/plans", fields).location == "/gallery/1/run")
                    #expect(try await guest.get("/gallery/1/run").text.contains(words), "\(words)")
                }
                let plan = try await Self.plan(["model mute": "yes", "confidence": "50"], guest)
                let failed = try await guest.wait(at: plan, for: "role=\"alert\"")
                #expect(failed.contains("mute: The file of answers"))
                #expect(try await guest.post(plan, [:]).status == 409)
                #expect(try await guest.get("/gallery/2/plans/" + plan.suffix(12)).status == 404)
                #expect(try await guest.get("/gallery/9/run").status == 404)
            }
        }
    }

    @Test(arguments: [TokenRecord.Scope.read, .review])
    func `Whoever may not write neither sees nor begins runs`(scope: TokenRecord.Scope) async throws {
        try await withSite(Self.pictures) { site in
            try await site.browse(as: scope, models: Self.answers) { (guest) async throws in
                #expect(try await !guest.get("/gallery/1").text.contains("Run…"))
                #expect(try await guest.get("/gallery/1/run").status == 403)
                #expect(try await guest.post("/gallery/1/plans", Self.form).status == 403)
            }
        }
    }

    @Test func `No other site begins or stops a run`() async throws {
        try await withSite(Self.pictures) { site in
            try await site.browse(models: Self.answers) { (guest) async throws in
                let plan = try await Self.plan(Self.form, guest)
                for address in ["/gallery/1/plans", "/gallery/1/run", plan] {
                    #expect(try await guest.post(address, Self.form, formToken: "guess").status == 403)
                    let site = HTTPField.Name("Sec-Fetch-Site")
                    let headers: HTTPFields = [try #require(site): "cross-site"]
                    #expect(try await guest.post(address, Self.form, headers).status == 403)
                }
            }
        }
    }

    @Test func `A server without models offers none`() async throws {
        try await withSite { site in
            try await site.browse { guest in
                #expect(try await !guest.get("/gallery/1").text.contains("Run…"))
                #expect(try await guest.get("/gallery/1/run").status == 404)
                let id = try await site.id(of: "heron.jpg")
                #expect(try await !guest.get("/pictures/\(id)").text.contains("Describe again"))
            }
        }
    }
}
