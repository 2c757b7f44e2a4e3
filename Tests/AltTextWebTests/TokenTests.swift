import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

@Suite struct TokenTests {
    private static let address = "/album/Photos/heron.jpg/get"

    @Test(arguments: Site.Transport.allCases)
    func `A token is taken bare, as the original API sends it, or as a bearer`(
        transport: Site.Transport
    ) async throws {
        try await withSite { site in
            try await site.visit(as: nil, over: transport) { visitor in
                let token = try #require(site.tokens[.read])
                for header in [token, "Bearer \(token)", "bearer  \(token)"] {
                    #expect(try await visitor.get(Self.address, [.authorization: header]).status == 200)
                }
            }
        }
    }

    @Test func `Without a valid token there is nothing to see, and the answer says what is needed`() async throws {
        try await withSite { site in
            try await site.visit(as: nil) { visitor in
                let missing = try await visitor.get(Self.address)
                #expect(missing.status == 401)
                #expect(missing.kind == "missing_token")
                #expect(missing.headers[.wwwAuthenticate] == "Bearer")
                let token = try #require(site.tokens[.read])
                for header in [
                    "", "x", "Basic \(token)", "Bearer", "\(token)x", "' OR 1=1 --",
                    String(repeating: "a", count: 9000),
                ] {
                    let reply = try await visitor.get(Self.address, [.authorization: header])
                    #expect(reply.status == 401)
                    #expect(reply.kind == "wrong_token")
                }
            }
        }
    }

    @Test func `A token that has expired opens nothing, and ends the session it began`() async throws {
        try await withSite { site in
            let past = try await site.ledger.createToken(named: "old", scopes: [.read], until: .now)
            let future = try await site.ledger.createToken(named: "new", scopes: [.read], until: .now + .seconds(3600))
            try await site.visit(as: nil) { (visitor) async throws in
                #expect(try await visitor.with(token: past.token).get(Self.address).kind == "wrong_token")
                #expect(try await visitor.with(token: future.token).get(Self.address).status == 200)
            }
            try await site.browse(as: nil) { (guest) async throws in
                #expect(try await guest.signIn(past.token).status == 401)
                #expect(try await guest.signIn(future.token).status == 303)
            }
        }
    }

    @Test func `A scope that is missing is named`() async throws {
        try await withSite { site in
            try await site.visit(as: .read) { visitor in
                let reply = try await visitor.patch("/album/Photos/heron.jpg/patch", #"{"alt":"x"}"#)
                #expect(reply.status == 403)
                #expect(reply.json["error"]?["message"]?.string?.contains("\"write\"") == true)
                #expect(reply.headers[.wwwAuthenticate]?.contains("scope=\"write\"") == true)
            }
        }
    }

    @Test func `A revoked token is refused a second later, and a new one is known by then`() async throws {
        try await withSite { site in
            try await site.visit(as: nil) { visitor in
                let (token, record) = try await site.ledger.createToken(named: "brief", scopes: [.read])
                let brief = visitor.with(token: token)
                #expect(try await brief.get(Self.address).status == 200)
                #expect(try await site.ledger.revokeToken(record.id))
                site.clock.advance(by: .milliseconds(1001))
                let refusal = try await brief.get(Self.address)
                #expect(refusal.status == 401, "\(refusal.status): \(refusal.text)")
                let (other, _) = try await site.ledger.createToken(named: "new", scopes: [.read])
                site.clock.advance(by: .milliseconds(1001))
                #expect(try await visitor.with(token: other).get(Self.address).status == 200)
            }
        }
    }

    /// Every guess meets a table that is read anew, many tokens to be taken for, and no throttle.
    @Test func `A guess is never taken for a token, however often the tokens are read`() async throws {
        try await withSite { site in
            for number in 0..<20 { _ = try await site.ledger.createToken(named: "\(number)", scopes: [.read]) }
            try await site.visit(as: nil) { visitor in
                for number in 0..<50 {
                    site.clock.advance(by: .seconds(3601))
                    let reply = try await visitor.with(token: "guess \(number)").get(Self.address)
                    #expect(reply.status == 401)
                }
            }
        }
    }

    @Test func `Who guesses has to wait, and who knows has not`() async throws {
        try await withSite { site in
            try await site.visit(as: nil) { visitor in
                let guesser = visitor.with(token: "guess")
                for _ in 0..<10 {
                    let refusal = try await guesser.get(Self.address)
                    #expect(refusal.status == 401, "\(refusal.status): \(refusal.text)")
                }
                let reply = try await guesser.get(Self.address)
                #expect(reply.status == 429)
                #expect(reply.headers[.retryAfter] == "1")
                #expect(try await visitor.with(token: site.tokens[.read]).get(Self.address).status == 200)
                site.clock.advance(by: .seconds(2))
                #expect(try await guesser.get(Self.address).status == 429)
                let metrics = try await visitor.with(token: site.tokens[.read]).get("/metrics")
                #expect(metrics.text.contains("alttext_throttled_attempts_total 2\n"))
            }
        }
    }
}

@Suite struct AttemptThrottleTests {
    private let address = ClientAddress(bytes: [192, 0, 2, 1])

    @Test func `The wait doubles with each further failure, up to a quarter of an hour`() {
        var throttle = AttemptThrottle()
        var now = Duration.zero
        for _ in 0..<10 { #expect(throttle.failure(from: address, at: now) == nil) }
        for expected in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            let wait = throttle.failure(from: address, at: now)
            #expect(wait == .seconds(expected))
            // Asking again meanwhile changes nothing.
            #expect(
                throttle.failure(from: address, at: now + .milliseconds(500)) == .seconds(expected) - .milliseconds(500)
            )
            now += .seconds(expected)
            _ = throttle.failure(from: address, at: now)
        }
    }

    @Test func `An hour of quiet is forgiven`() {
        var throttle = AttemptThrottle()
        for _ in 0..<12 { _ = throttle.failure(from: address, at: .zero) }
        #expect(throttle.failure(from: address, at: .seconds(3600)) == nil)
    }

    @Test func `Addresses are counted apart, and networks of IPv6 together`() {
        var throttle = AttemptThrottle()
        let network = (0..<12).map { ClientAddress(bytes: [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, $0]) }
        for host in network { _ = throttle.failure(from: host, at: .zero) }
        #expect(throttle.failure(from: network[0], at: .zero) != nil)
        #expect(throttle.failure(from: address, at: .zero) == nil)
        #expect(throttle.count == 2)
    }

    @Test func `However many addresses there are, memory is bounded and the newest are remembered`() {
        var throttle = AttemptThrottle()
        for number in 0..<5000 {
            let bytes = [10, UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255)]
            _ = throttle.failure(from: ClientAddress(bytes: bytes), at: .milliseconds(number))
        }
        #expect(throttle.count == 4096)
    }

    @Test(
        arguments: [
            ([127, 0, 0, 1], true), ([127, 9, 9, 9], true), ([10, 0, 0, 1], false),
            (Array(repeating: 0, count: 15) + [1], true),
            (Array(repeating: 0, count: 10) + [255, 255, 127, 0, 0, 1], true),
            (Array(repeating: 0, count: 10) + [255, 255, 8, 8, 8, 8], false), ([], false),
        ] as [([UInt8], Bool)])
    func `This machine is known by its address`(bytes: [UInt8], isLoopback: Bool) {
        #expect(ClientAddress(bytes: bytes).isLoopback == isLoopback)
    }
}
