import AltText
import AltTextGalleries
import AltTextLedger
import AltTextTesting
import HTTPTypes
import Testing

/// What clients of the original album site send, as they send it.
@Suite struct OriginalClientTests {
    private static let heron = "/album/Photos/heron.jpg"

    @Test func `The published line of curl works: a form by its type, a comma before the end`() async throws {
        try await withSite { site in
            try await site.visit(as: nil) { visitor in
                let token = try #require(site.tokens[.write])
                let body = "{\n  \"title\": \"Heron\",\n  \"alt\": \"A heron on a jetty.\",\n}"
                let reply = try await visitor.patch(
                    "\(Self.heron)/patch", body,
                    [.authorization: token, .contentType: "application/x-www-form-urlencoded"])
                #expect(reply.status == 200)
                #expect(reply.text == #"{"title":"Heron","alt":"A heron on a jetty.","caption":""}"#)
                let plain = try await visitor.send(
                    .patch, "\(Self.heron)/patch", [.authorization: token], body: Array(#"{"caption":"C",}"#.utf8))
                #expect(plain.text == #"{"title":"Heron","alt":"A heron on a jetty.","caption":"C"}"#)
            }
        }
    }

    @Test func `Titles have a history, with who gave them`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                for title in ["Heron", "Grey heron"] {
                    _ = try await visitor.patch("\(Self.heron)/patch", #"{"title":"\#(title)"}"#)
                }
                let picture = try await site.texts(of: "heron.jpg").picture
                try await site.ledger.record(
                    NewTitle("A heron", .draft, origin: .ai, model: "gemma4", before: "Grey heron", dollars: 0.1),
                    of: picture.id)
                let history = try await visitor.get("/api/pictures/\(picture.id)/history").text
                #expect(history.contains(#""title":"Heron","state":"current","origin":"human","author":"the writer""#))
                #expect(history.contains(#""state":"draft","origin":"ai","model":"gemma4","before":"Grey heron""#))
                // What waits for review is nobody's title yet.
                #expect(try await visitor.get("\(Self.heron)/get").text.contains(#""title":"Grey heron""#))
            }
        }
    }

    @Test(arguments: ["{,}", #"{"alt":"x",,}"#, #"{"alt":"x"},"#, #"{"alt" "x"}"#, #"{,"alt":"x"}"#, ""])
    func `Other commas are faults`(body: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.patch("\(Self.heron)/patch", body)
                #expect(reply.kind == "malformed_json")
            }
        }
    }

    @Test func `A picture is found by its name without the ending, as long as it is the only one`() async throws {
        let pictures: [String: MemoryGallery.Picture] = [
            "heron.jpg": .init(), "heron.back.jpg": .init(), "heron/nest.jpg": .init(), "boat.jpg": .init(),
            "boat.png": .init(),
        ]
        try await withSite(pictures) { site in
            try await site.visit { visitor in
                let short = try await visitor.patch("/album/Photos/heron/patch", #"{"alt":"A heron."}"#)
                #expect(short.status == 200)
                #expect(short.headers[.link] == "</files/Photos/heron.jpg>; rel=\"describes\"")
                #expect(try await visitor.get("/album/Photos/heron.jpg/get").text.contains("A heron."))
                for address in ["/album/Photos/boat/get", "/files/Photos/boat"] {
                    let reply = try await visitor.get(address)
                    #expect(reply.status == 409)
                    #expect(reply.kind == "ambiguous_picture")
                    #expect(reply.text.contains("boat.jpg, boat.png"))
                }
                #expect(try await visitor.patch("/album/Photos/boat/patch", #"{"alt":"x"}"#).status == 409)
                for name in ["her", "heron.", "heron.jpg.jpg", "%25", "_eron"] {
                    #expect(try await visitor.get("/album/Photos/\(name)/get").status == 404)
                }
            }
        }
    }

    @Test func `Who asks for it is told whether a person stands for the text`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                func verified() async throws -> String {
                    try await visitor.get("\(Self.heron)/get?verified=1").text
                }
                #expect(try await verified() == #"{"title":"","alt":"","caption":"","verified":0}"#)
                let machine = try await visitor.patch("\(Self.heron)/patch", #"{"alt":"A heron.","verified":0}"#)
                let marked = #""origin":"ai","model":null,"reviewed":"#
                #expect(machine.text == #"{"title":"","alt":"A heron.","caption":"","verified":0,\#(marked)false}"#)
                #expect(try await verified() == machine.text)
                let accept: HTTPFields = [.accept: "application/json; verified=1"]
                #expect(try await visitor.get("\(Self.heron)/get", accept).text == machine.text)
                let accepted = try await visitor.patch("\(Self.heron)/patch", #"{"verified":1}"#)
                #expect(accepted.text == #"{"title":"","alt":"A heron.","caption":"","verified":1,\#(marked)true}"#)
                let plain = try await visitor.get("\(Self.heron)/get")
                #expect(plain.text == #"{"title":"","alt":"A heron.","caption":"",\#(marked)true}"#)
                let person = try await visitor.patch("\(Self.heron)/patch", #"{"alt":"A stork.","verified":1}"#)
                #expect(person.text == #"{"title":"","alt":"A stork.","caption":"","verified":1}"#)
            }
        }
    }

    @Test func `What a machine sends takes the place of no person's text; the same text is no conflict`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.patch("\(Self.heron)/patch", #"{"alt":"A heron."}"#)
                let other = try await visitor.patch("\(Self.heron)/patch", #"{"alt":"A bird.","verified":0}"#)
                #expect(other.status == 409)
                let same = try await visitor.patch("\(Self.heron)/patch", #"{"alt":"A heron.","verified":0}"#)
                #expect(same.status == 200)
                #expect(same.text == #"{"title":"","alt":"A heron.","caption":"","verified":1}"#)
            }
            #expect(try await site.texts(of: "heron.jpg").current?.origin == .human)
        }
    }

    @Test(arguments: [
        ("1", 200), ("true", 200), (#""1""#, 200), ("null", 200), ("2", 400), (#""yes""#, 400), ("[]", 400),
    ])
    func `Odd values of verified are read for what they say, or refused`(value: String, status: Int) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.patch("\(Self.heron)/patch", #"{"alt":"A.","verified":\#(value)}"#)
                #expect(reply.status == status)
                if status == 200 { #expect(try await site.texts(of: "heron.jpg").current?.origin == .human) }
            }
        }
    }
}
