import AltText
import AltTextGalleries
import AltTextTesting
import Synchronization
import Testing

/// Sites that say of each picture whether a person has looked at its texts.
struct AlbumVerifiedTests {
    private func site(_ verified: JSONValue?, refuses: Bool = false) -> FakeAlbumSite {
        FakeAlbumSite(
            ["a/b": FakeAlbumPicture(alt: "Old.", verified: verified)], options: .with { $0.refusesVerified = refuses })
    }

    @Test(
        arguments: [
            (1, true), (0, false), (true, true), (false, false), ("1", true), ("0", false), (2, true), ("yes", true),
            (.null, nil), (nil, nil),
        ] as [(JSONValue?, Bool?)])
    func `What the site says is read, and what is not understood counts as a person's`(
        verified: JSONValue?, expected: Bool?
    ) async throws {
        try await withAlbum(site(verified)) { album, _ in
            let entry = try await album.entry("a/b")
            #expect(entry.isVerified == expected)
        }
    }

    @Test(arguments: [
        (WriteProvenance(origin: .ai, model: "gemma4"), 0), (.init(origin: .ai, model: "gemma4", isReviewed: true), 1),
        (.init(origin: .human), 1),
    ])
    func `A text is sent with whether a person stands for it`(provenance: WriteProvenance, sent: Int) async throws {
        let site = site(0)
        try await withAlbum(site) { album, _ in
            try await album.write(.text("New."), in: album.entry("a/b"), provenance: provenance)
        }
        #expect(site.writes.map(\.verified) == [.number(Double(sent))])
    }

    @Test func `A text that is taken away is nobody's`() async throws {
        let site = site(1)
        try await withAlbum(site) { album, _ in
            try await album.write(.missing, in: album.entry("a/b"), provenance: WriteProvenance(origin: .human))
        }
        #expect(site.writes.map(\.verified) == [0])
    }

    @Test func `A site that does not say is sent nothing of it`() async throws {
        let site = site(nil)
        try await withAlbum(site) { album, _ in
            try await album.write(.text("New."), in: album.entry("a/b"), provenance: WriteProvenance(origin: .ai))
        }
        #expect(site.writes.map(\.verified) == [nil])
    }

    @Test func `A site that tells it and does not take it gets the text alone, which is said once`() async throws {
        let site = site(0, refuses: true)
        let remarks = Mutex<[String]>([])
        try await withFakeServer(site) { server in
            let album = try Album(
                base: server.baseURL, token: Secret("album-token"),
                remark: { remark in
                    remarks.withLock { $0.append(remark) }
                })
            for text in ["One.", "Two."] {
                try await album.write(
                    .text(text), in: album.entry("a/b"), provenance: WriteProvenance(origin: .ai, model: "gemma4"))
            }
            await album.shutdown()
        }
        #expect(site.texts(writtenTo: "a/b") == ["One.", "Two."])
        // The second text is sent without trying again.
        #expect(site.counts["a/b"]?.patches == 3)
        #expect(remarks.withLock { $0 }.count == 1)
    }

    @Test func `A text that the site does not take is refused whatever it is sent with`() async throws {
        let site = FakeAlbumSite(
            ["a/b": FakeAlbumPicture(verified: 0)],
            options: .with { $0.trouble = { $0.method == "PATCH" ? .status(422, message: "Too long.") : nil } })
        try await withAlbum(site) { album, _ in
            let error = await failure {
                try await album.write(.text("New."), in: album.entry("a/b"), provenance: WriteProvenance(origin: .ai))
            }
            #expect(error?.kind == "site_refused")
        }
        #expect(site.writes.isEmpty)
    }
}
