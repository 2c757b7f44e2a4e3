import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import Testing

@Suite struct SessionTests {
    @Test(arguments: ["/review", "/review/1", "/gallery", "/gallery/1", "/pictures/1", "/grade", "/review/bulk"])
    func `A stranger sees no page, and is asked to sign in`(address: String) async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                let page = try await guest.get(address)
                #expect(page.status == 303)
                #expect(page.location == "/sign-in?next=" + address.replacing("/", with: "%2F"))
                let post = try await guest.post(address, [:])
                #expect([401, 405].contains(post.status))
            }
        }
    }

    @Test(arguments: ["/thumbnails/1/320", "/files/Photos/heron.jpg", "/gallery/1/progress", "/grade/export"])
    func `A stranger gets no picture and no data`(address: String) async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                let page = try await guest.get(address, [.accept: "image/*"])
                #expect(page.status == 401)
            }
        }
    }

    @Test func `The cookie is out of reach for scripts and other sites, and a new one at every sign-in`() async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                // A session that somebody else chose is not taken over.
                guest.cookie = "alttext_session=chosen"
                let first = try await guest.signIn(site.tokens[.write])
                let header = try #require(first.headers[.setCookie])
                #expect(header.contains("; HttpOnly"))
                #expect(header.contains("; SameSite=Strict"))
                #expect(!header.contains("Secure"))
                #expect(!header.contains("chosen"))
                let old = guest.cookie
                try await guest.signIn(site.tokens[.write])
                #expect(guest.cookie != old)
                guest.cookie = old
                #expect(try await guest.get("/review").status == 303)
            }
        }
    }

    @Test func `Behind a proxy with TLS the cookie stays off plain connections`() async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                let name = try #require(HTTPField.Name("X-Forwarded-Proto"))
                let reply = try await guest.post(
                    "/sign-in", ["token": site.tokens[.read] ?? ""], [name: "https"])
                #expect(reply.headers[.setCookie]?.contains("; Secure") == true)
            }
        }
    }

    @Test func `A session ends after eight hours of quiet, and after a week in any case`() async throws {
        try await withSite { site in
            try await site.browse { guest in
                site.clock.advance(by: .seconds(8 * 3600 - 1))
                #expect(try await guest.get("/review").status == 200)
                site.clock.advance(by: .seconds(8 * 3600 - 1))
                #expect(try await guest.get("/review").status == 200)
                site.clock.advance(by: .seconds(8 * 3600))
                #expect(try await guest.get("/review").status == 303)
                try await guest.signIn(site.tokens[.write])
                for _ in 0..<24 {
                    site.clock.advance(by: .seconds(7 * 3600))
                    _ = try await guest.get("/review")
                }
                #expect(try await guest.get("/review").status == 303)
            }
        }
    }

    @Test func `Signing out ends this session, everywhere every one of that person`() async throws {
        try await withSite { site in
            try await site.browse { guest in
                let other = Guest(client: guest.client)
                try await other.signIn(site.tokens[.write])
                let stranger = Guest(client: guest.client)
                try await stranger.signIn(site.tokens[.read])
                let out = try await guest.post("/sign-out", ["everywhere": "no"])
                #expect(out.headers[.setCookie]?.contains("Max-Age=0") == true)
                #expect(try await guest.get("/review").status == 303)
                #expect(try await other.get("/review").status == 200)
                try await guest.signIn(site.tokens[.write])
                _ = try await guest.post("/sign-out", ["everywhere": "yes"])
                #expect(try await other.get("/review").status == 303)
                #expect(try await stranger.get("/review").status == 200)
            }
        }
    }

    @Test func `Who is signed in with a token is out a second after it was revoked`() async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                let (token, record) = try await site.ledger.createToken(named: "brief", scopes: [.review])
                try await guest.signIn(token)
                #expect(try await guest.get("/review").status == 200)
                #expect(try await site.ledger.revokeToken(record.id))
                site.clock.advance(by: .milliseconds(1001))
                #expect(try await guest.get("/review").status == 303)
            }
        }
    }

    @Test func `A link of the terminal lets in once, and not after a quarter of an hour`() async throws {
        try await withSite { site in
            let server = site.server
            try await server.buildApplication().test(.router) { client in
                let guest = Guest(client: client)
                let link = server.invitation(for: "ann")
                // Looking at it, as programs do that check links, uses nothing up.
                for _ in 0..<2 { #expect(try await guest.get(link).status == 200) }
                let code = try #require(try await guest.get(link).field("code"))
                #expect(try await guest.post("/sign-in", ["code": code]).status == 303)
                #expect(try await guest.get("/review").text.contains("<bdi>ann</bdi>"))
                let second = Guest(client: client)
                #expect(try await second.get(link).status == 401)
                #expect(try await second.post("/sign-in", ["code": code]).status == 401)
                let late = server.invitation(for: "ann")
                site.clock.advance(by: .seconds(15 * 60))
                #expect(try await second.get(late).status == 401)
                #expect(try await second.post("/sign-in", ["code": String(late.suffix(64))]).status == 401)
            }
        }
    }

    @Test func `Ten thousand guesses get nowhere, and do not keep out who knows`() async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                var statuses: [Int: Int] = [:]
                for number in 0..<10_000 {
                    let field = number % 2 == 0 ? "token" : "code"
                    statuses[try await guest.post("/sign-in", [field: "guess \(number)"]).status, default: 0] += 1
                }
                #expect(statuses.keys.allSatisfy { $0 == 401 || $0 == 429 })
                #expect(statuses[429, default: 0] >= 4_990)
                #expect(guest.cookie == nil)
                #expect(try await guest.signIn(site.tokens[.read]).status == 303)
            }
        }
    }

    @Test(
        arguments: [
            "https://example.org/", "//example.org", "/\\example.org", "/review/../../x", "javascript:alert(1)",
            "/review//example.org", "/reviewx", "/sign-out", "/api/export", " /review", "/review\r\nSet-Cookie: x=y",
            String(repeating: "a", count: 5000),
        ])
    func `Signing in leads to pages of this server alone`(next: String) async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                let reply = try await guest.post("/sign-in", ["token": site.tokens[.read] ?? "", "next": next])
                #expect(reply.status == 303)
                #expect(reply.location == "/review")
            }
        }
    }

    @Test func `Signing in leads where somebody wanted to go`() async throws {
        try await withSite { site in
            try await site.browse(as: nil) { guest in
                let reply = try await guest.post(
                    "/sign-in", ["token": site.tokens[.read] ?? "", "next": "/gallery/1?status=draft"])
                #expect(reply.location == "/gallery/1?status=draft")
            }
        }
    }
}
