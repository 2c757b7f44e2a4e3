import AltText
import AltTextLedger
import AltTextRuns
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Synchronization
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
                #expect(page.text.contains("20 of 25 drafts, chosen at random"))
                #expect(page.text.matches(of: /<li>/).count >= 20)
                #expect(try await guest.post("/review/bulk?confidence=80", [:]).status == 400)
            }
        }
    }

    @Test func `All above a confidence are accepted, and undone in one go`() async throws {
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
                _ = try await guest.post(start.location, ["choice": "takeback"])
                #expect(try await Self.wait(for: start.location, guest).contains("Done: 24 undone."))
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

    @Test func `A lot that the server could not finish is gone on with after a restart`() async throws {
        try await Self.withDrafts { site in
            let address = Mutex("")
            try await site.browse(as: .review, over: .socket) { guest in
                let start = try await guest.post("/review/bulk?confidence=80", ["sure": "yes"])
                _ = try await Self.wait(for: start.location, guest)
                address.withLock { $0 = start.location }
            }
            let lot = address.withLock { $0 }
            // As it would be had the server ended before the last of them.
            let left = try await site.texts(of: "7.jpg")
            let write = try #require(try await site.ledger.undoableWrite(of: left.picture.id))
            _ = try await Undo(ledger: site.ledger, gallery: site.folder).undo(write, by: "test")
            let picture = try await site.texts(of: "7.jpg").picture
            try await site.ledger.reopen(
                try #require(left.current).id, of: picture.id, expecting: picture.version, by: "test")
            try await site.browse(as: .review, over: .socket) { guest in
                // A draft that nobody has seen when the lot was begun.
                try await site.ledger.saveDraft(
                    NewDescription(alt: .text("New."), origin: .ai, model: "qwen", confidence: 0.99),
                    of: try await site.id(of: "8.jpg"), run: nil, at: .now + .seconds(60))
                #expect(try await guest.get(lot).text.contains("1 draft that were to be accepted still waits"))
                #expect(try await guest.post(lot, ["choice": "sing"]).status == 400)
                _ = try await guest.post(lot, ["choice": "continue"])
                #expect(try await Self.wait(for: lot, guest).contains("Done: 1 accepted."))
                #expect(try await site.texts(of: "7.jpg").picture.status == .accepted)
                #expect(try await site.texts(of: "8.jpg").picture.status == .draft)
            }
        }
    }
}
