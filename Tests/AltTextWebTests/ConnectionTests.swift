import AltTextWeb
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing

@Suite struct ConnectionTableTests {
    private let here = ClientAddress(bytes: [127, 0, 0, 1])
    private let there = ClientAddress(bytes: [192, 0, 2, 7])

    private func id(_ admission: ConnectionTable.Admission) throws -> ConnectionTable.ID {
        guard case .admitted(let id, _) = admission else { throw NotAdmitted() }
        return id
    }

    private struct NotAdmitted: Error {}

    @Test func `Where an address has no room left, its connection that waited longest closes for the new one`() throws {
        var table = ConnectionTable(maximum: 10, maximumPerAddress: 3)
        let first = try id(table.open(from: here))
        let second = try id(table.open(from: here))
        let third = try id(table.open(from: here))
        table.set(first, isAnswering: true)
        #expect(table.open(from: here) == .admitted(third + 1, closing: second))
        table.set(first, isAnswering: false)
        #expect(table.open(from: here) == .admitted(third + 2, closing: third))
        #expect(table.count == 3)
        #expect(table.open(from: there) == .admitted(third + 3, closing: nil))
    }

    @Test func `What is being answered stays, and then nobody new comes in`() throws {
        var table = ConnectionTable(maximum: 2, maximumPerAddress: 2)
        let first = try id(table.open(from: here))
        let second = try id(table.open(from: there))
        table.set(first, isAnswering: true)
        table.set(second, isAnswering: true)
        #expect(table.open(from: here) == .refused)
        table.close(second)
        table.close(second)
        #expect(table.count == 1)
        #expect(table.open(from: here) == .admitted(second + 1, closing: nil))
    }
}

@Suite struct ConnectionTests {
    /// Runs `body` while a server listens.
    private static func serve(
        _ site: Site, _ options: ServerOptions, _ body: @Sendable @escaping (Int) async throws -> Void
    ) async throws {
        let listening = AsyncStream.makeStream(of: Int.self)
        let server = AltTextServer(
            ledger: site.ledger, shelf: site.shelf, options: options,
            onListening: { listening.continuation.yield($0) })
        let group = ServiceGroup(services: [server], logger: AltTextServer.quietLogger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try #require(await listening.stream.first { _ in true })
            try await body(port)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Connects, sends something, and leaves the connection as it is.
    private static func connect(_ port: Int, _ text: String) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try await channel.channel.writeAndFlush(ByteBuffer(string: text))
        return channel
    }

    /// What a connection gets until it is closed.
    private static func answer(_ port: Int, _ text: String) async throws -> String {
        try await connect(port, text).executeThenClose { inbound, _ in
            var answer = ""
            for try await buffer in inbound { answer += String(buffer: buffer) }
            return answer
        }
    }

    /// What a connection gets first.
    private static func beginning(_ port: Int, _ text: String) async throws -> String {
        try await connect(port, text).executeThenClose { inbound, _ in
            for try await buffer in inbound { return String(buffer: buffer) }
            return ""
        }
    }

    @Test func `A body that does not end closes the connection in time`() async throws {
        try await withSite { site in
            var options = ServerOptions(port: 0)
            options.bodyTimeout = .milliseconds(100)
            try await Self.serve(site, options) { (port) async throws in
                let head =
                    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\ntok"
                #expect(try await Self.answer(port, head) == "")
            }
        }
    }

    @Test func `Whoever is refused is answered before the body has come`() async throws {
        try await withSite { site in
            try await Self.serve(site, ServerOptions(port: 0)) { (port) async throws in
                for (path, status) in [("/api/pictures/1", "401"), ("/nowhere", "404")] {
                    let head = "PATCH \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
                    #expect(try await Self.beginning(port, head).hasPrefix("HTTP/1.1 \(status)"))
                }
            }
        }
    }

    @Test func `Silent connections lock nobody out`() async throws {
        try await withSite { site in
            var options = ServerOptions(port: 0)
            options.maximumConnectionsPerAddress = 8
            try await Self.serve(site, options) { (port) async throws in
                var silent: [NIOAsyncChannel<ByteBuffer, ByteBuffer>] = []
                for _ in 0..<20 { silent.append(try await Self.connect(port, "GET /healthz HT")) }
                let health = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                #expect(try await Self.answer(port, health).hasPrefix("HTTP/1.1 200"))
                for channel in silent { try? await channel.executeThenClose { _, _ in } }
            }
        }
    }

    @Test func `A connection closes after so many answers`() async throws {
        try await withSite { site in
            var options = ServerOptions(port: 0)
            options.maximumRequestsPerConnection = 2
            try await Self.serve(site, options) { (port) async throws in
                let health = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
                let answers = try await Self.answer(port, health + health + health)
                #expect(answers.ranges(of: "HTTP/1.1 200").count == 2)
                #expect(answers.lowercased().ranges(of: "connection: close").count == 1)
            }
        }
    }
}
