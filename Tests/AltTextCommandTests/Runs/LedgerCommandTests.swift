import AltTextTesting
import Foundation
import Testing

/// What the ledger tells: status, history, tokens, check and backup.
@Suite struct LedgerCommandTests {
    @Test func `The status counts pictures, says why some failed, and lists the runs`() async throws {
        try await withPhotoFolder(count: 2) { photos in
            try photos.program.folder.write("no picture", to: "photos/broken.jpg")
            _ = try await photos.run()
            let status = try await photos.command("status", "--json")
            #expect(status.status == 0)
            let gallery = try #require(try status.json["galleries"]?[0])
            #expect(gallery["gallery"]?.string?.hasSuffix("/photos") == true)
            #expect(gallery["pictures"] == ["published": 2, "parked": 1])
            #expect(gallery["failure_kinds"]?[0]?["pictures"] == 1)
            #expect(gallery["failures"]?[0]?["picture"] == "broken.jpg")
            #expect(gallery["failures"]?[0]?["error"]?["message"]?.string?.isEmpty == false)
            let run = try #require(gallery["runs"]?[0])
            #expect(run["id"] == 1)
            #expect(run["ending"] == "finished")
            #expect(run["published"] == 2)
            #expect(run["failed"] == 1)
            #expect(run["captions"] == 2)
            #expect(run["options"]?["models"] == ["a"])
            #expect(try await photos.command("status", "photos").json["galleries"]?.array?.count == 1)
        }
    }

    @Test func `The history of a picture says who wrote what, with which model and prompt, when and at what cost`()
        async throws
    {
        try await withPhotoFolder(count: 1) { photos in
            _ = try await photos.run()
            _ = try await photos.command("set", "photos/0.png", "A heron, said by a person.")
            let history = try await photos.command("history", "photos/0.png", "--json").json
            #expect(history["picture"] == "0.png")
            #expect(history["status"] == "human")
            #expect(history["description"]?["alt"] == "A heron, said by a person.")
            let caption = try #require(history["captions"]?[0])
            #expect(caption["model"] == "a")
            #expect(caption["raw"] == "A heron on a jetty.")
            #expect(caption["recipe"]?["prompt"]?.string?.isEmpty == false)
            #expect(caption["recipe"]?["sha256"]?.string?.count == 64)
            #expect(caption["request_sha256"]?.string?.count == 64)
            #expect(caption["cost_usd"] == 0)
            #expect(caption["created_at"]?.string?.hasSuffix("Z") == true)
            let descriptions = try #require(history["descriptions"]?.array)
            #expect(descriptions.map { $0["origin"] } == ["ai", "human"])
            #expect(descriptions[1]["edited_from"] == descriptions[0]["id"])
            #expect(history["writes"]?.array?.map { $0["outcome"] } == ["written", "written"])
        }
    }

    @Test(arguments: [
        ["status"], ["history", "photos/0.png"], ["undo", "photos/0.png"], ["undo", "run", "1"], ["ledger", "check"],
        ["token", "list"],
    ])
    func `Where there is no ledger yet, that is said and none is made`(arguments: [String]) async throws {
        try await withPhotoFolder(count: 1) { photos in
            let outcome = try await photos.program.run(arguments + ["--ledger", "ledger.sqlite"])
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("ledger.sqlite"))
            #expect(!FileManager.default.fileExists(atPath: photos.program.folder.path(of: "ledger.sqlite")))
        }
    }

    @Test(arguments: [
        ["status", "elsewhere"], ["history", "photos/99.png"], ["history", "elsewhere/0.png"], ["history", "photos"],
        ["undo", "photos/99.png"], ["undo", "run", "99"],
    ])
    func `What the ledger does not know is said`(arguments: [String]) async throws {
        try await withPhotoFolder(count: 1) { photos in
            _ = try await photos.run()
            let outcome = try await photos.program.run(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.complaints.hasPrefix("alttext: "))
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `A token is shown once, listed without itself, nowhere kept, and revoked`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            _ = try await photos.run()
            let created = try await photos.command(
                "token", "create", "--scope", "read", "write", "--name", "backfill", "--json")
            #expect(created.status == 0)
            let token = try #require(try created.json["token"]?.string)
            #expect(token.hasPrefix("alttext_"))
            let list = try await photos.command("token", "list")
            #expect(try list.json.array?.first?["name"] == "backfill")
            #expect(!list.output.contains(token))
            for file in try FileManager.default.subpathsOfDirectory(atPath: photos.program.folder.path)
            where file.contains("ledger.sqlite") {
                let bytes = try photos.program.folder.read(file)
                #expect(!bytes.contains(Array(token.utf8)))
            }
            let id = try #require(try created.json["id"]?.integer)
            #expect(try await photos.command("token", "revoke", "\(id)").status == 0)
            #expect(try await photos.command("token", "revoke", "\(id)").status != 0)
            #expect(try await photos.command("token", "create", "--scope", "all", "--name", "x").status == 64)
        }
    }

    @Test func `A sound ledger is said to be, and a backup is a ledger`() async throws {
        try await withPhotoFolder(count: 2) { photos in
            _ = try await photos.run()
            let check = try await photos.command("ledger", "check", "--json")
            #expect(check.status == 0)
            #expect(try check.json["problems"] == [])
            #expect(try await photos.command("ledger", "backup", "copy.sqlite").status == 0)
            #expect(try await photos.command("ledger", "check", "--ledger", "copy.sqlite").status == 0)
            let copy = try await photos.command("status", "--json", "--ledger", "copy.sqlite")
            #expect(try copy.json["galleries"]?[0]?["pictures"] == ["published": 2])
            #expect(try await photos.command("ledger", "backup", "copy.sqlite").status == 2)
        }
    }

    @Test func `What is no ledger is left alone`() async throws {
        try await withPhotoFolder(count: 1) { photos in
            try photos.program.folder.write("Dear diary", to: "diary.txt")
            let outcome = try await photos.run("--ledger", "diary.txt")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.contains("diary.txt"))
            #expect(try photos.program.folder.read("diary.txt") == Array("Dear diary".utf8))
            #expect(photos.questionCount == 0)
        }
    }
}
