import AltTextTesting
import Testing

@Suite struct `Each fault has its effect on the wire` {
    private static let hello = FakeReply.json(200, #"{"hello":"world, with some more to say"}"#)

    private func ask(_ reply: FakeReply, method: String = "GET") async throws -> WireClient.Answer {
        try await withFakeServer { _ in
            reply
        } body: { server in
            try await WireClient(server).send(method, "/")
        }
    }

    @Test func `an ordinary answer arrives whole`() async throws {
        let answer = try await ask(Self.hello)
        #expect(answer.status == 200)
        #expect(answer.head.contains("content-type: application/json"))
        #expect(try answer.json()["hello"]?.string == "world, with some more to say")
    }

    @Test func `a HEAD gets the head alone`() async throws {
        let answer = try await withFakeServer { _ in
            Self.hello
        } body: { server in
            try await WireClient(server).send("HEAD", "/") { $0.text.contains("\r\n\r\n") }
        }
        #expect(answer.head.contains("content-length: 40"))
        #expect(answer.body.isEmpty)
    }

    @Test(arguments: [1, 7, 30, 1000])
    func `a drip brings the whole body in pieces`(pieces: Int) async throws {
        let answer = try await ask(Self.hello.with(.drip(pieces: pieces, pause: .microseconds(1))))
        #expect(answer.body == #"{"hello":"world, with some more to say"}"#)
        #expect(answer.ending == .complete)
    }

    @Test func `a reset before the answer sends no byte`() async throws {
        let answer = try await ask(Self.hello.with(.resetBeforeAnswer))
        #expect(answer.bytes.isEmpty)
        #expect(answer.ending == .reset)
    }

    @Test func `a reset in the header fields leaves them without their end`() async throws {
        let answer = try await ask(Self.hello.with(.resetInHeaders))
        #expect(!answer.text.contains("\r\n\r\n"))
        #expect(answer.ending == .reset)
    }

    @Test func `a reset in the body leaves it incomplete`() async throws {
        let answer = try await ask(Self.hello.with(.resetInBody(afterBytes: 10)))
        #expect(answer.body.utf8.count <= 10)
        #expect(answer.ending == .reset)
    }

    @Test func `an early close breaks the promise of Content-Length`() async throws {
        let answer = try await ask(Self.hello.with(.closeEarly(afterBytes: 10)))
        #expect(answer.head.contains("content-length: 40"))
        #expect(answer.body.utf8.count == 10)
        #expect(answer.ending == .closed)
    }

    @Test func `chunks without an end close after the last byte`() async throws {
        let answer = try await ask(Self.hello.with(.chunkedWithoutEnd(closing: true)))
        #expect(answer.head.contains("transfer-encoding: chunked"))
        #expect(!answer.text.hasSuffix("0\r\n\r\n"))
        #expect(answer.ending == .closed)
    }

    @Test func `chunks without an end leave the connection open`() async throws {
        try await withFakeServer { _ in
            Self.hello.with(.chunkedWithoutEnd(closing: false))
        } body: { server in
            let answer = try await WireClient(server).send("GET", "/") { $0.text.hasSuffix("}\r\n") }
            #expect(answer.ending == .complete)
        }
    }

    @Test(arguments: [FakeReply.Fault.hang, .delay(.seconds(86_400))])
    func `what never answers ends when the server stops`(fault: FakeReply.Fault) async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try await FakeServer.start { _ in
            arrived.yield()
            return Self.hello.with(fault)
        }
        async let answer = WireClient(server).send("GET", "/")
        for await _ in arrivals { break }
        try await server.stop()
        #expect(try await answer.bytes.isEmpty)
    }

    @Test func `an endless body goes on until the client closes`() async throws {
        try await withFakeServer { _ in
            FakeReply(body: .endless(Array("more".utf8)))
        } body: { server in
            let answer = try await WireClient(server).send("GET", "/") { $0.bytes.count > 1_000 }
            #expect(answer.body.hasPrefix("4\r\nmore\r\n4\r\nmore"))
        }
    }

    @Test func `a huge body is as long as it says`() async throws {
        try await withFakeServer { _ in
            FakeReply.huge(mebibytes: 2)
        } body: { server in
            let answer = try await WireClient(server).send("GET", "/") { $0.bytes.count >= 2 << 20 }
            #expect(answer.head.contains("content-length: 2097152"))
        }
    }

    @Test func `half an answer has the length it promises and is not JSON`() async throws {
        let answer = try await ask(Self.hello.cutInHalf())
        #expect(answer.head.contains("content-length: 20"))
        #expect(throws: (any Error).self) { try answer.json() }
    }

    @Test func `HTML comes in place of JSON, whatever the status`() async throws {
        for status in [200, 502] {
            let answer = try await ask(.html(status))
            #expect(answer.status == status)
            #expect(answer.head.contains("text/html"))
        }
    }

    @Test func `header fields can come twice`() async throws {
        let answer = try await ask(Self.hello.with(header: "retry-after", "1").withDuplicatedHeaders())
        #expect(answer.head.components(of: "retry-after: 1") == 2)
    }

    @Test func `a redirect says where to`() async throws {
        let answer = try await ask(.redirect(to: "/again"))
        #expect(answer.status == 302)
        #expect(answer.head.contains("location: /again"))
    }

    @Test func `bytes that are no UTF-8 and no gzip stay as they are`() async throws {
        #expect(try await ask(.invalidUTF8()).bytes.contains(0xFF))
        let junk = try await ask(.gzipJunk())
        #expect(junk.head.contains("content-encoding: gzip"))
        #expect(junk.bytes.contains(0xDE))
    }

    @Test func `lines arrive as chunks of their own`() async throws {
        let answer = try await ask(.ndjson(lines: [#"{"a":1}"#, #"{"b":2}"#]))
        #expect(answer.body == "8\r\n{\"a\":1}\n\r\n8\r\n{\"b\":2}\n\r\n0\r\n\r\n")
    }
}

extension String {
    /// How many times `part` occurs.
    func components(of part: String) -> Int { ranges(of: part).count }
}
