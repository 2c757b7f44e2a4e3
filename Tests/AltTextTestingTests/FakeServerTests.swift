import AltTextTesting
import Synchronization
import Testing

@Suite struct `A fake server` {
    @Test func `records what it received in order`() async throws {
        try await withFakeServer { _ in
            .json(200, "{}")
        } body: { server in
            let client = WireClient(server)
            _ = try await client.post("/first?a=1&b=x%20y", ["k": [1, 2.5, "z", true, nil]], headers: ["X-Key": "s"])
            _ = try await client.send("GET", "/second")
            let requests = server.requests
            #expect(requests.map(\.path) == ["/first", "/second"])
            #expect(requests.map(\.method) == ["POST", "GET"])
            #expect(requests.first?.query == ["a": "1", "b": "x y"])
            #expect(requests.first?.headers["x-kEY"] == "s")
            #expect(try requests.first?.json()["k"]?[1]?.number == 2.5)
        }
    }

    @Test func `forgets bodies when told to, and still answers from them`() async throws {
        try await withFakeServer(keepsBodies: false) {
            .text(200, $0.text)
        } body: { server in
            let answer = try await WireClient(server).send("POST", "/", body: Array("echo".utf8))
            #expect(answer.body == "echo")
            #expect(server.requests.first?.body == [])
            #expect(server.requests.first?.bodyByteCount == 4)
        }
    }

    @Test func `takes a large body`() async throws {
        try await withFakeServer {
            .text(200, "\($0.bodyByteCount)")
        } body: { server in
            let body = [UInt8](repeating: 7, count: 5_000_000)
            let answer = try await WireClient(server).send("POST", "/", body: body)
            #expect(answer.body == "5000000")
        }
    }

    @Test func `serves no more at once than it has slots, and counts those that wait`() async throws {
        let busy = Mutex((now: 0, most: 0))
        let (gate, opened) = AsyncStream.makeStream(of: Void.self)
        let server = try await FakeServer.start(slots: 2) { _ in
            busy.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            for await _ in gate { break }
            busy.withLock { $0.now -= 1 }
            return .text(200, "done")
        }
        try await withThrowingTaskGroup { group in
            for _ in 0..<6 { group.addTask { try await WireClient(server).send("GET", "/").body } }
            while server.peakConcurrency < 6 { await Task.yield() }
            opened.finish()
            for try await body in group { #expect(body == "done") }
        }
        #expect(busy.withLock { $0.most } <= 2)
        #expect(server.peakConcurrency == 6)
        try await server.stop()
    }

    @Test func `turns away what is more than it likes`() async throws {
        let (gate, opened) = AsyncStream.makeStream(of: Void.self)
        let overload = FakeServer.Overload.status(503, above: 1, retryAfterSeconds: 1)
        let server = try await FakeServer.start(overload: overload) { _ in
            for await _ in gate { break }
            return .text(200, "done")
        }
        async let first = WireClient(server).send("GET", "/")
        while server.peakConcurrency < 1 { await Task.yield() }
        let second = try await WireClient(server).send("GET", "/")
        #expect(second.status == 503)
        #expect(second.head.contains("retry-after: 1"))
        opened.finish()
        #expect(try await first.status == 200)
        try await server.stop()
    }

    @Test func `never counts a client's next request before the last answer is out`() async throws {
        try await withFakeServer { _ in
            .text(200, "ok")
        } body: { server in
            for _ in 0..<200 { _ = try await WireClient(server).send("GET", "/") }
            #expect(server.peakConcurrency == 1)
        }
    }

    @Test func `keeps a connection alive and answers its requests in order`() async throws {
        try await withFakeServer {
            .text(200, "<\($0.path)>")
        } body: { server in
            let requests = "GET /a HTTP/1.1\r\nhost: x\r\n\r\nGET /b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
            let answer = try await WireClient(server).exchange(Array(requests.utf8)) { _ in false }
            #expect(answer.ending == .closed)
            #expect(answer.text.ranges(of: "HTTP/1.1 200 OK").count == 2)
            #expect(answer.text.contains("</a>HTTP/1.1"))
            #expect(answer.text.hasSuffix("</b>"))
        }
    }

    @Test func `closes on a client that does not speak HTTP`() async throws {
        try await withFakeServer {
            .text(200, $0.path)
        } body: { server in
            let answer = try await WireClient(server).exchange(Array("no such thing\r\n\r\n".utf8)) { _ in false }
            #expect(answer.bytes.isEmpty)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `stops in the middle of an endless body`() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try await FakeServer.start { _ in
            arrived.yield()
            return FakeReply(body: .endless([UInt8](repeating: 0, count: 65_536)))
        }
        async let answer = WireClient(server).send("GET", "/") { _ in false }
        for await _ in arrivals { break }
        try await server.stop()
        _ = try await answer
    }

    @Test func `lets a client that gave up go, and frees its slot`() async throws {
        try await withFakeServer(slots: 1) { request in
            let never = FakeReply.Fault.drip(pieces: 1, pause: .seconds(86_400))
            return request.path == "/hang" ? FakeReply.text(200, "x").with(never) : .text(200, "ok")
        } body: { server in
            _ = try await WireClient(server).send("GET", "/hang") { $0.text.contains("\r\n\r\n") }
            #expect(try await WireClient(server).send("GET", "/").body == "ok")
        }
    }
}
