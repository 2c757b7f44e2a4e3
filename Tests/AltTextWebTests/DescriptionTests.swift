import AltTextGalleries
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

/// Every answer in all tests is held against the description; here it is seen that each promise is put to the test.
@Suite struct DescriptionTests {
    @Test func `Every route is described, and every description has its route`() async throws {
        try await withSite { site in
            let routes = Set(site.server.routes.map { "\($0.method) \($0.pattern)" })
            #expect(routes == APIDescription.shared?.routes)
        }
    }

    /// Answers that take a broken ledger, which the tests of errors make.
    private static let failures: Set<String> = ["500", "503", "507"]

    @Test func `Every status that is described is seen`() async throws {
        let description = try APIDescription()
        let twins: [String: MemoryGallery.Picture] = [
            "heron.jpg": .init(), "skye/journey.jpg": .init(), "twin.jpg": .init(), "twin.png": .init(),
        ]
        try await withSite(twins) { site in
            for scope in [nil, .read, .write] as [TokenRecord.Scope?] {
                try await site.visit(as: scope) { visitor in
                    var visitor = visitor
                    visitor.description = description
                    try await Self.journey(of: visitor, on: site)
                }
            }
            let (useless, _) = try await site.ledger.createToken(named: "useless", scopes: [])
            try await site.visit(as: nil) { visitor in
                var holder = visitor.with(token: useless)
                holder.description = description
                for route in site.server.routes { try await Self.ask(holder, route) }
                var guesser = visitor.with(token: "guess")
                for _ in 0..<11 { _ = try await guesser.get("/metrics") }
                guesser.description = description
                for route in site.server.routes { try await Self.ask(guesser, route) }
            }
        }
        let expected = description.promises.filter { !Self.failures.contains(String($0.suffix(3))) }
        #expect(expected.subtracting(description.kept).sorted() == [])
    }

    private static func ask(_ visitor: Visitor, _ route: (method: String, pattern: String)) async throws {
        let address = route.pattern.replacing("{album}", with: "Photos").replacing("{image}", with: "heron.jpg")
            .replacing("{id}", with: "1")
        _ = route.method == "PATCH" ? try await visitor.patch(address, "{}") : try await visitor.get(address)
    }

    /// Every address in every mood.
    private static func journey(of visitor: Visitor, on site: Site) async throws {
        for route in site.server.routes { try await ask(visitor, route) }
        for address in [
            "/album/Photos/heron.jpg/get", "/files/Photos/heron.jpg", "/api/pictures/1", "/api/pictures/1/history",
        ] {
            _ = try await visitor.get(address, [.ifNoneMatch: "*"])
        }
        for address in [
            "/album/Photos/twin/get", "/files/Photos/twin", "/album/Photos/x/get", "/album/Photos/%00/get",
            "/files/Photos/x", "/files/Photos/%00",
            "/api/galleries?x=1",
            "/api/pictures?x=1", "/api/export?x=1", "/api/pictures/99", "/api/pictures/99/history",
        ] { _ = try await visitor.get(address) }
        for (address, body) in [
            ("/album/Photos/heron.jpg/patch", #"{"alt":"By a person."}"#),
            ("/api/pictures/1", #"{"alt":"By a person."}"#),
            ("/album/Photos/x/patch", "{}"), ("/api/pictures/99", "{}"),
        ] {
            _ = try await visitor.patch(address, body, [.ifMatch: "*"])
            _ = try await visitor.patch(address, body, [.ifMatch: "\"old\""])
            _ = try await visitor.patch(address, "{", [.ifMatch: "*"])
            _ = try await visitor.patch(address, String(repeating: " ", count: 65 << 10), [.ifMatch: "*"])
            _ = try await visitor.patch(
                address, #"{"alt":"By a machine."}"#, [.ifMatch: "*", .provenance: "origin=ai, model=\"a\""])
        }
        try await outages(visitor, site)
    }

    /// What a site that is out of reach leads to.
    private static func outages(_ visitor: Visitor, _ site: Site) async throws {
        let id = site.shelf.galleries[1].record.id
        let boat = try await site.ledger.faces(in: id, limit: 1)
        let addresses = ["/api/pictures/\(boat[0].picture.id)", "/album/2024/boat/patch"]
        site.site.fail(reading: GalleryError(.notReachable, "The site is down"))
        for address in addresses { _ = try await visitor.patch(address, #"{"alt":"A boat."}"#, [.ifMatch: "*"]) }
        for address in ["/files/2024/boat", "/album/2024/boat/get", addresses[0]] { _ = try await visitor.get(address) }
        site.site.fail()
        _ = try await visitor.get(addresses[0])
        for address in addresses {
            site.site.fail(writing: GalleryError(.connectionLost, "The answer got lost", mayHaveHappened: true))
            site.site.failReadingAfterWrite(GalleryError(.notReachable, "The site is down"))
            _ = try await visitor.patch(address, #"{"alt":"A boat."}"#, [.ifMatch: "*"])
            site.site.fail()
            try await site.closeOpenWrites()
        }
    }
}
