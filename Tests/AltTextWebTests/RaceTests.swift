import AltTextLedger
import AltTextTesting
import HTTPTypes
import Testing

@Suite struct RaceTests {
    private static let clients = 50

    /// Where a text is kept: by the ledger, or by the gallery.
    @Test(arguments: ["/album/Photos/heron.jpg", "/album/2024/boat"])
    func `Of fifty clients that saw the same state, exactly one changes it`(address: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                for round in 0..<5 {
                    let tag = try await visitor.get("\(address)/get").tag
                    let replies = try await Self.race { number in
                        try await visitor.patch(
                            "\(address)/patch", #"{"alt":"Round \#(round), client \#(number)."}"#, [.ifMatch: tag])
                    }
                    let winners = replies.filter { $0.status == 200 }
                    #expect(winners.count == 1)
                    #expect(replies.filter { $0.status == 412 }.count == Self.clients - 1)
                    #expect(try await visitor.get("\(address)/get").text == winners.first?.text)
                }
            }
        }
    }

    @Test func `Of fifty titles for the same state, one is taken`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let tag = try await visitor.get("/album/Photos/heron.jpg/get").tag
                let replies = try await Self.race { number in
                    try await visitor.patch(
                        "/album/Photos/heron.jpg/patch", #"{"title":"Title \#(number)"}"#, [.ifMatch: tag])
                }
                #expect(replies.filter { $0.status == 200 }.count == 1)
            }
        }
    }

    @Test func `Without If-Match nobody overwrites what they have not seen`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.get("/album/Photos/heron.jpg/get")
                let replies = try await Self.race { number in
                    try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"Client \#(number)."}"#)
                }
                let won = replies.filter { $0.status == 200 }.count
                #expect(won > 0)
                #expect(won + replies.filter { $0.status == 409 }.count == Self.clients)
                let history = try await site.ledger.history(of: try await site.id(of: "heron.jpg"))
                #expect(history?.descriptions.count == won)
            }
        }
    }

    private static func race(
        _ request: @escaping @Sendable (Int) async throws -> Visitor.Reply
    ) async throws -> [Visitor.Reply] {
        try await withThrowingTaskGroup(of: Visitor.Reply.self) { group in
            for number in 0..<clients { group.addTask { try await request(number) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
