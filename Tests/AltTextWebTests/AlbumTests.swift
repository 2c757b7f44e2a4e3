import AltText
import AltTextLedger
import AltTextTesting
import HTTPTypes
import Testing

@Suite struct AlbumTests {
    @Test(arguments: Site.Transport.allCases)
    func `A picture without a text is answered as the original does, byte for byte`(
        transport: Site.Transport
    ) async throws {
        try await withSite { site in
            try await site.visit(as: .read, over: transport) { visitor in
                let reply = try await visitor.get("/album/Photos/skye/journey.jpg/get")
                #expect(reply.status == 200)
                #expect(reply.text == #"{"title":"","alt":"","caption":""}"#)
                #expect(reply.headers[.contentType] == "application/json")
                #expect(reply.headers[.link] == "</files/Photos/skye/journey.jpg>; rel=\"describes\"")
                #expect(reply.headers[.cacheControl] == "no-cache")
                #expect(reply.headers[.xContentTypeOptions] == "nosniff")
                #expect(reply.tag.hasPrefix("\""))
            }
        }
    }

    @Test(arguments: Site.Transport.allCases)
    func `What a person sends is answered and kept`(transport: Site.Transport) async throws {
        try await withSite { site in
            try await site.visit(over: transport) { visitor in
                let address = "/album/Photos/heron.jpg"
                let before = try await visitor.get("\(address)/get")
                let body = #"{"title":"Heron","alt":"A heron on a \"jetty\" – 🦩 a/b","caption":"Two\nlines"}"#
                let reply = try await visitor.patch("\(address)/patch", body)
                #expect(reply.status == 200)
                #expect(reply.text == body)
                #expect(reply.tag != before.tag)
                let after = try await visitor.get("\(address)/get")
                #expect(after.text == body)
                #expect(after.tag == reply.tag)
            }
            let current = try #require(try await site.texts(of: "heron.jpg").current)
            #expect(current.origin == .human)
            #expect(current.author == "the writer")
            #expect(try await site.texts(of: "heron.jpg").picture.status == .human)
        }
    }

    @Test func `Only the fields that are sent change`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/album/Photos/heron.jpg/patch"
                _ = try await visitor.patch(address, #"{"title":"T","alt":"A","caption":"C"}"#)
                let reply = try await visitor.patch(address, #"{"caption":""}"#)
                #expect(reply.text == #"{"title":"T","alt":"A","caption":""}"#)
                let unchanged = try await visitor.patch(address, "{}")
                #expect(unchanged.tag == reply.tag)
            }
        }
    }

    @Test func `A text by a model says so, until a person has accepted it and then still`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/album/Photos/heron.jpg"
                let reply = try await visitor.patch("\(address)/patch", #"{"alt":"A heron."}"#, .model("gemma4"))
                let marked = #"{"title":"","alt":"A heron.","caption":"","origin":"ai","model":"gemma4","reviewed":"#
                #expect(reply.text == marked + "false}")
                #expect(try await visitor.get("\(address)/get").text == marked + "false}")
                let reviewer = visitor.with(token: site.tokens[.review])
                let accepted = try await reviewer.patch("\(address)/patch", #"{"alt":"A heron."}"#)
                #expect(accepted.text == marked + "true}")
            }
            #expect(try await site.texts(of: "heron.jpg").picture.status == .accepted)
        }
    }

    @Test func `A reviewer accepts and changes nothing else`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/album/Photos/heron.jpg/patch"
                _ = try await visitor.patch(address, #"{"alt":"A heron."}"#, .model("gemma4"))
                let reviewer = visitor.with(token: site.tokens[.review])
                for body in [#"{"alt":"A stork."}"#, #"{"alt":"A heron.","title":"x"}"#, #"{"alt":""}"#] {
                    let reply = try await reviewer.patch(address, body)
                    #expect(reply.status == 403)
                    #expect(reply.kind == "missing_scope")
                }
            }
        }
    }

    @Test func `A person's edit of a model's text is human and remembers what it was edited from`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/album/Photos/heron.jpg/patch"
                _ = try await visitor.patch(address, #"{"alt":"A stork."}"#, .model("gemma4"))
                let reply = try await visitor.patch(address, #"{"alt":"A heron."}"#)
                #expect(reply.text == #"{"title":"","alt":"A heron.","caption":""}"#)
            }
            let current = try #require(try await site.texts(of: "heron.jpg").current)
            let ancestorID = try #require(current.ancestorID)
            let ancestor = try #require(try await site.ledger.description(ancestorID))
            #expect(ancestor.origin == .ai)
            #expect(ancestor.model == "gemma4")
        }
    }

    @Test func `A picture is looked at before it is said to have no text`() async throws {
        try await withSite(["heron.jpg": .init(alt: .text("From the file."))]) { site in
            try await site.visit { visitor in
                let reply = try await visitor.get("/album/Photos/heron.jpg/get")
                #expect(reply.text == #"{"title":"","alt":"From the file.","caption":""}"#)
            }
            #expect(try await site.texts(of: "heron.jpg").current?.origin == .embedded)
        }
    }

    @Test func `Who knows the state already is told so in short`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let address = "/album/Photos/heron.jpg/get"
                let tag = try await visitor.get(address).tag
                for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                    let reply = try await visitor.get(address, [.ifNoneMatch: known])
                    #expect(reply.status == 304)
                    #expect(reply.tag == tag)
                }
                #expect(try await visitor.get(address, [.ifNoneMatch: "\"x\""]).status == 200)
            }
        }
    }

    @Test(arguments: Site.Transport.allCases)
    func `HEAD answers like GET without a body`(transport: Site.Transport) async throws {
        try await withSite { site in
            try await site.visit(over: transport) { visitor in
                let address = "/album/Photos/heron.jpg/get"
                let reply = try await visitor.send(.head, address)
                #expect(reply.status == 200)
                #expect(reply.bytes.isEmpty)
                #expect(reply.tag == (try await visitor.get(address).tag))
            }
        }
    }

    @Test func `Names that look like verbs are names`() async throws {
        try await withSite(["get/patch/get": .init(), "patch": .init()]) { site in
            try await site.visit { (visitor) async throws in
                #expect(try await visitor.get("/album/Photos/get/patch/get/get").status == 200)
                #expect(try await visitor.patch("/album/Photos/patch/patch", #"{"alt":"x"}"#).status == 200)
                #expect(try await visitor.get("/album/Photos/patch/get").text.contains("\"x\""))
            }
        }
    }

    @Test func `An album's slashes may be written as generated clients write them`() async throws {
        let pictures = ["a/b/heron.jpg", "a/b%2Fc.jpg"].map { ($0, MemoryGallery.Picture()) }
        try await withSite(Dictionary(uniqueKeysWithValues: pictures)) { site in
            try await site.visit { (visitor) async throws in
                for album in ["Photos/a/b", "Photos%2Fa%2Fb", "Photos%2fa/b"] {
                    #expect(try await visitor.get("/album/\(album)/heron.jpg/get").status == 200, "\(album)")
                    #expect(try await visitor.get("/files/\(album)/heron.jpg").status == 200, "\(album)")
                }
                #expect(try await visitor.get("/album/Photos/a%2Fb%2Fheron.jpg/get").status == 400)
                #expect(try await visitor.get("/album/Photos%2F..%2FPhotos/a/b/heron.jpg/get").status == 404)
                #expect(try await visitor.get("/album/Photos/a/b%252Fc.jpg/get").status == 200)
            }
        }
    }
}
