import AltText
import AltTextGalleries
import AltTextTesting
import Testing

/// What an album site is asked, and what its answers mean.
struct AlbumReadTests {
    private static let name = "isle-of-skye/day 2/journey ä?"

    private func site(
        _ picture: FakeAlbumPicture = FakeAlbumPicture(alt: "A heron."),
        trouble: (@Sendable (FakeAlbumSite.Occasion) -> FakeAlbumSite.Trouble?)? = nil,
        options change: (inout FakeAlbumSite.Options) -> Void = { _ in }
    ) -> FakeAlbumSite {
        var options = FakeAlbumSite.Options()
        options.trouble = trouble
        change(&options)
        return FakeAlbumSite([Self.name: picture], options: options)
    }

    /// The failure of reading the picture's entry, and how often the site was asked.
    private func failure(
        _ site: FakeAlbumSite, timeout: Duration = .seconds(10), token: String = "album-token"
    ) async throws -> (error: GalleryError?, gets: Int) {
        try await withAlbum(site, token: token, timeout: timeout) { album, _ in
            let error = await AltTextGalleriesTests.failure { _ = try await album.entry(Self.name) }
            return (error, site.counts[Self.name]?.gets ?? 0)
        }
    }

    @Test func `The picture's name is encoded in the URL, and the token goes as it is`() async throws {
        let site = site(options: {
            $0.token = "Bearer x/y=="
            $0.prefix = "/fotos"
        })
        try await withAlbum(site, token: "Bearer x/y==") { album, server in
            #expect(try await album.entry(Self.name).alt == .text("A heron."))
            let request = try #require(server.requests.first)
            #expect(request.path == "/fotos/album/isle-of-skye/day%202/journey%20%C3%A4%3F/get")
            #expect(request.method == "GET")
            #expect(request.headers.values(of: "authorization") == ["Bearer x/y=="])
        }
    }

    @Test func `Title, caption, album and the list's hints are context`() async throws {
        let picture = FakeAlbumPicture(title: "Journey", alt: nil, caption: "At\ndusk")
        try await withAlbum(site(picture)) { album, _ in
            let listing = PictureListing(
                id: PictureID(Self.name), hints: [.init("photographer", "Ann"), .init("", "x")])
            let entry = try await album.entry(of: listing)
            #expect(entry.alt == .missing)
            #expect(
                entry.context
                    == "Title: Journey\nCaption: At dusk\nAlbum: isle of skye / day 2\nphotographer: Ann\nx")
            #expect(entry.revision.isEmpty)
        }
    }

    @Test(arguments: [nil, "", "  \n"] as [String?])
    func `No text, null and blank are all missing`(alt: String?) async throws {
        try await withAlbum(site(FakeAlbumPicture(alt: alt))) { album, _ in
            let entry = try await album.entry(Self.name)
            #expect(entry.alt == .missing)
        }
    }

    @Test func `A strong entity tag is the revision, a weak one is none`() async throws {
        try await withAlbum(site(options: { $0.hasEntityTags = true })) { album, _ in
            let entry = try await album.entry(Self.name)
            #expect(entry.revision == "\"v1\"")
        }
        let answer = FakeReply.json(200, "{}").with(header: "etag", "W/\"1\"")
        try await withFakeServer({ _ in answer }) { server in
            let album = try Album(base: server.baseURL, token: Secret("t"))
            let entry = try await album.entry("a/b")
            await album.shutdown()
            #expect(entry.revision.isEmpty)
            #expect(entry.alt == .missing)
        }
    }

    @Test(arguments: [
        ("{\"alt\":7}", "\"alt\" is 7"), ("{\"alt\":{\"rendered\":\"x\"}}", "\"alt\" is {"),
        ("{\"title\":[],\"alt\":\"\"}", "\"title\""),
        ("{\"caption\":true}", "\"caption\""), ("[]", "no JSON object"), ("\"A heron.\"", "no JSON object"),
        ("{\"alt\":\"A h", "no JSON"),
        ("", "no JSON"), (" <!doctype html>", "web page"), ("null", "no JSON object"),
    ])
    func `What is not the API's answer is never taken for a missing text`(body: String, words: String) async throws {
        try await withFakeServer({ _ in .json(200, body) }) { server in
            let album = try Album(base: server.baseURL, token: Secret("album-token"))
            let error = await AltTextGalleriesTests.failure { _ = try await album.entry("a/b") }
            await album.shutdown()
            #expect(error?.kind == "site_answer_unreadable")
            #expect(error?.description.contains(words) == true, "\(String(describing: error))")
            #expect(error?.isFatal == false)
        }
    }

    @Test(
        arguments: [
            (FakeAlbumSite.Trouble.notFound, "picture_gone", 1), (.status(410), "picture_gone", 1),
            (.unauthorized, "wrong_token", 1), (.forbidden, "not_allowed", 1), (.status(500), "site_error", 3),
            (.status(502), "site_error", 3), (.rateLimited(retryAfterSeconds: nil), "site_rate_limited", 3),
            (.rateLimited(retryAfterSeconds: 3600), "site_rate_limited", 1),
            (.unavailable(retryAfterSeconds: nil), "site_rate_limited", 3), (.lost, "site_connection_lost", 3),
            (.doneAndLost, "site_connection_lost", 3), (.webPage, "site_answer_unreadable", 1),
            (.wrongTypes, "site_answer_unreadable", 1), (.truncatedJSON, "site_answer_unreadable", 1),
            (.status(405), "site_error", 1), (.status(302), "site_error", 1),
        ] as [(FakeAlbumSite.Trouble, String, Int)])
    func `Each trouble has a name, and is asked about as often as makes sense`(
        trouble: FakeAlbumSite.Trouble, kind: String, gets: Int
    ) async throws {
        let (error, count) = try await failure(site(trouble: { _ in trouble }))
        #expect(error?.kind == kind)
        #expect(count == gets)
        #expect(error?.description.hasSuffix(".") == true)
        #expect(error?.mayHaveHappened == (trouble == .lost || trouble == .doneAndLost))
    }

    @Test func `A site that never answers is given up on`() async throws {
        let (error, count) = try await failure(site(trouble: { _ in .hang }), timeout: .milliseconds(200))
        #expect(error?.kind == "site_too_slow")
        #expect(count == 1)
    }

    @Test func `What passes by itself is asked again`() async throws {
        let site = site(trouble: FakeAlbumSite.Trouble.first(2, "GET", .unavailable(retryAfterSeconds: nil)))
        try await withAlbum(site) { album, _ in
            let entry = try await album.entry(Self.name)
            #expect(entry.alt == .text("A heron."))
            #expect(site.counts[Self.name]?.gets == 3)
        }
    }

    @Test func `Where nobody listens, the site is out of reach`() async throws {
        var options = Album.Options()
        options.shortestRetryWait = .milliseconds(1)
        let album = try Album(base: "http://127.0.0.1:1", token: Secret("t"), options: options)
        let error = await AltTextGalleriesTests.failure { _ = try await album.entry("a/b") }
        await album.shutdown()
        #expect(error?.kind == "site_not_reachable")
        #expect(error?.isOutage == true)
        #expect(error?.mayHaveHappened == false)
    }

    @Test func `A wrong token is fatal, and in no message`() async throws {
        let secret = "sesame-0123456789"
        let site = site(trouble: { _ in .status(403, message: "The token \(secret) may not do that.") })
        let error = try #require(try await failure(site, token: secret).error)
        #expect(error.isFatal)
        #expect(!"\(error) \(String(reflecting: error))".contains(secret))
        #expect(error.description.contains("••••"))
        try await withAlbum(site, token: secret) { album, _ in
            var dumped = ""
            dump(album, to: &dumped)
            #expect(!dumped.contains(secret))
        }
    }

    @Test func `A redirect is not followed, or the token would go with it`() async throws {
        let trap = FakeAlbumSite([Self.name: FakeAlbumPicture()])
        try await withFakeServer(trap) { trapServer in
            try await withFakeServer({ _ in .redirect(to: trapServer.baseURL) }) { server in
                let album = try Album(base: server.baseURL, token: Secret("t"))
                let error = await AltTextGalleriesTests.failure { _ = try await album.entry("a/b") }
                await album.shutdown()
                #expect(error?.kind == "site_error")
                #expect(trapServer.requests.isEmpty)
            }
        }
    }

    @Test(arguments: [
        "../../etc/passwd", "a", "a/", "/a", "a//b", "./b", "a/..", "a/b\u{0}", "a/b\r\nX: y", "", "a/../b",
        "a/\u{2028}",
    ])
    func `A name that leads elsewhere is never sent`(name: String) async throws {
        try await withAlbum(site()) { album, server in
            let listing = PictureListing(id: PictureID(name))
            #expect(await AltTextGalleriesTests.failure { _ = try await album.entry(of: listing) }?.isGone == true)
            #expect(await AltTextGalleriesTests.failure { _ = try await album.bytes(of: listing) }?.isGone == true)
            let entry = GalleryEntry(id: listing.id, alt: .missing)
            let error = await AltTextGalleriesTests.failure {
                try await album.write(.text("x"), in: entry, provenance: WriteProvenance(origin: .ai))
            }
            #expect(error?.isGone == true)
            #expect(server.requests.isEmpty)
        }
    }

    @Test(arguments: [
        ("https://Example.ORG:443/", "https://example.org"), ("http://example.org:80/a//b/", "http://example.org/a/b"),
        ("HTTP://127.0.0.1:8080", "http://127.0.0.1:8080"), (" https://example.org/x/ ", "https://example.org/x"),
        ("https://[::1]:8443/", "https://[::1]:8443"),
    ])
    func `A site has one name, however its address is typed`(address: String, place: String) async throws {
        let album = try Album(base: address, token: Secret("t"))
        await album.shutdown()
        #expect(album.id == GalleryID(kind: .album, place: place))
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "https://", "https://a:b@example.org", "https://example.org/?a=b",
        "https://example.org/#x", "https://exa mple.org", "https://example.org/../x", "https://example.org\r\nX: y",
        "file:///etc",
        "https://example.org\\@evil.org",
    ])
    func `An address that is none is refused`(address: String) async {
        #expect(
            await AltTextGalleriesTests.failure { _ = try Album(base: address, token: Secret("t")) }?.kind
                == "bad_address")
    }

    @Test(arguments: [nil, "", "a\nb", "a\u{0}", "schlüssel"] as [String?])
    func `A token that no header can carry is refused`(token: String?) async {
        let error = await AltTextGalleriesTests.failure {
            _ = try Album(base: "https://example.org", token: token.map { Secret($0) })
        }
        #expect(error?.kind == "missing_token")
        #expect(error?.isFatal == true)
    }
}
