import AltText
import AltTextGalleries
import AltTextTesting
import Testing

/// Writing to an album site: once, only where nobody came in between, and honestly where nobody knows.
struct AlbumWriteTests {
    private func site(
        trouble: (@Sendable (FakeAlbumSite.Occasion) -> FakeAlbumSite.Trouble?)? = nil, hasEntityTags: Bool = false
    ) -> FakeAlbumSite {
        FakeAlbumSite(
            ["a/b": FakeAlbumPicture(title: "T", caption: "C")],
            options: .with {
                $0.trouble = trouble
                $0.hasEntityTags = hasEntityTags
            })
    }

    /// Reads the picture, writes a text to it, and says how that failed, if it did.
    private func write(
        _ alt: AlternativeText = .text("A heron."), to site: FakeAlbumSite, timeout: Duration = .seconds(10),
        provenance: WriteProvenance = WriteProvenance(origin: .ai, model: "gemma3-27b"),
        inBetween: () -> Void = {}
    ) async throws -> GalleryError? {
        try await withAlbum(site, timeout: timeout) { album, _ in
            let entry = try await album.entry("a/b")
            inBetween()
            return await failure { try await album.write(alt, in: entry, provenance: provenance) }
        }
    }

    @Test func `Only the text is sent, with who wrote it`() async throws {
        let site = site()
        try await withAlbum(site) { album, server in
            let entry = try await album.entry("a/b")
            try await album.write(
                .text("A \"grey\" heron 鷺."), in: entry, provenance: WriteProvenance(origin: .ai, model: "gemma3-27b"))
            let request = try #require(server.requests.last)
            #expect(request.method == "PATCH")
            #expect(request.path == "/album/a/b/patch")
            #expect(try request.json() == ["alt": "A \"grey\" heron 鷺."])
            #expect(request.headers.values(of: "content-type") == ["application/json"])
            #expect(request.headers["alttext-provenance"] == "origin=ai, model=\"gemma3-27b\"")
            #expect(request.headers["if-match"] == nil)
            #expect(site.pictures["a/b"]?.title == "T")
            #expect(site.pictures["a/b"]?.caption == "C")
        }
    }

    @Test(arguments: [
        (WriteProvenance(origin: .human), "origin=human"), (.init(origin: .ai, model: ""), "origin=ai"),
        (.init(origin: .ai, model: "a\"b\\c\r\nX: y"), "origin=ai, model=\"a\\\"b\\\\cX: y\""),
        (.init(origin: .reader, model: "模型"), "origin=reader"),
    ])
    func `No model's name breaks the header`(provenance: WriteProvenance, header: String) async throws {
        let site = site()
        #expect(try await write(to: site, provenance: provenance) == nil)
        #expect(site.writes.map(\.provenance) == [header])
    }

    @Test func `An entity tag is a condition, and a change in between a conflict`() async throws {
        let site = site(hasEntityTags: true)
        #expect(try await write(to: site) == nil)
        let error = try await write(.text("Ours."), to: site) { site.edit("a/b") { $0?.alt = "Theirs." } }
        #expect(error?.isConflict == true)
        #expect(error?.mayHaveHappened == false)
        #expect(site.pictures["a/b"]?.alt == "Theirs.")
        #expect(site.texts(writtenTo: "a/b") == ["A heron."])
    }

    @Test func `The hook edits between reading and writing`() async throws {
        let site = FakeAlbumSite(
            ["a/b": FakeAlbumPicture()],
            options: .with {
                $0.hasEntityTags = true
                $0.afterGet = { site, name in site.edit(name) { $0?.alt = "Theirs." } }
            })
        #expect(try await write(to: site)?.isConflict == true)
    }

    @Test func `Missing is written as nothing, and a mark for decorative pictures not at all`() async throws {
        let site = site()
        #expect(try await write(.missing, to: site) == nil)
        #expect(site.texts(writtenTo: "a/b") == [""])
        let error = try await write(.decorative, to: site)
        #expect(error?.kind == "cannot_hold")
        #expect(site.counts["a/b"]?.patches == 1)
    }

    @Test(
        arguments: [
            (FakeAlbumSite.Trouble.notFound, "picture_gone", 1, false), (.unauthorized, "wrong_token", 1, false),
            (.forbidden, "not_allowed", 1, false), (.status(409), "conflict", 1, false),
            (.status(412), "conflict", 1, false),
            (.status(400), "site_refused", 1, false), (.status(413), "site_refused", 1, false),
            (.status(422), "site_refused", 1, false), (.status(405), "site_error", 1, false),
            (.status(500), "site_error", 1, true), (.failureAfterwards, "site_error", 1, true),
            (.doneAndLost, "site_connection_lost", 1, true), (.lost, "site_connection_lost", 1, true),
            (.webPage, "site_answer_unreadable", 1, true), (.hang, "site_too_slow", 1, true),
            (.rateLimited(retryAfterSeconds: nil), "site_rate_limited", 3, false),
            (.unavailable(retryAfterSeconds: nil), "site_rate_limited", 3, true),
            (.status(307), "site_error", 1, false),
        ] as [(FakeAlbumSite.Trouble, String, Int, Bool)])
    func `A write is never sent again blindly, and says when it may have happened`(
        trouble: FakeAlbumSite.Trouble, kind: String, patches: Int, mayHaveHappened: Bool
    ) async throws {
        let site = site(trouble: { $0.method == "PATCH" ? trouble : nil })
        let error = try await write(to: site, timeout: trouble == .hang ? .milliseconds(300) : .seconds(10))
        #expect(error?.kind == kind)
        #expect(error?.mayHaveHappened == mayHaveHappened)
        #expect(site.counts["a/b"]?.patches == patches)
        let isDone = trouble == .failureAfterwards || trouble == .doneAndLost
        #expect(site.texts(writtenTo: "a/b") == (isDone ? ["A heron."] : []))
    }

    @Test func `A site that asks to wait gets the write once it is ready`() async throws {
        let site = site(trouble: FakeAlbumSite.Trouble.first(2, "PATCH", .rateLimited(retryAfterSeconds: 0)))
        #expect(try await write(to: site) == nil)
        #expect(site.texts(writtenTo: "a/b") == ["A heron."])
        #expect(site.counts["a/b"]?.patches == 3)
    }

    @Test func `The site's own words are told, without the token`() async throws {
        let site = site(trouble: {
            $0.method == "PATCH"
                ? .status(422, message: "album-token sent a text of 900 characters; 500 is the limit") : nil
        })
        let error = try await write(to: site)
        #expect(error?.description.contains("•••• sent a text of 900 characters; 500 is the limit") == true)
    }

    @Test func `Where nobody listens, nothing can have happened`() async throws {
        var options = Album.Options()
        options.shortestRetryWait = .milliseconds(1)
        let album = try Album(base: "http://127.0.0.1:1", token: Secret("t"), options: options)
        let error = await failure {
            try await album.write(
                .text("x"), in: GalleryEntry(id: PictureID("a/b"), alt: .missing),
                provenance: WriteProvenance(origin: .ai))
        }
        await album.shutdown()
        #expect(error?.kind == "site_not_reachable")
        #expect(error?.mayHaveHappened == false)
    }

    @Test func `An album without a list writes, and does not list`() async throws {
        try await withAlbum(site()) { album, _ in
            let error = await failure { try await album.list { _ in } }
            #expect(error?.kind == "bad_list")
            #expect(error?.description.contains("Give a list") == true)
        }
    }

    @Test(arguments: [true, false])
    func `An album keeps to what every gallery has to keep to`(hasEntityTags: Bool) async throws {
        var pictures: [String: FakeAlbumPicture] = [:]
        for name in ["a/b", "a/c d", "ü/x/y"] {
            pictures[name] = FakeAlbumPicture(
                title: name, bytes: PictureFixture.noise(width: 8, height: 8, seed: UInt64(pictures.count)))
        }
        let site = FakeAlbumSite(
            pictures,
            options: .with {
                $0.hasEntityTags = hasEntityTags
                $0.linksFiles = true
            })
        try await withAlbum(site, list: pictures.keys.sorted().joined(separator: "\n")) { album, _ in
            let conformance = GalleryConformance(
                gallery: album,
                pictures: Dictionary(uniqueKeysWithValues: pictures.map { (PictureID($0.key), $0.value.bytes) }),
                hostileIDs: ["../a/b", "a/../b", "nothing/here", "", "a", "/etc/passwd", "a/%2e%2e/b"].map(
                    PictureID.init),
                noticesConflicts: hasEntityTags,
                edit: { id, text in site.edit(id.text) { $0?.alt = text } },
                remove: { id in site.edit(id.text) { $0 = nil } })
            #expect(await conformance.violations() == [])
        }
    }
}
