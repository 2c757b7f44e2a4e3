import AltTextGalleries
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import Synchronization
import Testing

/// Who is answered at all, and what those who watch over the server learn of it.
@Suite struct GuardTests {
    @Test(arguments: [
        ("localhost", true), ("LOCALHOST:8080", true), ("127.0.0.1:8080", true), ("[::1]:8080", true),
        ("10.0.0.7", true),
        ("app.localhost:1", true), ("alt.example.org", true), ("alt.example.org:443", true), ("alt.example.org.", true),
        ("example.org", false), ("evil.test:8080", false), ("localhost.evil.test", false),
        ("127.0.0.1.evil.test", false),
        ("0x7f.1", false), ("2130706433", false), ("", false), ("alt.example.org.evil.test", false),
    ])
    func `A server answers to its own names and to numeric addresses`(authority: String, isAllowed: Bool) {
        let rule = HostRule(host: "127.0.0.1", publicURL: "https://alt.example.org/")
        #expect(rule.allows(authority) == isAllowed)
    }

    @Test func `A stranger's name that leads here reads nothing`() async throws {
        try await withSite { site in
            try await site.server.buildApplication().test(.live) { client in
                let port = try #require(client.port)
                try await TestClient.withClient(host: "127.0.0.1", port: port) { (client) async throws in
                    for path in ["/healthz", "/metrics", "/review", "/nowhere"] {
                        let request = TestClient.Request(
                            path, method: .get, authority: "evil.test:\(port)", headers: [:])
                        #expect(try await client.execute(request).status == .misdirectedRequest)
                    }
                }
            }
        }
    }

    @Test func `No more requests with one token are answered at once than may be`() async throws {
        try await withSite { site in
            let reached = AsyncStream.makeStream(of: Void.self)
            let release = AsyncStream.makeStream(of: Void.self)
            site.folder.beforeBytes {
                reached.continuation.yield()
                for await _ in release.stream { break }
            }
            var options = ServerOptions(port: 0)
            options.maximumRequestsPerToken = 1
            let server = AltTextServer(ledger: site.ledger, shelf: site.shelf, options: options)
            try await server.buildApplication().test(.live) { client in
                let reader = Visitor(client: client, token: site.tokens[.read])
                async let file = reader.get("/files/Photos/heron.jpg")
                _ = await reached.stream.first { _ in true }
                // On a connection of its own: what comes behind a request waits for its answer.
                let port = try #require(client.port)
                try await TestClient.withClient(host: "127.0.0.1", port: port) { (other) async throws in
                    func ask(_ scope: TokenRecord.Scope) async throws -> TestClient.Response {
                        try await other.get(
                            "/api/galleries", headers: [.authorization: "Bearer \(site.tokens[scope] ?? "")"])
                    }
                    #expect(try await ask(.read).status == .tooManyRequests)
                    #expect(try await ask(.write).status == .ok)
                }
                release.continuation.yield()
                #expect(try await file.status == 200)
                #expect(try await reader.get("/api/galleries").status == 200)
            }
        }
    }

    @Test func `Sign-ins, refusals and removals are lines of JSON without a secret`() async throws {
        try await withSite { site in
            let lines = Mutex<[String]>([])
            let server = AltTextServer(
                ledger: site.ledger, shelf: site.shelf, options: ServerOptions(port: 0),
                securityLog: { line in lines.withLock { $0.append(line) } })
            try await server.buildApplication().test(.live) { client in
                let guest = Guest(client: client)
                _ = try await guest.signIn("alttext_wrong")
                try await guest.signIn(site.tokens[.write])
                _ = try await guest.post("/sign-out", [:], formToken: "foreign")
                _ = try await guest.post("/sign-out", [:])
                let visitor = Visitor(client: client, token: site.tokens[.write])
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"A heron."}"#)
                _ = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":""}"#)
                let reader = visitor.with(token: site.tokens[.read])
                _ = try await reader.patch("/album/Photos/heron.jpg/patch", #"{"alt":"x"}"#)
                _ = try await visitor.with(token: "wrong").get("/api/galleries")
            }
            let events = try lines.withLock { try $0.map { try JSONValue(parsing: $0) } }
            #expect(
                events.map { [$0["event"]?.string, $0["reason"]?.string, $0["name"]?.string] } == [
                    ["sign_in_refused", "wrong_token", nil], ["signed_in", nil, "the writer"],
                    ["refused", "foreign_form", nil], ["signed_out", nil, "the writer"],
                    ["removed", nil, "the writer"], ["refused", "missing_scope", "the readr"],
                    ["refused", "wrong_token", nil],
                ])
            #expect(events.allSatisfy { $0["address"] == "127.0.0.1" && $0["at"]?.string?.hasSuffix("Z") == true })
            let text = lines.withLock { $0.joined() }
            for token in site.tokens.values { #expect(!text.contains(token)) }
            #expect(!text.contains("alttext_wrong"))
        }
    }
}
