import AltTextTesting
import Foundation
import Testing

@Suite struct GalleryAuditTests {
    private func verdicts(_ outcome: Program.Outcome) throws -> [String] {
        try outcome.json["pictures"]?.array?.compactMap { $0["verdict"]?.string } ?? []
    }

    @Test func `Every text is judged, whoever wrote it`() async throws {
        try await withPhotoFolder(count: 6) { photos in
            _ = try await photos.command("set", "photos/0.png", "Image")
            _ = try await photos.command("set", "photos/1.png", "Photo of a heron.")
            _ = try await photos.command("set", "photos/2.png", "A heron stands on a jetty.")
            _ = try await photos.command("set", "photos/3.png", "--decorative")
            _ = try await photos.command("set", "photos/4.png", "--none")
            let outcome = try await photos.command("audit", "photos")
            #expect(outcome.status == 1)
            #expect(try verdicts(outcome) == ["bad", "doubtful", "fine", "decorative", "missing", "missing"])
            #expect(
                try outcome.json["counts"]
                    == ["missing": 2, "bad": 1, "doubtful": 1, "fine": 1, "decorative": 1, "unreadable": 0])
            #expect(try outcome.json["findings"]?["placeholder"] == 1)
            #expect(try outcome.json["pictures"]?[0]?["origin"] == "human")
            #expect(photos.questionCount == 0)
        }
    }

    @Test func `The texts of models are told from those of people`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            _ = try await photos.run()
            let outcome = try await photos.command("audit", "photos", "--language", "en")
            #expect(outcome.status == 0)
            let picture = try outcome.json["pictures"]?[0]
            #expect(picture?["origin"] == "ai")
            #expect(picture?["model"] == "a")
            #expect(picture?["alt"] == "A heron on a jetty.")
        }
    }

    @Test func `The texts of a site are those it holds`() async throws {
        let site = FakeAlbumSite([
            "a/1": FakeAlbumPicture(alt: "A heron stands on a jetty."), "a/2": FakeAlbumPicture(alt: "IMG_2041.jpg"),
            "a/3": FakeAlbumPicture(alt: ""),
        ])
        try await withFakeServer(site) { server in
            try await withProgram { program in
                try program.folder.write("a/1\na/2\na/3\na/4\n", to: "list.txt")
                let outcome = try await program.run(
                    "audit", "album:\(server.baseURL)", "--list", "list.txt", "--token", FakeAlbumSite.Options().token)
                #expect(outcome.status == 1)
                #expect(try verdicts(outcome) == ["fine", "bad", "missing", "unreadable"])
                #expect(try outcome.json["pictures"]?[3]?["error"]?["kind"] == "picture_gone")
            }
        }
    }

    @Test func `A folder that no run has seen needs no ledger, and a text in a file counts`() async throws {
        try await withProgram { program in
            let heron = try Data(contentsOf: Repository.root.appending(path: "Samples/heron.jpg"))
            try program.folder.write([UInt8](heron), to: "photos/heron.jpg")
            try program.folder.write(Program.photo, to: "photos/other.jpg")
            let outcome = try await program.run("audit", "photos")
            #expect(try verdicts(outcome) == ["fine", "missing"])
            #expect(try outcome.json["pictures"]?[0]?["origin"] == "embedded")
        }
    }

    @Test func `CSV has a row a picture, and no formula`() async throws {
        try await withPhotoFolder(count: 2) { photos in
            _ = try await photos.command("set", "photos/0.png", "=1+1")
            let rows = try await photos.command("audit", "photos", "--csv").output.split(separator: "\r\n")
            #expect(rows.count == 3)
            #expect(rows[0] == "picture,verdict,alt,origin,model,codes,messages")
            #expect(rows[1].hasPrefix("0.png,") && rows[1].contains(",'=1+1,human,"))
            #expect(rows[2].hasPrefix("1.png,missing,,"))
        }
    }

    @Test(
        arguments: [
            (["audit", "none"], 2), (["audit"], 64), (["audit", "photos", "--csv", "--json"], 64),
            (["audit", "photos", "--ledger", "none.sqlite"], 2), (["audit", "empty"], 0),
        ] as [([String], Int32)])
    func `The status says how it went`(arguments: [String], status: Int32) async throws {
        try await withPhotoFolder(count: 1) { photos in
            try photos.program.folder.write("", to: "empty/note.txt")
            #expect(try await photos.program.run(arguments).status == status)
        }
    }
}
