import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

@Suite struct ReviewTests {
    /// What a card's form sends.
    private static func form(_ texts: Ledger.PictureTexts, _ decision: String, text: String? = nil) -> [String: String]
    {
        var fields = [
            "decision": decision, "version": "\(texts.picture.version)", "draft": texts.draft?.id.description ?? "0",
        ]
        fields["text"] = text
        return fields
    }

    @Test func `The queue shows drafts, those first whose confidence is lowest`() async throws {
        try await withSite(["a.jpg": .init(), "b.jpg": .init(), "c.jpg": .init(), "d.jpg": .init()]) { site in
            try await site.draft("Likely.", for: "a.jpg", confidence: 0.9)
            try await site.draft("Doubtful.", for: "b.jpg", confidence: 0.1)
            try await site.draft("Nobody knows.", for: "c.jpg", confidence: nil)
            try await site.browse(as: .read) { guest in
                let page = try await guest.get("/review")
                #expect(page.text.contains("3 drafts wait."))
                let places = ["Nobody knows.", "Doubtful.", "Likely."].map { page.text.firstRange(of: $0)?.lowerBound }
                #expect(places == places.sorted { ($0 ?? page.text.endIndex) < ($1 ?? page.text.endIndex) })
                let newest = try await guest.get("/review?order=newest").text
                #expect(newest.between("class=\"text\" dir=\"auto\">", "<") == "Nobody knows.")
                let oldest = try await guest.get("/review?order=oldest").text
                #expect(oldest.between("class=\"text\" dir=\"auto\">", "<") == "Likely.")
            }
        }
    }

    @Test func `The queue is narrowed by gallery, model, finding and day`() async throws {
        try await withSite(["a.jpg": .init(), "b.jpg": .init()]) { site in
            try await site.draft("One.", for: "a.jpg", model: "qwen")
            let finding = Finding(code: "too_long", severity: .warning, message: "Too long.")
            let other = NewDescription(alt: .text("Other."), origin: .ai, model: "gemma", findings: [finding])
            try await site.ledger.saveDraft(other, of: try await site.id(of: "b.jpg"), run: nil)
            try await site.browse(as: .read) { guest in
                for (query, hasOne, hasOther) in [
                    ("model=qwen", true, false), ("model=gemma", false, true), ("finding=too_long", false, true),
                    ("finding=too%25", false, false), ("gallery=1", true, true), ("gallery=2", false, false),
                    ("since=2020-01-01", true, true), ("until=2020-01-01", false, false),
                    ("model=&finding=", true, true),
                ] {
                    let text = try await guest.get("/review?\(query)").text
                    #expect(text.contains("One.") == hasOne && text.contains("Other.") == hasOther, "\(query)")
                }
            }
        }
    }

    private static func contested(_ words: String...) -> [Finding] {
        words.map { Finding(code: "contested", severity: .note, message: "Only 1 of 2 say \"\($0)\".", words: $0) }
    }

    @Test func `What a card marks is what lowered the confidence, and no language is taken for English`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            for (model, raw) in [
                ("qwen", "Een reiger staat op een steiger."), ("gemma", "Een vogel staat op het dek."),
            ] {
                let recipe = try await site.ledger.recipe(
                    Recipe(
                        model: model, backend: "ollama", backendModel: model, settings: [:], systemPrompt: nil,
                        prompt: "?"))
                _ = try await site.ledger.record(
                    NewCaption(pictureDigest: "1", requestDigest: "1", context: nil, raw: raw, finish: .complete),
                    for: id, recipe: recipe, run: nil)
            }
            let draft = NewDescription(
                alt: .text("Een reiger staat op een steiger."), origin: .ai, model: "qwen", confidence: 0.4,
                findings: Self.contested("reiger", "steiger"))
            try await site.ledger.saveDraft(draft, of: id, run: nil)
            try await site.browse(as: .review) { guest in
                let text = try await guest.get("/review/\(id)").text
                #expect(text.contains("Een <mark>reiger</mark> staat op een <mark>steiger</mark>."))
            }
        }
    }

    @Test func `A card shows all that helps to decide`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            var captions: [CaptionRecord.ID] = []
            for (model, raw) in [("qwen", "A heron stands on a jetty."), ("gemma", "A bird stands on a pier.")] {
                let recipe = try await site.ledger.recipe(
                    Recipe(
                        model: model, backend: "ollama", backendModel: model, settings: [:], systemPrompt: nil,
                        prompt: "?"))
                let caption = NewCaption(
                    pictureDigest: "1", requestDigest: "1", context: "Album: Skye", raw: raw, finish: .complete)
                captions.append(try await site.ledger.record(caption, for: id, recipe: recipe, run: nil))
            }
            let finding = Finding(code: "odd", severity: .warning, message: "That is odd.")
            let draft = NewDescription(
                alt: .text("A heron stands on a jetty."), origin: .ai, captionID: captions[0], model: "qwen",
                confidence: 0.42, findings: [finding] + Self.contested("heron", "jetty"))
            try await site.ledger.saveDraft(draft, of: id, run: nil)
            try await site.browse(as: .review) { guest in
                let text = try await guest.get("/review/\(id)").text
                for piece in [
                    "A <mark>heron</mark> stands on a <mark>jetty</mark>.", "42 % confident", "That is odd.",
                    "A bird stands on a pier.", "Album: Skye", "srcset=", "There is none.", "kept as a draft",
                ] {
                    #expect(text.contains(piece), "\(piece)")
                }
                // Writing takes another scope than reviewing.
                #expect(!text.contains("<textarea") && !text.contains("value=\"decorative\""))
            }
        }
    }

    @Test func `Accepting publishes the draft, and the ledger says who did`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse(as: .review) { guest in
                let reply = try await guest.post(
                    "/review/\(texts.picture.id)", Self.form(texts, "accept", text: "A heron."))
                #expect(reply.status == 303)
                let after = try await site.texts(of: "heron.jpg")
                #expect(after.picture.status == .accepted)
                #expect(after.current?.id == texts.draft?.id)
                let history = try #require(try await site.ledger.history(of: texts.picture.id))
                #expect(history.decisions.last?.kind == .accepted)
                #expect(history.decisions.last?.author == "the reviewr")
                #expect(history.writes.last?.author == "the reviewr")
                let next = try await guest.get(reply.location)
                #expect(next.status == 303 && next.location == "/review")
                #expect(try await guest.get("/review").text.contains("Accepted: heron.jpg."))
            }
        }
    }

    @Test func `Accepting writes to a place that keeps its own texts, and undo takes it back out`() async throws {
        try await withSite { site in
            let gallery = site.shelf.galleries[1].record.id
            let id = try #require(try await site.ledger.picture(PictureID("2024/boat"), in: gallery)).id
            try await site.ledger.saveDraft(
                NewDescription(alt: .text("A boat."), origin: .ai, model: "qwen"), of: id, run: nil)
            let texts = try #require(try await site.ledger.texts(of: id))
            try await site.browse { guest in
                _ = try await guest.post("/review/\(id)", Self.form(texts, "accept"))
                #expect(site.site["2024/boat"]?.alt == .text("A boat."))
                _ = try await guest.post("/review/undo", [:])
                #expect(site.site["2024/boat"]?.alt == .missing)
                let after = try #require(try await site.ledger.texts(of: id))
                #expect(after.picture.status == .draft && after.draft?.id == texts.draft?.id && after.current == nil)
                // And once more: nothing of the first round is in the way.
                _ = try await guest.post("/review/\(id)", Self.form(after, "accept"))
                #expect(site.site["2024/boat"]?.alt == .text("A boat."))
            }
            #expect(try await site.ledger.check().isEmpty)
        }
    }

    @Test func `A text that somebody put in the place meanwhile is not overwritten`() async throws {
        try await withSite { site in
            let gallery = site.shelf.galleries[1].record.id
            let id = try #require(try await site.ledger.picture(PictureID("2024/boat"), in: gallery)).id
            try await site.ledger.saveDraft(NewDescription(alt: .text("A boat."), origin: .ai), of: id, run: nil)
            let texts = try #require(try await site.ledger.texts(of: id))
            site.site["2024/boat"]?.alt = .text("The Mary Rose.")
            try await site.browse { guest in
                let reply = try await guest.post("/review/\(id)", Self.form(texts, "accept"))
                #expect(reply.location == "/review/\(id)")
                #expect(try await guest.get(reply.location).text.contains("Somebody else has changed 2024/boat"))
                #expect(site.site["2024/boat"]?.alt == .text("The Mary Rose."))
                #expect(try await site.ledger.texts(of: id)?.picture.status == .human)
            }
        }
    }

    @Test func `An edit is the person's, and knows what it was edited from`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse { guest in
                let fields = Self.form(texts, "accept", text: " A grey\r\nheron. ")
                _ = try await guest.post("/review/\(texts.picture.id)", fields)
                let current = try #require(try await site.texts(of: "heron.jpg").current)
                #expect(current.alt == .text("A grey  heron.") || current.alt == .text("A grey heron."))
                #expect(current.origin == .human && current.author == "the writer")
                #expect(current.ancestorID == texts.draft?.id)
            }
            let other = try await site.draft("A boat.", for: "skye/journey.jpg")
            try await site.browse(as: .review) { guest in
                let reply = try await guest.post(
                    "/review/\(other.picture.id)", Self.form(other, "accept", text: "Another."))
                #expect(reply.status == 403)
                #expect(try await site.texts(of: "skye/journey.jpg").picture.status == .draft)
            }
        }
    }

    @Test func `An empty edit is no text and no wish`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse { guest in
                let reply = try await guest.post("/review/\(texts.picture.id)", Self.form(texts, "accept", text: "  "))
                #expect(reply.status == 400)
                #expect(try await site.texts(of: "heron.jpg").picture.status == .draft)
            }
        }
    }

    @Test func `A rejected draft is gone until it is taken back, and runs leave the picture alone`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A hen.")
            try await site.browse(as: .review) { guest in
                _ = try await guest.post("/review/\(texts.picture.id)", Self.form(texts, "reject"))
                let after = try await site.texts(of: "heron.jpg")
                #expect(after.picture.status == .parked && after.picture.reason == "rejected" && after.draft == nil)
                #expect(!after.picture.status.isDue)
                _ = try await guest.post("/review/undo", [:])
                let again = try await site.texts(of: "heron.jpg")
                #expect(again.picture.status == .draft && again.draft?.id == texts.draft?.id)
                #expect(try await guest.get("/review/\(texts.picture.id)").text.contains("is a draft again"))
            }
            #expect(try await site.ledger.check().isEmpty)
        }
    }

    @Test func `A rejected upgrade leaves the text that is there`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            let text = NewDescription(alt: .text("A bird."), origin: .ai, model: "small")
            try await site.ledger.publish(
                Ledger.PlannedWrite(.new(text), before: .missing, expecting: nil), of: id, run: nil)
            let texts = try await site.draft("A hen.")
            try await site.browse(as: .review) { guest in
                _ = try await guest.post("/review/\(id)", Self.form(texts, "reject"))
                #expect(try await site.texts(of: "heron.jpg").picture.status == .published)
            }
        }
    }

    @Test func `Decorative is an answer too`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A line.")
            try await site.browse { guest in
                _ = try await guest.post("/review/\(texts.picture.id)", Self.form(texts, "decorative"))
                #expect(try await site.texts(of: "heron.jpg").picture.status == .decorative)
                _ = try await guest.post("/review/undo", [:])
                #expect(try await site.texts(of: "heron.jpg").picture.status == .draft)
            }
        }
    }

    @Test func `What is taken back is no decision that could be taken back in turn`() async throws {
        try await withSite { site in
            let desk = ReviewDesk(ledger: site.ledger, shelf: site.shelf, turns: Turns())
            let texts = try await site.draft("A heron.")
            let draft = try #require(texts.draft).id
            let outcome = try await desk.carryOut(
                .reject, on: texts.picture.id, draft: draft, version: texts.picture.version, by: "Ann")
            guard case .done(let deed) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(try await desk.takeBack(deed, by: "Ann") == .done(texts.picture.id))
            #expect(try await site.texts(of: "heron.jpg").draft?.id == draft)
            #expect(try await desk.takeBack(deed, by: "Ann") == .overtaken)
        }
    }

    @Test func `Undo leaves alone what somebody changed since, and has an end`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse { guest in
                _ = try await guest.post("/review/\(texts.picture.id)", Self.form(texts, "accept"))
                let now = try await site.texts(of: "heron.jpg").picture.version
                _ = try await guest.post(
                    "/pictures/\(texts.picture.id)", ["choice": "text", "text": "Mine.", "version": "\(now)"])
                let script: HTTPFields = [HTTPField.Name("AltText-Script") ?? .server: "1"]
                let undo = try await guest.post("/review/undo", [:], script)
                #expect(undo.status == 409)
                #expect(undo.text.contains("has been changed since"))
                #expect(try await site.texts(of: "heron.jpg").current?.alt == .text("Mine."))
                #expect(try await guest.post("/review/undo", [:], script).text.contains("nothing to undo"))
            }
        }
    }

    @Test(arguments: ["accept", "reject", "decorative"])
    func `Of many who decide at once one does, and the others learn of it`(decision: String) async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse { guest in
                let script: HTTPFields = [HTTPField.Name("AltText-Script") ?? .server: "1"]
                let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 0..<20 {
                        let fields = Self.form(
                            texts, number % 2 == 0 ? decision : "accept", text: "Text \(number % 3).")
                        group.addTask {
                            try await guest.post("/review/\(texts.picture.id)", fields, script).status
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(statuses.sorted() == [200] + Array(repeating: 409, count: 19))
                let history = try #require(try await site.ledger.history(of: texts.picture.id))
                #expect(history.writes.count + history.decisions.count { $0.kind == .rejected } == 1)
                #expect(history.texts.picture.status != .conflict)
            }
        }
    }

    @Test func `What somebody wrote is not lost because another one was faster`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse { guest in
                _ = try await guest.post("/review/\(texts.picture.id)", Self.form(texts, "accept"))
                let late = try await guest.post(
                    "/review/\(texts.picture.id)", Self.form(texts, "accept", text: "Hard work."))
                #expect(try await guest.get(late.location).text.contains("Your text was: Hard work."))
            }
        }
    }

    @Test func `A picture that has been decided about says so`() async throws {
        try await withSite { site in
            let texts = try await site.draft("A heron.")
            try await site.browse { guest in
                _ = try await guest.post("/review/\(texts.picture.id)", Self.form(texts, "reject"))
                let page = try await guest.get("/review/\(texts.picture.id)")
                #expect(page.text.contains("No draft waits here") && page.text.contains("rejected by <bdi>the writer"))
            }
        }
    }

    @Test func `Cards lead on to the next draft of the filter, and back`() async throws {
        try await withSite(["a.jpg": .init(), "b.jpg": .init(), "c.jpg": .init()]) { site in
            let a = try await site.draft("A.", for: "a.jpg", confidence: 0.1, model: "qwen").picture.id
            _ = try await site.draft("B.", for: "b.jpg", confidence: 0.2, model: "gemma")
            let c = try await site.draft("C.", for: "c.jpg", confidence: 0.2, model: "qwen").picture.id
            try await site.browse(as: .read) { guest in
                let first = try await guest.get("/review/\(a)?model=qwen").text
                #expect(
                    first.contains("rel=\"next\" href=\"/review/\(c)?model=qwen\"") && !first.contains("rel=\"prev\""))
                let last = try await guest.get("/review/\(c)?model=qwen").text
                #expect(
                    last.contains("rel=\"prev\" href=\"/review/\(a)?model=qwen\"") && !last.contains("rel=\"next\""))
                #expect(try await guest.get("/review/next?model=qwen").location == "/review/\(a)?model=qwen")
            }
        }
    }

    @Test func `Checks speak of a text while it is typed`() async throws {
        try await withSite { site in
            try await site.browse { guest in
                let reply = try await guest.post("/review/findings", ["text": "IMG_1234.jpg"])
                let findings = try JSONValue(parsing: Array(reply.text.utf8))["findings"]?.array
                #expect(findings?.isEmpty == false)
                let fine = try await guest.post("/review/findings", ["text": "A grey heron stands on a jetty."])
                #expect(fine.text == #"{"findings":[]}"#)
            }
        }
    }

    @Test func `Checks go by the language and length that the server was started with`() async throws {
        try await withSite { site in
            var options = ServerOptions.patient
            options.wording = Wording(language: try Language("de"), length: 400)
            try await site.browse(models: [:], options: options) { guest in
                let words = "The heron stands on the jetty and the boats lie in the harbour behind it."
                let wrong = try await guest.post("/review/findings", ["text": words])
                #expect(wrong.text.contains("wrong_language"))
                let long = String(repeating: "Ein Reiher steht am Ufer und wartet. Boote liegen still. ", count: 5)
                let fine = try await guest.post("/review/findings", ["text": long + "Ende."])
                #expect(!fine.text.contains("too_long"))
            }
        }
    }
}
