import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

@Suite struct BulkTests {
    private static let names = (0..<30).map { "\($0).jpg" }

    private static func withDrafts(_ body: (Site) async throws -> Void) async throws {
        try await withSite(Dictionary(uniqueKeysWithValues: names.map { ($0, .init()) })) { site in
            for (number, name) in names.enumerated() {
                try await site.draft("Text \(number).", for: name, confidence: number < 25 ? 0.9 : 0.5)
            }
            try await body(site)
        }
    }

    /// Looks at the page of a lot until it is over.
    private static func wait(for lot: String, _ guest: Guest) async throws -> String {
        while true {
            let text = try await guest.get(lot).text
            if text.contains("Done: ") { return text }
            await Task.yield()
        }
    }

    @Test func `Before all are accepted, twenty of them are shown`() async throws {
        try await Self.withDrafts { site in
            try await site.browse(as: .review) { guest in
                let page = try await guest.get("/review/bulk?confidence=80")
                #expect(page.text.contains("20 of 25 drafts, drawn by lot"))
                #expect(page.text.matches(of: /<li>/).count >= 20)
                #expect(try await guest.post("/review/bulk?confidence=80", [:]).status == 400)
            }
        }
    }

    @Test func `All above a confidence are accepted, and taken back in one go`() async throws {
        try await Self.withDrafts { site in
            try await site.browse(as: .review, over: .socket) { guest in
                let start = try await guest.post("/review/bulk?confidence=80", ["sure": "yes"])
                #expect(start.status == 303)
                #expect(try await Self.wait(for: start.location, guest).contains("Done: 25 accepted."))
                for (number, name) in Self.names.enumerated() {
                    #expect(try await site.texts(of: name).picture.status == (number < 25 ? .accepted : .draft))
                }
                // What somebody changes in between stays.
                let changed = try await site.texts(of: "3.jpg").picture
                let writer = Guest(client: guest.client)
                try await writer.signIn(site.tokens[.write])
                _ = try await writer.post(
                    "/pictures/\(changed.id)", ["choice": "text", "text": "Mine.", "version": "\(changed.version)"])
                _ = try await guest.post(start.location, [:])
                #expect(try await Self.wait(for: start.location, guest).contains("Done: 24 taken back."))
                #expect(try await site.texts(of: "3.jpg").current?.alt == .text("Mine."))
                #expect(try await site.texts(of: "4.jpg").picture.status == .draft)
                #expect(try await site.ledger.check().isEmpty)
            }
        }
    }

    @Test func `That a picture is decorative is decided one by one`() async throws {
        try await withSite { site in
            let id = try await site.id(of: "heron.jpg")
            try await site.ledger.saveDraft(
                NewDescription(alt: .decorative, origin: .ai, model: "qwen", confidence: 1), of: id, run: nil)
            try await site.browse(as: .review, over: .socket) { guest in
                let start = try await guest.post("/review/bulk?confidence=0", ["sure": "yes"])
                #expect(try await Self.wait(for: start.location, guest).contains("0 accepted. 1 left as they were"))
                #expect(try await site.texts(of: "heron.jpg").picture.status == .draft)
            }
        }
    }
}
