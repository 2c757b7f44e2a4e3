import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

/// Extended descriptions and texts in further languages, through the API.
@Suite struct FurtherTextTests {
    @Test func `Texts in languages and extended descriptions are set and read with who wrote them`() async throws {
        try await withSite { site in
            let address = "/api/pictures/\(try await site.id(of: "heron.jpg"))"
            try await site.visit { visitor in
                let fresh = try await visitor.get(address)
                #expect(fresh.json["extended"] == .null)
                #expect(fresh.json["texts"] == [:])
                let reply = try await visitor.patch(
                    address,
                    #"{"alt":"A heron.","extended":"A heron.\r\nIt waits.","texts":{"NL":{"alt":" Een\treiger. "},"ar":{"extended":"x"}}}"#,
                    [.ifMatch: fresh.tag])
                #expect(reply.status == 200)
                #expect(reply.json["description"]?["alt"] == "A heron.")
                #expect(reply.json["extended"] == "A heron.\nIt waits.")
                #expect(reply.json["texts"]?["nl"] == ["alt": "Een reiger."])
                #expect(reply.json["texts"]?["ar"] == ["extended": "x"])
                let further = try #require(reply.json["further_texts"]?.array)
                #expect(further.count == 3)
                #expect(further.allSatisfy { $0["author"] == "the writer" && $0["origin"] == "human" })
                #expect(reply.tag != fresh.tag)
                #expect(try await visitor.get(address).json == reply.json)
            }
        }
    }

    @Test func `An empty text takes away, what is not sent stays, and history keeps all`() async throws {
        try await withSite { site in
            let address = "/api/pictures/\(try await site.id(of: "heron.jpg"))"
            try await site.visit { visitor in
                var tag = try await visitor.get(address).tag
                for body in [
                    #"{"texts":{"nl":{"alt":"Een reiger.","extended":"Lang."}},"extended":"Long."}"#,
                    #"{"texts":{"nl":{"alt":""}}}"#, #"{"extended":""}"#,
                ] {
                    let reply = try await visitor.patch(address, body, [.ifMatch: tag])
                    #expect(reply.status == 200)
                    tag = reply.tag
                }
                let reply = try await visitor.get(address)
                #expect(reply.json["extended"] == .null)
                #expect(reply.json["texts"]?["nl"]?.object?.keys.sorted() == ["extended"])
                let past = try #require(
                    try await visitor.get("\(address)/history").json["further_texts"]?.array)
                #expect(past.map { $0["text"]?.string } == ["Long.", "Een reiger.", "Lang.", "", ""])
                #expect(past.map { $0["language"]?.string } == [nil, "nl", "nl", "nl", nil])
                #expect(past.map { $0["kind"]?.string } == ["extended", "alt", "extended", "alt", "extended"])
                // The same again is no change.
                #expect(try await visitor.patch(address, #"{"extended":""}"#, [.ifMatch: tag]).tag == tag)
            }
        }
    }

    @Test(arguments: [
        (#"{"texts":{"dutch!":{"alt":"x"}}}"#, "texts"), (#"{"texts":{"":{"alt":"x"}}}"#, "texts"),
        (#"{"texts":{"nl":"x"}}"#, "texts"), (#"{"texts":[]}"#, "texts"), (#"{"texts":null}"#, "texts"),
        (#"{"texts":{"nl":{"title":"x"}}}"#, "texts"), (#"{"texts":{"nl":{"alt":1}}}"#, "texts.nl.alt"),
        (#"{"texts":{"nl":{"alt":null}}}"#, "texts.nl.alt"),
        (#"{"texts":{"nl":{"alt":"a"},"NL":{"alt":"b"}}}"#, "texts"),
        (#"{"texts":{"nl":{"extended":"a\u0000b"}}}"#, "texts.nl.extended"), (#"{"extended":["x"]}"#, "extended"),
        (#"{"extended":"\#(String(repeating: "ä", count: 20001))"}"#, "extended"),
        (#"{"texts":{"nl":{"alt":"\#(String(repeating: "ä", count: 5001))"}}}"#, "texts.nl.alt"),
    ])
    func `What is no such text is refused, and nothing is kept`(body: String, field: String) async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.visit { visitor in
                let tag = try await visitor.get("/api/pictures/\(id)").tag
                let reply = try await visitor.patch("/api/pictures/\(id)", body, [.ifMatch: tag])
                #expect(reply.status == 400)
                #expect(reply.json["error"]?["field"]?.string == field)
                #expect(try await site.ledger.furtherTexts(of: [id]) == [:])
            }
        }
    }

    @Test func `Of two that saw the same state one sets a text, and who may not write none`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            let address = "/api/pictures/\(id)"
            let body = #"{"extended":"Long."}"#
            try await site.visit { visitor in
                let tag = try await visitor.get(address).tag
                #expect(try await visitor.patch(address, body).status == 428)
                let reviewer = visitor.with(token: site.tokens[.review])
                #expect(try await reviewer.patch(address, body, [.ifMatch: tag]).status == 403)
                #expect(try await visitor.patch(address, body, [.ifMatch: tag]).status == 200)
                #expect(try await visitor.patch(address, #"{"extended":"x"}"#, [.ifMatch: tag]).status == 412)
                #expect(try await site.ledger.furtherTexts(of: [id])[id]?.map(\.text.words) == ["Long."])
            }
        }
    }

    @Test func `A model's text is not taken where nobody would review it`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.visit { visitor in
                var headers = HTTPFields.model("gemma4")
                headers[.ifMatch] = try await visitor.get("/api/pictures/\(id)").tag
                let reply = try await visitor.patch("/api/pictures/\(id)", #"{"extended":"Long."}"#, headers)
                #expect(reply.status == 400)
                #expect(reply.json["error"]?["field"] == "AltText-Provenance")
            }
        }
    }

    @Test func `They are kept beside a text that a site keeps itself, and the site hears of that text alone`()
        async throws
    {
        try await withSite { site in
            let record = site.shelf.galleries[1].record
            let id = try #require(try await site.ledger.picture(PictureID("2024/boat"), in: record.id)).id
            try await site.visit { visitor in
                let tag = try await visitor.get("/api/pictures/\(id)").tag
                let reply = try await visitor.patch(
                    "/api/pictures/\(id)", #"{"alt":"A boat.","texts":{"nl":{"alt":"Een boot."}}}"#, [.ifMatch: tag])
                #expect(reply.status == 200)
                #expect(reply.json["texts"]?["nl"]?["alt"] == "Een boot.")
                #expect(site.site["2024/boat"]?.alt == .text("A boat."))
            }
        }
    }

    @Test func `A picture whose gallery is not served takes what the ledger keeps, and nothing else`() async throws {
        try await withSite { site in
            let other = try await site.ledger.gallery(GalleryID(kind: .folder, place: "/elsewhere"))
            _ = try await site.ledger.enlist([PictureListing(id: PictureID("owl.jpg"))], in: other.id)
            let id = try #require(try await site.ledger.picture(PictureID("owl.jpg"), in: other.id)).id
            try await site.visit { visitor in
                let tag = try await visitor.get("/api/pictures/\(id)").tag
                for (body, status) in [
                    (#"{"alt":"An owl.","extended":"x"}"#, 409), (#"{"texts":{"nl":{"alt":"Een uil."}}}"#, 200),
                ] {
                    #expect(try await visitor.patch("/api/pictures/\(id)", body, [.ifMatch: tag]).status == status)
                }
                #expect(try await site.ledger.furtherTexts(of: [id])[id]?.map(\.text.words) == ["Een uil."])
            }
        }
    }
}
