import AltTextTesting
import Testing

/// Titles: suggested by a run, taken or dropped by a person, and put back.
@Suite struct TitleCommandTests {
    private static func site() -> FakeAlbumSite {
        FakeAlbumSite([
            "skye/a": FakeAlbumPicture(title: "boat trip anna", alt: "A boat.", verified: 1),
            "skye/b": FakeAlbumPicture(title: "Harbour at dusk", alt: "A harbour.", verified: 1),
            "skye/c": FakeAlbumPicture(title: "old_pier_oban", alt: "A pier.", verified: 0),
            "skye/d": FakeAlbumPicture(title: "IMG_2041", alt: "A heron.", verified: 1),
        ])
    }

    private static let backend = FakeOpenAI(models: [
        .init(
            "a",
            answer: FakeAnswer { prompt, _ in
                prompt.text.contains("boat trip anna") ? "Boat trip with Anna" : "Old pier with a lighthouse"
            })
    ])

    /// Runs `body` with the site, the models and four pictures on the disk.
    private func withTitles(_ body: (Program, FakeAlbumSite, FakeServer, [String]) async throws -> Void) async throws {
        let site = Self.site()
        try await withFakeServer(site) { siteServer in
            try await withFakeServer(Self.backend) { backendServer in
                try await withProgram { program in
                    var program = program
                    program.environment["ALTTEXT_ALBUM_TOKEN"] = "album-token"
                    try program.writeModels(["a"], at: backendServer)
                    for (seed, name) in ["a", "b", "c", "d"].enumerated() {
                        let bytes = PictureFixture.noise(width: 16, height: 12, seed: UInt64(seed))
                        try program.folder.write(bytes, to: "images/skye/\(name).png")
                    }
                    let gallery = "album:\(siteServer.baseURL)"
                    try await body(program, site, backendServer, [gallery, "\(gallery)/album/skye/a"])
                }
            }
        }
    }

    private func questions(_ server: FakeServer) -> Int { server.requests.count { $0.method == "POST" } }

    @Test func `A run suggests titles and writes none; each is asked for once`() async throws {
        try await withTitles { program, site, backend, names in
            let plan = try await program.run("run", names[0], "--pictures", "images", "--titles", "--dry-run")
            #expect(plan.complaints.contains("2 titles look like file names"))
            #expect(questions(backend) == 0)
            let run = try await program.run("run", names[0], "--pictures", "images", "--titles")
            #expect(run.status == 0, "\(run.complaints)")
            #expect(run.complaints.contains("\"boat trip anna\" could be \"Boat trip with Anna\""))
            #expect(run.complaints.contains("1 wait for review, 1 answers were no title, 0 failed"))
            #expect(site.pictures["skye/a"]?.title == "boat trip anna")
            #expect(questions(backend) == 2)
            _ = try await program.run("run", names[0], "--pictures", "images", "--titles")
            #expect(questions(backend) == 2)
            let drafts = try await program.run("status", "--json").json["galleries"]?[0]?["title_drafts"]?.array
            #expect(drafts?.count == 1)
            #expect(drafts?[0]["title"] == "Boat trip with Anna")
        }
    }

    @Test func `A suggested title is taken, put back, set by hand and taken away`() async throws {
        try await withTitles { program, site, _, names in
            _ = try await program.run("run", names[0], "--pictures", "images", "--titles")
            let taken = try await program.run("set", names[1], "--title")
            #expect(taken.status == 0)
            #expect(site.pictures["skye/a"]?.title == "Boat trip with Anna")
            // Who stands for the alt text is another matter.
            #expect(site.pictures["skye/a"]?.verified == 1)
            #expect(try await program.run("undo", names[1], "--title").status == 0)
            #expect(site.pictures["skye/a"]?.title == "boat trip anna")
            #expect(try await program.run("undo", names[1], "--title").status == 2)
            #expect(try await program.run("set", names[1], "On the boat", "--title").status == 0)
            #expect(site.pictures["skye/a"]?.title == "On the boat")
            #expect(try await program.run("set", names[1], "--title", "--none").status == 0)
            #expect(site.pictures["skye/a"]?.title == "")
            #expect(try await program.run("undo", names[1], "--title").status == 0)
            #expect(site.pictures["skye/a"]?.title == "On the boat")
            site.edit("skye/a") { $0?.title = "Somebody else's" }
            #expect(try await program.run("undo", names[1], "--title").status == 1)
            #expect(site.pictures["skye/a"]?.title == "Somebody else's")
            let titles = try #require(try await program.run("history", names[1], "--json").json["titles"]?.array)
            #expect(
                titles.map { $0["state"]?.string } == ["draft", "current", "current", "current", "current", "current"])
            #expect(titles[1]["origin"] == "ai" && titles[1]["model"] == "a" && titles[1]["before"] == "boat trip anna")
            #expect(titles[2]["origin"] == "human")
        }
    }

    @Test func `A dropped title is not suggested again`() async throws {
        try await withTitles { program, site, backend, names in
            _ = try await program.run("run", names[0], "--pictures", "images", "--titles")
            #expect(try await program.run("set", names[1], "--title", "--reject").status == 0)
            #expect(try await program.run("set", names[1], "--title").status == 2)
            let again = try await program.run("run", names[0], "--pictures", "images", "--titles")
            #expect(again.complaints.contains("0 wait for review"))
            #expect(questions(backend) == 2)
            #expect(site.pictures["skye/a"]?.title == "boat trip anna")
        }
    }

    @Test(arguments: [
        ["--title", "--decorative"], ["--title", "--none", "--reject"], ["--reject"], ["x", "--title", "--extended"],
    ])
    func `What does not go together is wrong usage`(arguments: [String]) async throws {
        try await withProgram { program in
            let outcome = try await program.run(["set", "album:https://example.org/album/a/b"] + arguments)
            #expect(outcome.status == 64)
        }
    }
}
