import AltTextTesting
import Foundation
import Testing

/// `alttext run`, as scripts see it.
@Suite struct RunCommandTests {
    @Test func `A folder is described, and the summary says what was done`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            let outcome = try await photos.run()
            #expect(outcome.status == 0)
            let json = try outcome.json
            #expect(
                json == [
                    "run": 1, "examined": 3, "published": 3, "drafts": 0, "settled": 0, "failed": 0, "conflicts": 0,
                    "reused_captions": 0, "cost_usd": 0,
                ])
            #expect(outcome.complaints.contains("Run 1: 3 published."))
            #expect(photos.questionCount == 3)
            let again = try await photos.run()
            #expect(again.status == 0)
            #expect(try again.json["examined"] == 0)
            #expect(photos.questionCount == 3)
        }
    }

    @Test func `The files stay as they are, byte for byte`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            let before = try photos.program.folder.read("photos/0.png")
            _ = try await photos.run()
            #expect(try photos.program.folder.read("photos/0.png") == before)
            let names = try FileManager.default.contentsOfDirectory(atPath: photos.program.folder.path(of: "photos"))
            #expect(names == ["0.png"])
        }
    }

    @Test func `A dry run says what would be done, sends nothing and makes no ledger`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            let outcome = try await photos.run("--dry-run", "--ledger", "ledger.sqlite")
            #expect(outcome.status == 0)
            let json = try outcome.json
            #expect(json["listed"] == 3)
            #expect(json["to_describe"] == 3)
            #expect(json["settled"] == 0)
            #expect(json["sampled"] == 3)
            #expect(json["models"]?["a"]?["remote"] == false)
            #expect(json["models"]?["a"]?["cost_usd"] == 0)
            #expect(photos.questionCount == 0)
            #expect(!FileManager.default.fileExists(atPath: photos.program.folder.path(of: "ledger.sqlite")))
        }
    }

    @Test func `A dry run over a known gallery changes nothing in its ledger`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            _ = try await photos.run("--limit", "1")
            let before = try await photos.command("status", "--json").json["galleries"]
            let outcome = try await photos.run("--dry-run")
            #expect(try outcome.json["to_describe"] == 2)
            #expect(try outcome.json["settled"] == 1)
            #expect(try await photos.command("status", "--json").json["galleries"] == before)
            #expect(photos.questionCount == 1)
        }
    }

    @Test func `A picture that fails is named with its reason, and the status is 1`() async throws {
        try await withPhotoFolder(count: 2) { photos in
            try photos.program.folder.write("no picture", to: "photos/broken.jpg")
            let outcome = try await photos.run()
            #expect(outcome.status == 1)
            #expect(try outcome.json["failed"] == 1)
            #expect(try outcome.json["published"] == 2)
            #expect(outcome.complaints.contains("broken.jpg: "))
        }
    }

    @Test func `Where every picture fails the status is 2, and what repeats itself is counted`() async throws {
        try await withPhotoFolder(count: 0) { photos in
            for index in 0..<10 { try photos.program.folder.write("no picture", to: "photos/\(index).jpg") }
            let outcome = try await photos.run()
            #expect(outcome.status == 2)
            #expect(try outcome.json["failed"] == 10)
            #expect(outcome.complaints.split(separator: "\n").count { $0.contains(".jpg: ") } == 3)
            #expect(outcome.complaints.contains("And 7 more of the kind "))
        }
    }

    @Test func `What failed before and waits is told, and is no failure of this run`() async throws {
        let refusing = FakeOpenAI(models: [.init("a", outcome: .refusesInProse)])
        try await withPhotoFolder(count: 1, answer: { await refusing.answer(to: $0) }) { photos in
            #expect(try await photos.run().status == 2)
            let again = try await photos.run()
            #expect(again.status == 0)
            #expect(try again.json["next_retry"]?.string != nil)
            #expect(photos.questionCount == 1)
            _ = try await photos.run("--retry-failed")
            #expect(photos.questionCount == 2)
        }
    }

    @Test func `What fails for good is told by the run in which it fails, and then by the status`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            try photos.program.folder.write("no picture", to: "photos/broken.jpg")
            let outcome = try await photos.run()
            #expect(outcome.status == 1)
            #expect(try outcome.json["parked"] == 1)
            let again = try await photos.run()
            #expect(again.status == 0)
            #expect(try again.json["parked"] == nil)
            let status = try await photos.program.run(["status", "--json"])
            #expect(status.output.contains("broken.jpg"))
            try FileManager.default.removeItem(atPath: photos.program.folder.path(of: "photos/broken.jpg"))
            #expect(try await photos.run().status == 0)
        }
    }

    @Test func `A limit that is reached is no failure`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            let outcome = try await photos.run("--limit", "2")
            #expect(outcome.status == 0)
            #expect(try outcome.json["stopped"] == "limit_reached")
            #expect(try outcome.json["published"] == 2)
            #expect(try await photos.run().json["published"] == 1)
        }
    }

    @Test func `A key that is refused ends the run with what to do about it`() async throws {
        let locked = FakeOpenAI(models: [.init("a")], key: "right")
        let open = FakeOpenAI(models: [.init("a")])
        try await withPhotoFolder(
            count: 3, answer: { await ($0.method == "POST" ? locked : open).answer(to: $0) }
        ) { photos in
            let outcome = try await photos.run()
            #expect(outcome.status == 2)
            #expect(try outcome.json["stopped"]?.string != "interrupted")
            #expect(try outcome.json["failed"] == 0)
            #expect(!outcome.complaints.isEmpty)
        }
    }

    @Test(arguments: [
        (["run", "nowhere", "--model", "a"], 2, "nowhere"), (["run", "photos", "--model", "zzz"], 2, "zzz"),
        (["run", "album:https://example.org", "--model", "a"], 2, "ALTTEXT_ALBUM_TOKEN"),
        (["run", "photos", "--min-confidence", "2"], 64, "--min-confidence"),
        (["run", "photos", "--limit", "0"], 64, "--limit"), (["run", "photos", "--max-cost", "-1"], 64, "--max-cost"),
        (["run", "photos", "--written-by", "a"], 64, "--upgrade"), (["run"], 64, "gallery"),
    ])
    func `What cannot be done is said, with the status for it`(
        arguments: [String], status: Int32, word: String
    ) async throws {
        try await withPhotoFolder(count: 1) { photos in
            let outcome = try await photos.program.run(arguments)
            #expect(outcome.status == status)
            #expect(outcome.complaints.contains(word))
            #expect(outcome.output.isEmpty)
            #expect(photos.questionCount == 0)
        }
    }

    @Test func `An upgrade replaces what another model wrote, and nothing that a person did`() async throws {
        try await withPhotoFolder(count: 3) { photos in
            _ = try await photos.run()
            _ = try await photos.command("set", "photos/0.png", "Mine.")
            let outcome = try await photos.command("run", "photos", "--model", "b", "--upgrade")
            #expect(outcome.status == 0)
            #expect(try outcome.json["published"] == 2)
            #expect(try await photos.command("history", "photos/0.png").json["description"]?["alt"] == "Mine.")
            #expect(try await photos.command("history", "photos/1.png").json["description"]?["alt"] == "A grey heron.")
        }
    }
}
