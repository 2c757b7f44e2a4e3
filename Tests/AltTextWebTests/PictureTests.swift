import AltText
import AltTextLedger
import AltTextTesting
import HTTPTypes
import Testing

@Suite struct PictureTests {
    @Test func `Galleries tell how their pictures stand`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"A heron."}"#)
                let galleries = try #require(try await visitor.get("/api/galleries").json["galleries"]?.array)
                #expect(
                    galleries.map { $0["gallery"]?.string } == ["folder:/home/ann/Photos", "album:https://example.org"])
                #expect(galleries.map { $0["album"]?.string } == ["Photos", nil])
                #expect(galleries[0]["pictures"] == ["human": 1, "unchecked": 1])
            }
        }
    }

    @Test(arguments: Site.Transport.allCases)
    func `Pages lead from one to the next, through every gallery and once through each picture`(
        transport: Site.Transport
    ) async throws {
        let pictures = (0..<25).map { ("p\($0).jpg", MemoryGallery.Picture()) }
        try await withSite(Dictionary(uniqueKeysWithValues: pictures)) { site in
            try await site.visit(over: transport) { visitor in
                var names: [String] = []
                var next: String? = "/api/pictures?limit=10"
                while let address = next {
                    let reply = try await visitor.get(address)
                    names += try #require(reply.json["pictures"]?.array).compactMap { $0["picture"]?.string }
                    next = reply.json["next"]?.string
                    #expect(reply.headers[.link] == next.map { "<\($0)>; rel=\"next\"" })
                }
                #expect(names.count == 26)
                #expect(Set(names).count == 26)
                #expect(names.last == "2024/boat")
            }
        }
    }

    @Test func `A list can be of one gallery, one status, or what is missing`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"A heron."}"#)
                for (query, names) in [
                    ("gallery=Photos", ["heron.jpg", "skye/journey.jpg"]), ("gallery=2", ["2024/boat"]),
                    ("gallery=folder:%2Fhome%2Fann%2FPhotos&missing=true", ["skye/journey.jpg"]),
                    ("status=human", ["heron.jpg"]), ("missing=true&limit=1", ["skye/journey.jpg"]),
                ] {
                    let reply = try await visitor.get("/api/pictures?\(query)")
                    #expect(reply.json["pictures"]?.array?.map { $0["picture"]?.string } == names, "\(query)")
                }
            }
        }
    }

    @Test(arguments: [
        ("limit=0", "limit"), ("limit=501", "limit"), ("limit=x", "limit"), ("missing=yes", "missing"),
        ("status=lost", "status"), ("cursor=c-1", "cursor"), ("cursor=%27%20OR%201=1", "cursor"),
        ("gallery=nowhere", "gallery"), ("gallery=%ff", "gallery"), ("gallery=%2", "gallery"), ("order=name", "order"),
        ("limit=1&limit=2", "limit"),
    ])
    func `A bad parameter is named`(query: String, name: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.get("/api/pictures?\(query)")
                #expect(reply.status == 400)
                #expect(reply.json["error"]?["field"]?.string == name)
            }
        }
    }

    @Test func `A picture tells how its texts came about`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.describe(id, as: "A heron.")
            try await site.visit { visitor in
                let reply = try await visitor.get("/api/pictures/\(id)")
                let text = try #require(reply.json["description"])
                #expect(text["origin"] == "ai")
                #expect(text["model"] == "gemma4")
                #expect(text["reviewed"] == false)
                #expect(text["confidence"] == 0.5)
                let caption = try #require(reply.json["captions"]?[0])
                #expect(caption["id"] == text["caption"])
                #expect(caption["cost_usd"] == 0.25)
                #expect(caption["seconds"] == 1.5)
                #expect(caption["recipe"]?["prompt"] == "Describe.")
                #expect(text["findings"]?[0]?["code"] == "too_short")
                #expect(try await visitor.get("/api/pictures/\(id)", [.ifNoneMatch: reply.tag]).status == 304)
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"A heron."}"#)
                let reviewed = try #require(try await visitor.get("/api/pictures/\(id)").json["description"])
                #expect(reviewed["reviewed"] == true)
                #expect(reviewed["accepted_by"] == "the writer")
            }
        }
    }

    @Test func `A change needs the state that it was made for`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/api/pictures/\(try await site.id(of: "heron.jpg"))"
                let tag = try await visitor.get(address).tag
                #expect(try await visitor.patch(address, #"{"alt":"A"}"#).status == 428)
                #expect(try await visitor.patch(address, #"{"alt":"A"}"#, [.ifMatch: "W/\(tag)"]).status == 412)
                let reply = try await visitor.patch(address, #"{"alt":"A"}"#, [.ifMatch: tag])
                #expect(reply.json["description"]?["alt"] == "A")
                #expect(try await visitor.patch(address, #"{"alt":"B"}"#, [.ifMatch: tag]).status == 412)
                let decorative = try await visitor.patch(address, #"{"decorative":true}"#, [.ifMatch: reply.tag])
                #expect(decorative.json["description"]?["decorative"] == true)
                #expect(decorative.json["status"] == "decorative")
            }
        }
    }

    @Test func `History tells everything that happened`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.describe(id, as: "A stork.")
            try await site.visit { visitor in
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"A stork."}"#)
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"A heron."}"#)
                let history = try await visitor.get("/api/pictures/\(id)/history").json
                #expect(history["descriptions"]?.array?.map { $0["alt"]?.string } == ["A stork.", "A heron."])
                #expect(history["descriptions"]?[1]?["edited_from"] == history["descriptions"]?[0]?["id"])
                #expect(history["captions"]?[0]?["raw"] == "A stork!")
                #expect(history["decisions"]?.array?.map { $0["kind"]?.string } == ["accepted"])
                #expect(history["writes"]?.array?.map { $0["outcome"]?.string } == ["written", "written"])
            }
        }
    }

    @Test(arguments: Site.Transport.allCases)
    func `An export holds every picture, page by page`(transport: Site.Transport) async throws {
        let pictures = (0..<3000).map { ("p\($0).jpg", MemoryGallery.Picture()) }
        try await withSite(Dictionary(uniqueKeysWithValues: pictures)) { site in
            try await site.visit(over: transport) { visitor in
                let reply = try await visitor.get("/api/export?gallery=Photos&format=jsonl")
                #expect(reply.headers[.contentType] == "application/jsonl")
                #expect(reply.headers[.contentLength] == nil || transport == .inProcess)
                #expect(reply.text.split(separator: "\n").count == 3000)
            }
        }
    }

    @Test(arguments: ["0", "99", "-1", "x", "1%20OR%201=1", "9223372036854775808", "1;DROP%20TABLE%20pictures"])
    func `There is no picture of such a number`(id: String) async throws {
        try await withSite { site in
            try await site.visit { (visitor) async throws in
                #expect(try await visitor.get("/api/pictures/\(id)").status == 404)
                #expect(try await visitor.get("/api/pictures/\(id)/history").status == 404)
            }
        }
    }
}

extension Site {
    /// Publishes a text by a model, with all that a run knows of it.
    func describe(_ id: PictureRecord.ID, as text: String) async throws {
        let recipe = try await ledger.recipe(
            Recipe(
                model: "gemma4", backend: "ollama", backendModel: "gemma4:12b", settings: ["temperature": 0.1],
                systemPrompt: nil, prompt: "Describe."))
        let caption = try await ledger.record(
            NewCaption(
                pictureDigest: "00", requestDigest: "11", context: nil, raw: text.replacing(".", with: "!"),
                finish: .unknown, dollars: 0.25, duration: .milliseconds(1500)),
            for: id, recipe: recipe, run: nil)
        let finding = Finding(code: "too_short", severity: .note, message: "The text is short.")
        let description = NewDescription(
            alt: .text(text), origin: .ai, captionID: caption, model: "gemma4", recipeID: recipe, confidence: 0.5,
            findings: [finding])
        try await ledger.publish(.init(.new(description), before: .missing, expecting: nil), of: id, run: nil)
    }
}
