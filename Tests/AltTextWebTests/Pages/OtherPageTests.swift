import AltText
import AltTextGalleries
import AltTextLedger
import AltTextTesting
import AltTextWeb
import Foundation
import HTTPTypes
import HummingbirdTesting
import Synchronization
import Testing

@Suite struct GalleryPageTests {
    @Test func `The grid shows pictures by status and search, page by page`() async throws {
        let names = (0..<70).map { "\($0 < 10 ? "0" : "")\($0).jpg" }
        try await withSite(Dictionary(uniqueKeysWithValues: names.map { ($0, .init()) })) { site in
            try await site.draft("A grey heron.", for: "03.jpg")
            try await site.browse(as: .read) { guest in
                let first = try await guest.get("/gallery/1").text
                #expect(first.contains("59.jpg") && !first.contains("60.jpg"))
                let next = try #require(first.between("rel=\"next\" href=\"", "\""))
                let second = try await guest.get(next).text
                #expect(second.contains("69.jpg") && !second.contains("59.jpg") && !second.contains("rel=\"next\""))
                for query in ["search=heron", "search=03", "status=draft", "status=draft&search=grey"] {
                    let text = try await guest.get("/gallery/1?\(query)").text
                    #expect(text.contains("03.jpg") && !text.contains("04.jpg"), "\(query)")
                }
                for query in ["search=%25", "search=_", "search=nothing", "status=human"] {
                    #expect(try await guest.get("/gallery/1?\(query)").text.contains("No picture"), "\(query)")
                }
            }
        }
    }

    @Test func `The overview counts what there is and what it cost`() async throws {
        try await withSite { site in
            try await site.draft("A heron.")
            let run = try await site.ledger.beginRun(
                in: site.shelf.galleries[0].record.id, command: "run", options: [:], process: "test:1")
            let recipe = try await site.ledger.recipe(
                Recipe(model: "m", backend: "b", backendModel: "m", settings: [:], systemPrompt: nil, prompt: "?"))
            let caption = NewCaption(
                pictureDigest: "1", requestDigest: "1", context: nil, raw: "x", finish: .complete, dollars: 1.234)
            _ = try await site.ledger.record(caption, for: try await site.id(of: "heron.jpg"), recipe: recipe, run: run)
            try await site.browse(as: .read) { guest in
                let text = try await guest.get("/gallery").text
                #expect(text.contains("folder:/home/ann/Photos") && text.contains("US$ 1.23 so far"))
                #expect(try await guest.get("/gallery/1").text.contains("Run 1 is under way"))
            }
        }
    }

    @Test func `News of a gallery come as they happen, and end with the session`() async throws {
        try await withSite { site in
            // Once it is set, so much time passes whenever somebody looks at the clock.
            let pace = Mutex(Duration.zero)
            var server = site.server
            server.clock = {
                site.clock.advance(by: pace.withLock { $0 })
                return site.clock.now
            }
            let link = server.invitation(for: "ann")
            try await server.buildApplication().test(.router) { client in
                let guest = Guest(client: client)
                _ = try await guest.post("/sign-in", ["code": String(link.suffix(64))])
                pace.withLock { $0 = .seconds(3 * 3600) }
                let page = try await guest.get("/gallery/1/progress", [.accept: "text/event-stream"])
                #expect(page.headers[.contentType] == "text/event-stream")
                let data = try #require(page.text.between("event: progress\ndata: ", "\n\n"))
                let values = try JSONValue(parsing: Array(data.utf8))
                #expect(values["missing"]?.string == "2")
            }
        }
    }
}

@Suite struct PicturePageTests {
    @Test func `A text is set, marked as decorative and taken away`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.browse { guest in
                for (fields, status) in [
                    (["choice": "text", "text": "A heron."], PictureStatus.human),
                    (["choice": "decorative"], .decorative),
                    (["choice": "remove"], .removed),
                ] {
                    let page = try await guest.get("/pictures/\(id)")
                    var fields = fields
                    fields["version"] = page.field("version")
                    #expect(try await guest.post("/pictures/\(id)", fields).status == 303)
                    #expect(try await site.texts(of: "heron.jpg").picture.status == status)
                }
                let text = try await guest.get("/pictures/\(id)").text
                #expect(text.contains("A heron.") && text.contains("by <bdi>the writer</bdi>"))
            }
        }
    }

    @Test func `Whoever saw another state changes nothing`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.browse { guest in
                let version = try #require(try await guest.get("/pictures/\(id)").field("version"))
                for text in ["First.", "Second."] {
                    _ = try await guest.post("/pictures/\(id)", ["choice": "text", "text": text, "version": version])
                }
                #expect(try await guest.get("/pictures/\(id)").text.contains("Somebody else has changed the picture"))
                #expect(try await site.texts(of: "heron.jpg").current?.alt == .text("First."))
                let bad = try await guest.post("/pictures/\(id)", ["choice": "sing", "version": version])
                #expect(bad.status == 400)
            }
        }
    }

    @Test func `Thumbnails are made once, and known ones are not sent again`() async throws {
        let bytes = PictureFixture.noise(width: 400, height: 300)
        try await withSite(["a.png": .init(bytes: bytes), "b.jpg": .init()]) { site in
            let id = try await site.id(of: "a.png")
            try await site.browse(as: .read) { guest in
                let first = try await guest.get("/thumbnails/\(id)/320")
                #expect(first.status == 200)
                #expect(first.headers[.contentType]?.hasPrefix("image/") == true)
                let tag = try #require(first.headers[.eTag])
                site.folder.fail(reading: GalleryError(.gone, "It is gone"))
                #expect(try await guest.get("/thumbnails/\(id)/320").status == 200)
                #expect(try await guest.get("/thumbnails/\(id)/320", [.ifNoneMatch: tag]).status == 304)
                site.folder.fail()
                let broken = try await guest.get("/thumbnails/\(try await site.id(of: "b.jpg"))/320")
                #expect(broken.status == 422)
            }
        }
    }
}

@Suite struct ThumbnailFolderTests {
    private static let bytes = PictureFixture.noise(width: 400, height: 300)

    private static func options(_ scratch: ScratchFolder) -> ServerOptions {
        var options = ServerOptions.patient
        options.thumbnailFolder = scratch.path(of: "thumbnails")
        return options
    }

    private static func files(_ scratch: ScratchFolder) -> [String] {
        let all = FileManager.default.enumerator(atPath: scratch.path(of: "thumbnails"))?.allObjects ?? []
        return all.compactMap { $0 as? String }.filter { $0.count > 60 }
    }

    @Test func `Thumbnails outlast the server`() async throws {
        try await withScratchFolder { scratch in
            try await withSite(["a.png": .init(bytes: Self.bytes)]) { site in
                let address = "/thumbnails/\(try await site.id(of: "a.png"))/320"
                try await site.browse(as: .read, models: [:], options: Self.options(scratch)) { (guest) async throws in
                    #expect(try await guest.get(address).status == 200)
                }
                site.folder.fail(reading: GalleryError(.gone, "It is gone"))
                try await site.browse(as: .read, models: [:], options: Self.options(scratch)) { (guest) async throws in
                    let page = try await guest.get(address)
                    #expect(page.status == 200 && page.headers[.contentType]?.hasPrefix("image/") == true)
                }
                #expect(Self.files(scratch).count == 1)
            }
        }
    }

    @Test(arguments: ["", "half a pict", "<script>alert(1)</script>"])
    func `What is no thumbnail is made again`(content: String) async throws {
        try await withScratchFolder { scratch in
            try await withSite(["a.png": .init(bytes: Self.bytes)]) { site in
                let address = "/thumbnails/\(try await site.id(of: "a.png"))/320"
                for _ in 0..<2 {
                    try await site.browse(as: .read, models: [:], options: Self.options(scratch)) {
                        (guest) async throws in
                        let page = try await guest.get(address)
                        #expect(page.headers[.contentType]?.hasPrefix("image/") == true)
                    }
                    let file = try #require(Self.files(scratch).first)
                    try scratch.write(content, to: "thumbnails/\(file)")
                }
            }
        }
    }

    @Test func `A folder that cannot be written keeps nobody from seeing pictures`() async throws {
        try await withScratchFolder { scratch in
            try scratch.write("in the way", to: "thumbnails")
            try await withSite(["a.png": .init(bytes: Self.bytes)]) { site in
                let address = "/thumbnails/\(try await site.id(of: "a.png"))/320"
                try await site.browse(as: .read, models: [:], options: Self.options(scratch)) { (guest) async throws in
                    #expect(try await guest.get(address).status == 200)
                }
            }
        }
    }
}

@Suite struct GradeTests {
    /// A picture with an answer of each model.
    private static func withAnswers(
        _ body: (Site, PictureRecord.ID, [CaptionRecord.ID]) async throws -> Void
    ) async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            var captions: [CaptionRecord.ID] = []
            for model in ["model-one", "model-two", "model-three"] {
                let recipe = try await site.ledger.recipe(
                    Recipe(
                        model: model, backend: "b", backendModel: model, settings: [:], systemPrompt: nil, prompt: "?"))
                let caption = NewCaption(
                    pictureDigest: "1", requestDigest: "1", context: nil, raw: "Text of a \(captions.count).",
                    finish: .complete)
                captions.append(try await site.ledger.record(caption, for: id, recipe: recipe, run: nil))
            }
            try await body(site, id, captions)
        }
    }

    @Test func `Answers have no names, and each grader sees them in an order of their own`() async throws {
        try await Self.withAnswers { site, id, _ in
            var orders: Set<[String]> = []
            for number in 0..<12 {
                let (token, _) = try await site.ledger.createToken(named: "grader \(number)", scopes: [.review])
                let order = Mutex<[String]>([])
                try await site.browse(as: nil) { guest in
                    try await guest.signIn(token)
                    let text = try await guest.get("/grade/\(id)").text
                    #expect(!text.contains("model-"))
                    #expect(try await guest.get("/grade/\(id)").text == text)
                    order.withLock { $0 = text.matches(of: /Text of a (\d)\./).map { String($0.output.1) } }
                }
                let seen = order.withLock { $0 }
                #expect(seen.sorted() == ["0", "1", "2"])
                orders.insert(seen)
            }
            #expect(orders.count > 1)
        }
    }

    @Test func `Grades are kept, and come out as evaluation reads them`() async throws {
        try await Self.withAnswers { site, id, captions in
            try await site.browse(as: .review) { guest in
                #expect(try await guest.get("/grade/next").location == "/grade/\(id)")
                var fields = [
                    "points_\(captions[0])": "5", "points_\(captions[1])": "0", "hallucination_\(captions[1])": "yes",
                ]
                // All or none.
                let partial = try await guest.post("/grade/\(id)", fields)
                #expect(partial.location == "/grade/\(id)")
                #expect(try await site.ledger.namedGrades().isEmpty)
                fields["points_\(captions[2])"] = "7"
                #expect(try await guest.post("/grade/\(id)", fields).status == 400)
                fields["points_\(captions[2])"] = "3"
                _ = try await guest.post("/grade/\(id)", fields)
                let csv = try await guest.get("/grade/export?format=csv")
                #expect(
                    csv.text == """
                        picture,model,grade,grader,repetition,hallucination,mood\r
                        heron.jpg,model-one,A,the reviewr,no,no,no\r
                        heron.jpg,model-two,F,the reviewr,no,yes,no\r
                        heron.jpg,model-three,C,the reviewr,no,no,no\r

                        """)
                let json = try JSONValue(parsing: Array(try await guest.get("/grade/export?format=json").text.utf8))
                #expect(json["answers"]?.array?.count == 3)
                #expect(json["answers"]?[0]?["text"]?.string == "Text of a 0.")
                #expect(try await guest.get("/grade/next").location == "/grade")
                // Thinking again replaces what was thought before.
                fields["points_\(captions[0])"] = "2"
                _ = try await guest.post("/grade/\(id)", fields)
                #expect(try await site.ledger.namedGrades().map(\.record.grade.points) == [2, 0, 3])
            }
        }
    }

    @Test func `Two may grade the same picture, and who may only read may not`() async throws {
        try await Self.withAnswers { site, id, captions in
            let fields = Dictionary(uniqueKeysWithValues: captions.map { ("points_\($0)", "4") })
            for scope in [TokenRecord.Scope.review, .write] {
                try await site.browse(as: scope) { guest in _ = try await guest.post("/grade/\(id)", fields) }
            }
            #expect(try await site.ledger.namedGrades().count == 6)
            try await site.browse(as: .read) { (guest) async throws in
                #expect(try await guest.get("/grade").status == 403)
            }
        }
    }
}
