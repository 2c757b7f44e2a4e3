import AltTextTesting
import Testing

/// The picky album site, asked directly.
struct FakeAlbumSiteTests {
    private let site = FakeAlbumSite(
        ["a/b c": FakeAlbumPicture(title: "T", alt: nil, bytes: PictureFixture.png(width: 2, height: 2))],
        options: {
            var options = FakeAlbumSite.Options()
            options.hasEntityTags = true
            return options
        }())

    private func ask(
        _ method: String, _ path: String, _ body: String = "", headers: HeaderFields = [:],
        token: String? = "album-token", type: String? = "application/json"
    ) async -> FakeReply {
        var fields = headers
        if let token { fields.add("authorization", token) }
        if let type { fields.add("content-type", type) }
        return await site.answer(
            to: RecordedRequest(method: method, target: path, headers: fields, body: Array(body.utf8)))
    }

    @Test func `Texts are read and changed, and both are counted`() async throws {
        let read = await ask("GET", "/album/a/b%20c/get")
        #expect(read.status == 200)
        #expect(read.headers["etag"] == "\"v1\"")
        #expect(await ask("PATCH", "/album/a/b%20c/patch", "{\"alt\":\"A heron.\"}").status == 200)
        #expect(site.pictures["a/b c"]?.alt == "A heron.")
        #expect(site.pictures["a/b c"]?.title == "T")
        #expect(site.texts(writtenTo: "a/b c") == ["A heron."])
        #expect(site.counts["a/b c"]?.gets == 1)
        #expect(site.counts["a/b c"]?.patches == 1)
        #expect(await ask("GET", site.filePath(of: "a/b c"), token: nil).status == 200)
    }

    @Test(arguments: [
        ("GET", "/album/a/b%20c/patch", "", 405), ("POST", "/album/a/b%20c/get", "", 405),
        ("GET", "/album/a/x/get", "", 404),
        ("GET", "/album/a/..%2Fb%20c/get", "", 404), ("GET", "/album/a/../a/b%20c/get", "", 404), ("GET", "/", "", 404),
        ("PATCH", "/album/a/b%20c/patch", "", 400), ("PATCH", "/album/a/b%20c/patch", "{}", 400),
        ("PATCH", "/album/a/b%20c/patch", "[]", 400), ("PATCH", "/album/a/b%20c/patch", "{\"alt\":null}", 400),
        ("PATCH", "/album/a/b%20c/patch", "{\"alt\":\"x\",\"other\":1}", 400),
        ("PATCH", "/album/a/x/patch", "{\"alt\":\"x\"}", 404),
    ])
    func `What is not asked properly is refused`(method: String, path: String, body: String, status: Int) async {
        #expect(await ask(method, path, body).status == status)
        #expect(site.writes.isEmpty)
    }

    @Test func `Only the exact token opens, and only the exact tag writes`() async {
        for token in [nil, "", "Album-token", "Bearer album-token", "album-token "] {
            #expect(await ask("GET", "/album/a/b%20c/get", token: token).status == 401)
        }
        let body = "{\"alt\":\"x\"}"
        #expect(await ask("PATCH", "/album/a/b%20c/patch", body, headers: ["if-match": "\"v9\""]).status == 412)
        #expect(await ask("PATCH", "/album/a/b%20c/patch", body, type: "text/plain").status == 415)
        #expect(await ask("PATCH", "/album/a/b%20c/patch", body, headers: ["if-match": "\"v1\""]).status == 200)
    }

    @Test func `Trouble at random is the same for the same seed`() {
        let plans = [1, 1, 2].map { FakeAlbumSite.Trouble.random(seed: $0, rate: 0.3, [.lost, .hang, .doneAndLost]) }
        let occasions = (0..<500).map { FakeAlbumSite.Occasion(method: "GET", picture: "a/\($0)", count: 1) }
        let troubles = plans.map { plan in occasions.map(plan) }
        #expect(troubles[0] == troubles[1])
        #expect(troubles[0] != troubles[2])
        #expect((90...210).contains(troubles[0].count { $0 != nil }))
    }
}
