import AltText
import AltTextGalleries
import AltTextTesting
import Testing

/// Where the file of an album's picture comes from, and who sees the token on the way.
struct AlbumBytesTests {
    private let picture = PictureFixture.png(width: 2, height: 2)
    private let template = "{base}/files/cache/{album}/{image}-1280w.jpg"

    private func site(_ change: (inout FakeAlbumSite.Options) -> Void = { _ in }) -> FakeAlbumSite {
        FakeAlbumSite(["isle of skye/day 2": FakeAlbumPicture(bytes: picture)], options: .with(change))
    }

    private let listing = PictureListing(id: PictureID("isle of skye/day 2"))

    @Test func `The template says where the file is, and the site's own server sees the token`() async throws {
        let site = site { $0.guardsFiles = true }
        try await withAlbum(site, imageURL: template) { album, server in
            let bytes = try await album.bytes(of: listing)
            #expect(bytes == picture)
            #expect(server.requests.map(\.path) == ["/files/cache/isle%20of%20skye/day%202-1280w.jpg"])
        }
    }

    @Test func `Without a template the site's own link counts`() async throws {
        let site = site {
            $0.linksFiles = true; $0.prefix = "/fotos"
        }
        try await withAlbum(site) { album, _ in
            let bytes = try await album.bytes(of: listing)
            #expect(bytes == picture)
        }
    }

    @Test func `Without either nobody knows where the file is`() async throws {
        try await withAlbum(site()) { album, _ in
            let error = await failure { _ = try await album.bytes(of: listing) }
            #expect(error?.kind == "missing_image_url")
            #expect(error?.isFatal == true)
            #expect(error?.description.contains("the pattern of its images' addresses") == true)
        }
    }

    @Test func `Another server gets no token`() async throws {
        let files = FakeAlbumSite(["isle of skye/day 2": FakeAlbumPicture(bytes: picture)])
        try await withFakeServer(files) { fileServer in
            try await withAlbum(site(), imageURL: "\(fileServer.baseURL)/files/cache/{album}/{image}-1280w.jpg") {
                album, _ in
                let bytes = try await album.bytes(of: listing)
                #expect(bytes == picture)
                #expect(fileServer.requests.allSatisfy { $0.headers["authorization"] == nil })
                #expect(fileServer.requests.count == 1)
            }
        }
    }

    @Test func `A link that the site sends leads to no private address`() async throws {
        try await withFakeServer({ _ in .picture(picture) }) { fileServer in
            let answer = FakeReply.json(200, "{}").with(header: "link", "<\(fileServer.baseURL)/x.jpg>; rel=describes")
            try await withFakeServer({ _ in answer }) { server in
                let album = try Album(base: server.baseURL, token: Secret("t"))
                let error = await failure { _ = try await album.bytes(of: PictureListing(id: PictureID("a/b"))) }
                await album.shutdown()
                #expect(error?.kind == "unreadable")
                #expect(fileServer.requests.isEmpty)
            }
        }
    }

    @Test func `A redirect to another server leaves the token behind`() async throws {
        try await withFakeServer({ _ in .picture(picture) }) { fileServer in
            let reply = FakeReply.redirect(to: "\(fileServer.baseURL)/x.jpg")
            try await withFakeServer({ $0.path.hasSuffix("/get") ? .json(200, "{}") : reply }) { server in
                var options = Album.Options()
                options.loading.allowsPrivateAddresses = true
                let album = try Album(base: server.baseURL, token: Secret("t"), imageURL: template, options: options)
                let bytes = try? await album.bytes(of: PictureListing(id: PictureID("a/b")))
                await album.shutdown()
                #expect(bytes == picture)
                #expect(fileServer.requests.allSatisfy { $0.headers["authorization"] == nil })
            }
        }
    }

    @Test func `A site that redirects in a circle is given up on`() async throws {
        try await withFakeServer({ $0.path.hasSuffix("/get") ? .json(200, "{}") : .redirect(to: $0.path) }) { server in
            let album = try Album(base: server.baseURL, token: Secret("t"), imageURL: template)
            let error = await failure { _ = try await album.bytes(of: PictureListing(id: PictureID("a/b"))) }
            await album.shutdown()
            #expect(error?.kind == "unreadable")
            #expect(server.requests.count < 12)
        }
    }

    @Test func `A file that is not there makes no picture gone that the site knows`() async throws {
        let site = site()
        try await withAlbum(site, imageURL: "{base}/files/cache/{album}/wrong-{image}-1280w.jpg") { album, _ in
            let error = await failure { _ = try await album.bytes(of: listing) }
            #expect(error?.kind == "unreadable")
            #expect(error?.description.contains("the pattern of its images' addresses") == true)
            site.edit("isle of skye/day 2") { $0 = nil }
            #expect(await failure { _ = try await album.bytes(of: listing) }?.isGone == true)
        }
    }

    @Test func `What is larger than a picture can be is not read`() async throws {
        try await withFakeServer({ $0.path.hasSuffix("/get") ? .json(200, "{}") : .endlessPicture() }) { server in
            var options = Album.Options()
            options.loading.maximumByteCount = 100_000
            let album = try Album(base: server.baseURL, token: Secret("t"), imageURL: template, options: options)
            let error = await failure { _ = try await album.bytes(of: PictureListing(id: PictureID("a/b"))) }
            await album.shutdown()
            #expect(error?.kind == "picture_too_large")
        }
    }

    @Test(arguments: [
        "{base}/x.jpg", "{base}/{album}/{picture}.jpg", "{image}", "ftp://example.org/{image}", "{base}/{image",
        "/files/{image}",
        "https://exa mple.org/{image}", "",
    ])
    func `A template of no use is refused`(template: String) async {
        let error = await failure { _ = try Album(base: "https://example.org", token: Secret("t"), imageURL: template) }
        #expect(error?.kind == "bad_address")
    }
}
