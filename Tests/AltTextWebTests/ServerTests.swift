import AltText
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import HummingbirdTesting
import ServiceLifecycle
import Testing

@Suite struct ServerTests {
    @Test func `Health is open to everybody`() async throws {
        try await withSite { site in
            try await site.visit(as: nil, over: .socket) { visitor in
                let reply = try await visitor.get("/healthz")
                #expect(reply.text == #"{"status":"ok"}"#)
                #expect(reply.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
            }
        }
    }

    @Test func `Metrics are open to this machine, and to tokens from elsewhere`() async throws {
        try await withSite { site in
            try await site.visit(as: nil, over: .socket) { (visitor) async throws in
                #expect(try await visitor.get("/metrics").status == 200)
            }
            // In-process requests come from nowhere, which is not this machine.
            try await site.visit(as: nil) { (visitor) async throws in
                #expect(try await visitor.get("/metrics").status == 401)
                #expect(try await visitor.with(token: site.tokens[.read]).get("/metrics").status == 200)
            }
        }
    }

    @Test func `Metrics count by route, and no stranger names one`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                for name in ["heron.jpg", "skye/journey.jpg", "evil\"} 1"] {
                    _ = try await visitor.get("/album/Photos/\(name.replacing("\"} ", with: "%22%7D%20"))/get")
                }
                _ = try await visitor.send(.put, "/evil%0a/x")
                let text = try await visitor.get("/metrics").text
                let count = #"alttext_http_requests_total{route="/album/{album}/{image}/get",method="GET",status="#
                #expect(text.contains(count + #""200"} 2"#))
                #expect(text.contains(count + #""404"} 1"#))
                #expect(text.contains(#"{route="other",method="other",status="404"} 1"#))
                #expect(text.contains(#"_bucket{route="/album/{album}/{image}/get",le="+Inf"} 3"#))
                #expect(text.contains("alttext_http_requests_in_flight 1\n"))
                #expect(text.contains(#"alttext_pictures{gallery="folder",status="missing"} 2"#))
                #expect(!text.contains("evil"))
            }
        }
    }

    @Test func `An address in use is told with what to do`() async throws {
        try await withSite { site in
            try await site.server.buildApplication().test(.live) { client in
                let port = try #require(client.port)
                let second = AltTextServer(ledger: site.ledger, shelf: site.shelf, options: ServerOptions(port: port))
                let error = await #expect(throws: WebError.self) { try await second.run() }
                #expect(error?.kind == "address_in_use")
                #expect(error?.description.contains("127.0.0.1:\(port)") == true)
                #expect(error?.description.contains("choose another port") == true)
            }
        }
    }

    @Test func `A host that is not there is told`() async throws {
        try await withSite { site in
            let server = AltTextServer(
                ledger: site.ledger, shelf: site.shelf, options: ServerOptions(host: "192.0.2.1", port: 0))
            let error = await #expect(throws: WebError.self) { try await server.run() }
            #expect(error?.kind == "no_such_address")
        }
    }

    @Test func `Shutdown answers what is being asked, and nothing new`() async throws {
        try await withSite { site in
            let listening = AsyncStream.makeStream(of: Int.self)
            let reached = AsyncStream.makeStream(of: Void.self)
            let release = AsyncStream.makeStream(of: Void.self)
            site.folder.beforeBytes {
                reached.continuation.yield()
                for await _ in release.stream { break }
            }
            let server = AltTextServer(
                ledger: site.ledger, shelf: site.shelf, options: ServerOptions(port: 0),
                onListening: { listening.continuation.yield($0) })
            let group = ServiceGroup(services: [server], logger: AltTextServer.quietLogger)
            try await withThrowingTaskGroup(of: Int?.self) { tasks in
                tasks.addTask {
                    try await group.run()
                    return nil
                }
                let port = try #require(await listening.stream.first { _ in true })
                tasks.addTask {
                    try await TestClient.withClient(host: "127.0.0.1", port: port) { client in
                        let headers: HTTPFields = [.authorization: site.tokens[.read] ?? ""]
                        return try await client.get("/files/Photos/heron.jpg", headers: headers).status.code
                    }
                }
                _ = await reached.stream.first { _ in true }
                await group.triggerGracefulShutdown()
                release.continuation.yield()
                let statuses = try await tasks.reduce(into: []) { $0.append($1) }
                #expect(statuses.compactMap { $0 } == [200])
            }
        }
    }

    @Test func `A ledger that is gone is an error that tells nothing of the inside`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                _ = try await visitor.get("/api/galleries")
                try site.ledger.close()
                let reply = try await visitor.get("/api/galleries")
                #expect(reply.status == 500)
                #expect(!reply.text.contains("sqlite"))
                #expect(try await visitor.get("/healthz").status == 503)
            }
        }
    }
}

@Suite struct ShelfTests {
    @Test func `Two folders of one name are two albums`() async throws {
        try await withScratchFolder { scratch in
            let ledger = try await Ledger.open(path: scratch.path(of: "ledger.sqlite"))
            var served: [ServedGallery] = []
            for place in ["/home/ann/Photos", "/home/bob/Photos", "/mnt/Photos", "/"] {
                let gallery = MemoryGallery(GalleryID(kind: .folder, place: place), [:])
                served.append(ServedGallery(gallery, as: try await ledger.gallery(gallery.id)))
            }
            #expect(AlbumShelf(served).galleries.map(\.album) == ["Photos", "Photos-2", "Photos-3", "root"])
            try ledger.close()
        }
    }

    @Test func `A picture that comes later is found once its gallery was listed again`() async throws {
        try await withSite { site in
            try await site.visit { (visitor) async throws in
                #expect(try await visitor.get("/album/Photos/new.jpg/get").status == 404)
                site.folder["new.jpg"] = .init()
                await site.listings.enlist()
                #expect(try await visitor.get("/album/Photos/new.jpg/get").status == 200)
            }
        }
    }

    @Test func `Galleries are listed at the start and when somebody wishes`() async throws {
        try await withSite { site in
            let listings = site.listings
            let listed = site.folder.listings()
            await withTaskGroup(of: Void.self) { group in
                group.addTask { try? await listings.run() }
                _ = await listed.first { _ in true }
                group.cancelAll()
            }
        }
    }
}
