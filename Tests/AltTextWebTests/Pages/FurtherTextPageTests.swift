import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import Testing

/// Extended descriptions and texts in further languages, on the page of a picture.
@Suite struct FurtherTextPageTests {
    private static func words(_ site: Site, _ name: String = "heron.jpg") async throws -> [String] {
        let id = try await site.id(of: name)
        return try await site.ledger.furtherTexts(of: [id])[id]?.map(\.text.words) ?? []
    }

    @Test func `A text is added, changed and taken away, and the history tells it`() async throws {
        try await withSite { site in
            let page = "/pictures/\(try await site.id(of: "heron.jpg"))"
            try await site.browse { guest in
                for (fields, words) in [
                    (["choice": "add", "language": " dutch ", "alt": "Een", "extended": ""], ["Een"]),
                    (["choice": "add", "language": " NL ", "alt": "Een reiger.", "extended": ""], ["Een reiger."]),
                    (["choice": "keep", "extended": "Long,\r\nin lines."], ["Long,\nin lines.", "Een reiger."]),
                    (
                        ["choice": "keep", "language": "nl", "alt": "Een grijze reiger.", "extended": "Lang."],
                        ["Long,\nin lines.", "Een grijze reiger.", "Lang."]
                    ),
                    (
                        ["choice": "keep", "language": "nl", "alt": "", "extended": "Lang."],
                        ["Long,\nin lines.", "Lang."]
                    ),
                    (["choice": "remove", "language": "nl", "alt": "", "extended": "Lang."], ["Long,\nin lines."]),
                ] {
                    var fields = fields
                    fields["version"] = try await guest.get(page).field("version")
                    #expect(try await guest.post("\(page)/texts", fields).location == page)
                    #expect(try await Self.words(site) == words)
                }
                let text = try await guest.get(page).text
                #expect(text.contains("text in Dutch by <bdi>the writer</bdi>: <bdi lang=\"nl\">Een reiger.</bdi>"))
                #expect(text.contains("text in Dutch removed by <bdi>the writer</bdi>"))
                #expect(text.contains(">Long,\nin lines.</div>"))
                #expect(try await site.texts(of: "heron.jpg").current == nil)
            }
        }
    }

    @Test func `Words say in which language and direction they are`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            for (tag, words) in [("ar", "مالك الحزين"), ("nl", "Een reiger.")] {
                try await site.ledger.set(
                    [FurtherText(.alt(in: try Language(tag)), words)], of: id, by: "ann")
            }
            try await site.browse(as: .read) { guest in
                let text = try await guest.get("/pictures/\(id)").text
                #expect(text.contains("<div class=\"words\" lang=\"ar\" dir=\"rtl\">مالك الحزين</div>"))
                #expect(text.contains("<div class=\"words\" lang=\"nl\" dir=\"ltr\">Een reiger.</div>"))
                // In the order of the languages' names.
                #expect(text.between("languages-heading", "Dutch")?.contains("Arabic") == true)
            }
        }
    }

    @Test func `A text is checked in its own language, with a script and without`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            // What begins like that needs no saying in any language.
            let text = "Een foto van een reiger aan het water."
            try await site.ledger.set([FurtherText(.alt(in: try Language("nl")), text)], of: id, by: "ann")
            try await site.browse { guest in
                #expect(
                    try await guest.get("/pictures/\(id)").text.contains(
                        "class=\"findings\" data-findings aria-live=\"polite\"><li"))
                func codes(_ language: String) async throws -> [String?] {
                    let reply = try await guest.post("/review/findings", ["text": text, "language": language])
                    let json = try JSONValue(parsing: reply.text)
                    return json["findings"]?.array?.map { $0["code"]?.string } ?? []
                }
                let dutch = try await codes("nl")
                #expect(dutch.contains("redundant_prefix"), "\(dutch)")
                let french = try await codes("fr")
                #expect(french.contains("wrong_language") && french != dutch, "\(french)")
                // A tag that is being typed.
                #expect(try await codes("n").isEmpty == false)
            }
        }
    }

    @Test func `Whoever saw another state changes nothing, and keeps the words`() async throws {
        try await withSite { site in
            let page = "/pictures/\(try await site.id(of: "heron.jpg"))"
            try await site.browse { guest in
                let version = try #require(try await guest.get(page).field("version"))
                for words in ["First.", "Second."] {
                    _ = try await guest.post(
                        "\(page)/texts", ["choice": "keep", "extended": words, "version": version])
                }
                let text = try await guest.get(page).text
                #expect(
                    text.contains("Somebody else has changed the picture") && text.contains("Your text was: Second."))
                #expect(try await Self.words(site) == ["First."])
            }
        }
    }

    @Test(arguments: [
        ["choice": "add", "language": "", "alt": "x"], ["choice": "add", "language": "dutch!", "alt": "x"],
        ["choice": "add", "alt": "x"], ["choice": "add", "language": "nl", "alt": " ", "extended": ""],
        ["choice": "sing", "extended": "x"], ["choice": "keep"], ["choice": "keep", "extended": "a\u{0}b"],
        ["choice": "keep", "language": "nl", "alt": String(repeating: "x", count: 5001)],
    ])
    func `What means nothing is refused`(fields: [String: String]) async throws {
        try await withSite { site in
            let page = "/pictures/\(try await site.id(of: "heron.jpg"))"
            try await site.browse { guest in
                var fields = fields
                fields["version"] = try await guest.get(page).field("version")
                #expect(try await guest.post("\(page)/texts", fields).status == 400)
                #expect(try await Self.words(site) == [])
            }
        }
    }

    @Test func `Who may only read or review sees texts and no form`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.ledger.set([FurtherText(.extended(), "Long.")], of: id, by: "ann")
            for scope in [TokenRecord.Scope.read, .review] {
                try await site.browse(as: scope) { guest in
                    let page = try await guest.get("/pictures/\(id)")
                    #expect(page.text.contains("Long.") && !page.text.contains("/texts\""))
                    let reply = try await guest.post(
                        "/pictures/\(id)/texts",
                        ["choice": "keep", "extended": "x", "version": page.field("version") ?? "1"])
                    #expect(reply.status == 403)
                    #expect(try await Self.words(site) == ["Long."])
                }
            }
        }
    }

    @Test func `A picture that is not there has no texts to set`() async throws {
        try await withSite { site in
            try await site.browse { guest in
                for id in ["99", "x", "-1"] {
                    let reply = try await guest.post(
                        "/pictures/\(id)/texts", ["choice": "keep", "extended": "x", "version": "1"])
                    #expect(reply.status == 404)
                }
            }
        }
    }
}
