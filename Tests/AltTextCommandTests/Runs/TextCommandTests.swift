import AltTextTesting
import Testing

/// `set` and `undo`: what people say goes.
@Suite struct TextCommandTests {
    private func alt(of picture: String, in photos: PhotoFolder) async throws -> JSONValue? {
        let alt = try await photos.command("history", "photos/\(picture)").json["description"]?["alt"]
        // A text that a person removed is a description without words.
        return alt == .null ? nil : alt
    }

    @Test func `A person's text is kept, whatever runs come after it`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            _ = try await photos.run()
            let outcome = try await photos.command("set", "photos/0.png", "A heron, said by a person.")
            #expect(outcome.status == 0)
            #expect(try outcome.json == ["picture": "photos/0.png", "outcome": "written"])
            #expect(try await photos.command("set", "photos/1.png", "--decorative").status == 0)
            #expect(try await photos.command("set", "photos/2.png", "--none").status == 0)
            _ = try await photos.command("run", "photos", "--model", "b", "--upgrade", "--recheck")
            #expect(try await alt(of: "0.png", in: photos) == "A heron, said by a person.")
            #expect(try await alt(of: "1.png", in: photos) == "")
            #expect(try await alt(of: "2.png", in: photos) == nil)
            #expect(photos.questionCount == 3)
        }
    }

    @Test func `The words of a model said again by a person are accepted, and stay the model's`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            _ = try await photos.run()
            let outcome = try await photos.command("set", "photos/0.png", "A heron on a jetty.")
            #expect(try outcome.json["outcome"] == "accepted")
            let history = try await photos.command("history", "photos/0.png").json
            #expect(history["status"] == "accepted")
            #expect(history["descriptions"]?.array?.count == 1)
            let again = try await photos.command("set", "photos/0.png", "Mine.")
            #expect(try again.json["outcome"] == "written")
            #expect(try await photos.command("set", "photos/0.png", "Mine.").json["outcome"] == "unchanged")
        }
    }

    @Test func `A name that was typed wrong leaves nothing behind`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            #expect(try await photos.command("set", "photos/9.png", "Mine.").status == 2)
            #expect(try await photos.command("set", "photos/9.png", "Mine.", "--extended").status == 2)
            let run = try await photos.run()
            #expect(run.status == 0)
            #expect(try run.json["failed"] == 0)
            #expect(try await photos.command("set", "photos/9.png", "Mine.").status == 2)
            let galleries = try await photos.command("status").json["galleries"]?.array
            #expect(galleries?.count == 1)
            #expect(galleries?.first?["pictures"] == ["published": 1])
        }
    }

    @Test func `A picture of a folder that was never run can be given a text`() async throws {
        try await withPhotoFolder(count: 2) { photos in
            #expect(try await photos.command("set", "photos/0.png", "Mine.").status == 0)
            let outcome = try await photos.run()
            #expect(try outcome.json["published"] == 1)
            #expect(try await alt(of: "0.png", in: photos) == "Mine.")
        }
    }

    @Test func `Texts in other languages and extended descriptions stand beside the text, and history tells them`()
        async throws
    {
        try await withPhotoFolder(count: 1) { photos in
            let set = ["set", "photos/0.png"]
            for (arguments, result) in [
                (["A heron."], "written"), (["Een reiger.", "--language", "NL"], "written"),
                (["Een reiger.", "--language", "nl"], "unchanged"), (["--extended", "A heron,\nin lines."], "written"),
                (["--extended", "--language", "nl", "Lang."], "written"), (["--none", "--language", "nl"], "written"),
                (["--none", "--language", "nl"], "unchanged"),
            ] {
                let outcome = try await photos.program.run(set + arguments + ["--json"])
                #expect(try outcome.json["outcome"]?.string == result, "\(arguments)")
            }
            let history = try await photos.command("history", "photos/0.png", "--json").json
            #expect(history["description"]?["alt"] == "A heron.")
            #expect(history["extended"] == "A heron,\nin lines.")
            #expect(history["texts"] == ["nl": ["extended": "Lang."]])
            let past = try #require(history["further_texts"]?.array)
            #expect(past.map { $0["text"]?.string } == ["Een reiger.", "A heron,\nin lines.", "Lang.", ""])
            #expect(past.map { $0["language"]?.string } == ["nl", nil, "nl", "nl"])
            #expect(past.allSatisfy { $0["origin"] == "human" && $0["author"]?.string?.isEmpty == false })
        }
    }

    @Test func `A file that is not there is given no further text either`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            let outcome = try await photos.command("set", "photos/99.png", "Mine.", "--language", "nl")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("99.png"))
            #expect(try await photos.command("set", "photos/0.png", "Van mij.", "--language", "nl").status == 0)
            #expect(try await photos.run().json["published"] == 1)
        }
    }

    @Test(arguments: [
        ["set", "photos/0.png"], ["set", "photos/0.png", "  "], ["set", "photos/0.png", "Text.", "--decorative"],
        ["set", "photos/0.png", "--none", "--decorative"], ["set", "photos/0.png", "--extended"],
        ["set", "photos/0.png", "--decorative", "--language", "nl"],
        ["set", "photos/0.png", "x", "--language", "dutch!"],
        ["set", "photos/0.png", "--extended", " "], ["undo"], ["undo", "run"], ["undo", "run", "x"],
        ["undo", "a", "b"],
    ])
    func `Wrong usage is said, and nothing is done`(arguments: [String]) async throws {
        try await withPhotoFolder(count: 1) { photos in
            let outcome = try await photos.program.run(arguments)
            #expect(outcome.status == 64)
            #expect(!outcome.complaints.isEmpty)
        }
    }

    @Test func `A file that is not there is given no text`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            let outcome = try await photos.command("set", "photos/99.png", "Mine.")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("99.png"))
        }
    }

    @Test func `What was written to a picture is taken back step by step, and not written again`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            _ = try await photos.run()
            _ = try await photos.command("set", "photos/0.png", "Mine.")
            let undone = try await photos.command("undo", "photos/0.png")
            #expect(undone.status == 0)
            #expect(try undone.json == ["picture": "photos/0.png", "outcome": "undone"])
            #expect(try await alt(of: "0.png", in: photos) == "A heron on a jetty.")
            #expect(try await photos.command("undo", "photos/0.png").status == 0)
            #expect(try await alt(of: "0.png", in: photos) == nil)
            let nothing = try await photos.command("undo", "photos/0.png")
            #expect(nothing.status == 2)
            #expect(nothing.complaints.contains("undone already"))
            #expect(try await photos.run("--recheck").json["published"] == 0)
            #expect(photos.questionCount == 1)
        }
    }

    @Test func `A whole run is taken back, but for what people changed since`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            _ = try await photos.run()
            _ = try await photos.command("set", "photos/1.png", "Mine.")
            let undone = try await photos.command("undo", "run", "1")
            #expect(undone.status == 1)
            #expect(try undone.json == ["run": 1, "undone": 2, "changed_since": 1, "failed": 0])
            #expect(try await alt(of: "0.png", in: photos) == nil)
            #expect(try await alt(of: "1.png", in: photos) == "Mine.")
            #expect(try await photos.run().json["published"] == 0)
            let status = try await photos.command("status", "--json").json["galleries"]?[0]
            #expect(status?["pictures"] == ["removed": 2, "human": 1])
            #expect(status?["runs"]?[1]?["command"] == "undo")
        }
    }
}
