import AltText
import AltTextLedger
import AltTextTesting
import Foundation
import Testing

@Suite struct OpeningTests {
    private func kind(opening path: String, ifMissing absence: Ledger.Absence = .create) async -> String? {
        await errorKind { () throws(LedgerError) in try await Ledger.open(path: path, ifMissing: absence).close() }
    }

    @Test func `A ledger that is not there is made, with its folders, for its owner alone`() async throws {
        try await withScratchFolder { folder in
            let ledger = try await Ledger.open(path: folder.path(of: "data/alttext/ledger.sqlite"))
            _ = try await ledger.gallery(GalleryID(kind: .folder, place: "/photos"))
            for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
                let file = try FileManager.default.attributesOfItem(atPath: folder.path(of: "data/alttext/\(name)"))
                #expect(file[.posixPermissions] as? Int == 0o600, "\(name)")
            }
            let made = try FileManager.default.attributesOfItem(atPath: folder.path(of: "data"))
            #expect(made[.posixPermissions] as? Int == 0o700)
            try ledger.close()
        }
    }

    @Test func `What was recorded is there when the ledger is opened again`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "ledger.sqlite")
            let first = try await Ledger.open(path: path)
            let gallery = try await first.gallery(GalleryID(kind: .album, place: "https://example.org"))
            try first.close()
            let second = try await Ledger.open(path: path, ifMissing: .fail)
            #expect(try await second.galleries() == [gallery])
            #expect(try await second.check() == [])
            try second.close()
        }
    }

    @Test func `A ledger that must be there and is not is said to be missing, and none is made`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "none/ledger.sqlite")
            #expect(await kind(opening: path, ifMissing: .fail) == "no_ledger")
            #expect(!FileManager.default.fileExists(atPath: folder.path(of: "none")))
        }
    }

    @Test func `An empty file becomes a ledger`() async throws {
        try await withScratchFolder { folder in
            try folder.write("", to: "empty")
            #expect(await kind(opening: folder.path(of: "empty"), ifMissing: .fail) == nil)
        }
    }

    @Test(arguments: ["Dear diary,", String(repeating: "Dear diary. ", count: 1000)])
    func `A text file is no ledger and stays as it is`(text: String) async throws {
        try await withScratchFolder { folder in
            let path = try folder.write(text, to: "diary.txt")
            #expect(await kind(opening: path) == "not_a_ledger")
            #expect(try folder.read("diary.txt") == Array(text.utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["diary.txt"])
        }
    }

    @Test func `Another program's database is no ledger and stays as it is`() async throws {
        try await withScratchFolder { folder in
            let path = try folder.write(ForeignDatabase.bytes, to: "other.sqlite")
            #expect(await kind(opening: path) == "not_a_ledger")
            #expect(try folder.read("other.sqlite") == ForeignDatabase.bytes)
        }
    }

    @Test func `A folder and a pipe are no ledgers`() async throws {
        try await withScratchFolder { folder in
            #expect(await kind(opening: folder.path) == "ledger_unopenable")
            let pipe = folder.path(of: "pipe")
            #expect(unsafe mkfifo(pipe, 0o600) == 0)
            #expect(await kind(opening: pipe) == "ledger_unopenable")
        }
    }

    @Test func `A folder that cannot be made is said so`() async throws {
        try await withScratchFolder { folder in
            try folder.write("", to: "file")
            #expect(await kind(opening: folder.path(of: "file/ledger.sqlite")) == "ledger_unopenable")
        }
    }

    @Test(.enabled(if: geteuid() != 0, "nothing is closed to root"))
    func `A folder that cannot be written is said so`() async throws {
        try await withScratchFolder { folder in
            let closed = folder.path(of: "closed")
            try FileManager.default.createDirectory(
                atPath: closed, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
            #expect(await kind(opening: "\(closed)/ledger.sqlite") == "ledger_unopenable")
        }
    }

    @Test func `A ledger of a later version is refused in clear words and stays as it is`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "ledger.sqlite")
            let ledger = try await Ledger.open(path: path)
            try await ledger.driver.write { (connection) throws(LedgerError) in
                _ = try connection.execute("INSERT INTO migrations VALUES (999, 'from tomorrow', 0)")
            }
            try ledger.close()
            let before = try folder.read("ledger.sqlite")
            let error = await #expect(throws: LedgerError.self) { try await Ledger.open(path: path) }
            #expect(error?.kind == "ledger_newer")
            #expect(error?.description.contains("Update AltText") == true)
            #expect(try folder.read("ledger.sqlite") == before)
        }
    }

    @Test(arguments: [50, 3000, 20_000])
    func `A ledger that was cut off is said to be damaged or none`(byteCount: Int) async throws {
        try await withScene { scene in
            _ = try await scene.enlist((0..<200).map { "picture-\($0).jpg" })
            // A copy, because what was written last may still stand in the file beside the ledger.
            try await scene.ledger.backup(to: scene.folder.path(of: "whole"))
            try scene.folder.write(Array(try scene.folder.read("whole").prefix(byteCount)), to: "cut")
            let path = scene.folder.path(of: "cut")
            let opening = await kind(opening: path)
            #expect(["not_a_ledger", "ledger_damaged"].contains(opening), "\(String(describing: opening))")
        }
    }

    @Test func `Damage in the middle is found by the check, or by whatever reads it`() async throws {
        try await withScene { scene in
            _ = try await scene.enlist((0..<2000).map { "picture-\($0).jpg" })
            try scene.ledger.close()
            var bytes = try scene.folder.read("ledger.sqlite")
            for index in stride(from: 120_000, to: bytes.count, by: 7) { bytes[index] = 0xAA }
            let path = try scene.folder.write(bytes, to: "damaged")
            let kind = await errorKind { () throws(LedgerError) in
                let ledger = try await Ledger.open(path: path)
                defer { try? ledger.close() }
                let problems = try await ledger.check()
                #expect(problems != [])
            }
            #expect(kind == nil || kind == "ledger_damaged")
        }
    }

    @Test func `Every commit is on the disk before it is acknowledged`() async throws {
        try await withScene { scene in
            let level = try await scene.ledger.driver.write { (connection) throws(LedgerError) in
                try connection.row("PRAGMA synchronous") { $0.int() }
            }
            // FULL. NORMAL, 1, would lose what was acknowledged when the power goes, which no test can try out.
            #expect(level == 2)
        }
    }

    @Test func `A ledger that was closed is one file, which can be copied`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist("a.jpg", "b.jpg")
            for picture in pictures { try await scene.publish(of: picture.id) }
            try scene.ledger.close()
            let names = try FileManager.default.contentsOfDirectory(atPath: scene.folder.path)
            #expect(names == ["ledger.sqlite"])
        }
    }

    @Test func `Its form is brought up to date once`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "ledger.sqlite")
            var applied: [[Int]] = []
            for _ in 0..<3 {
                let ledger = try await Ledger.open(path: path)
                applied.append(
                    try await ledger.driver.read { (connection) throws(LedgerError) in
                        try connection.rows("SELECT number, applied_at FROM migrations") { $0.int() * 0 + $0.int() }
                    })
                try ledger.close()
            }
            #expect(applied[0].count >= 1)
            #expect(applied[1] == applied[0] && applied[2] == applied[0])
        }
    }

    /// Undoes the eighth step.
    private static func forgetTitles(_ connection: any LedgerConnection) throws(LedgerError) {
        for column in ["state", "origin", "model", "before", "cost_usd"] {
            try connection.execute("ALTER TABLE annotations DROP COLUMN \(column)")
        }
    }

    /// Undoes the sixth step and those after it.
    private static func forgetListings(_ connection: any LedgerConnection) throws(LedgerError) {
        try forgetTitles(connection)
        try connection.execute("ALTER TABLE tokens DROP COLUMN expires_at")
        try connection.execute("DROP INDEX pictures_due")
        try connection.execute("ALTER TABLE pictures DROP COLUMN listed_run_id")
        try connection.execute("CREATE INDEX pictures_due ON pictures (gallery_id, retry_at, id) WHERE is_due = 1")
    }

    @Test func `A ledger from before failed answers were kept takes them once it is opened`() async throws {
        try await withScratchFolder { folder in
            let old = try await Scene(in: folder)
            let picture = try await old.enlistOne()
            let kept = try await old.answer(about: picture.id)
            try await old.ledger.driver.write { (connection) throws(LedgerError) in
                try connection.execute("ALTER TABLE captions DROP COLUMN failure_kind")
                try connection.execute("ALTER TABLE captions DROP COLUMN failure_message")
                for index in [
                    "pictures_drafts", "pictures_drafts_of_gallery", "pictures_drafts_by_age", "decisions_of_lot",
                    "decisions_by_people", "descriptions_edited",
                ] {
                    try connection.execute("DROP INDEX \(index)")
                }
                try connection.execute("ALTER TABLE descriptions DROP COLUMN estimate")
                try connection.execute("ALTER TABLE pictures DROP COLUMN trust")
                try Self.forgetListings(connection)
                try connection.execute("DROP TABLE grades")
                try connection.execute("DROP TABLE further_texts")
                try connection.execute("DELETE FROM migrations WHERE number >= 2")
            }
            try old.ledger.close()
            let new = try await Scene(in: folder)
            #expect(try await new.ledger.caption(kept)?.answer.failure == nil)
            let refusal = NewCaption(
                pictureDigest: "aa", requestDigest: "bb", context: nil, raw: "{}", finish: .unknown,
                failure: Failure(kind: "refused", message: "I can't help with that."))
            let id = try await new.ledger.record(refusal, for: picture.id, recipe: new.recipe, run: nil)
            #expect(try await new.ledger.caption(id)?.answer == refusal)
            try await new.expectSound()
            try new.ledger.close()
        }
    }

    @Test func `A ledger from before further texts were kept takes them once it is opened`() async throws {
        try await withScratchFolder { folder in
            let old = try await Scene(in: folder)
            let picture = try await old.enlistOne()
            try await old.publish(of: picture.id)
            try await old.ledger.driver.write { (connection) throws(LedgerError) in
                try Self.forgetListings(connection)
                try connection.execute("DROP TABLE further_texts")
                try connection.execute("DELETE FROM migrations WHERE number >= 5")
            }
            try old.ledger.close()
            let new = try await Scene(in: folder)
            #expect(try await new.ledger.furtherTexts(of: [picture.id]) == [:])
            #expect(try await new.ledger.set([FurtherText(.extended(), "Long.")], of: picture.id, by: "ann"))
            #expect(try await new.ledger.history(of: picture.id)?.texts.current?.alt == Scene.heron)
            try await new.expectSound()
            try new.ledger.close()
        }
    }

    @Test func `The titles of a ledger from before a model could suggest any are people's`() async throws {
        try await withScratchFolder { folder in
            let old = try await Scene(in: folder)
            let picture = try await old.enlistOne()
            try await old.ledger.annotate(picture.id, [.title: "Heron"], by: "ann")
            try await old.ledger.driver.write { (connection) throws(LedgerError) in
                try Self.forgetTitles(connection)
                try connection.execute("DELETE FROM migrations WHERE number >= 8")
            }
            try old.ledger.close()
            let new = try await Scene(in: folder)
            let titles = try await new.ledger.titles(of: picture.id)
            #expect(titles.map(\.words) == ["Heron"])
            #expect(titles.current?.origin == .human && titles.draft == nil)
            try await new.ledger.record(NewTitle("Grey heron", .draft, origin: .ai, model: "a"), of: picture.id)
            #expect(try await new.ledger.annotations(of: picture.id)[.title] == "Heron")
            #expect(try await new.ledger.titles(of: picture.id).draft?.words == "Grey heron")
            try await new.expectSound()
            try new.ledger.close()
        }
    }

    @Test func `Many that open a new ledger at the same time make one`() async throws {
        try await withScratchFolder { folder in
            let path = folder.path(of: "ledger.sqlite")
            try await withThrowingTaskGroup { group in
                for _ in 0..<12 {
                    group.addTask {
                        let ledger = try await Ledger.open(path: path)
                        _ = try await ledger.gallery(GalleryID(kind: .folder, place: "/photos"))
                        return ledger
                    }
                }
                for try await ledger in group {
                    #expect(try await ledger.galleries().count == 1)
                    try ledger.close()
                }
            }
        }
    }

    @Test func `By a link one gets to the same ledger and the same locks`() async throws {
        try await withScene { scene in
            let link = scene.folder.path(of: "link.sqlite")
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "ledger.sqlite")
            let linked = try await Ledger.open(path: link, ifMissing: .fail)
            #expect(try await linked.galleries() == [scene.gallery])
            let lock = try await scene.ledger.lock(scene.gallery)
            #expect(
                await errorKind { () throws(LedgerError) in try await linked.lock(scene.gallery) } == "gallery_in_use")
            lock.release()
            try linked.close()
        }
    }

    @Test func `A closed ledger answers with an error`() async throws {
        try await withScratchFolder { folder in
            let ledger = try await Ledger.open(path: folder.path(of: "ledger.sqlite"))
            try ledger.close()
            let gallery = GalleryID(kind: .folder, place: "/photos")
            #expect(await errorKind { () throws(LedgerError) in try await ledger.galleries() } == "ledger_failed")
            #expect(await errorKind { () throws(LedgerError) in try await ledger.gallery(gallery) } == "ledger_failed")
            #expect(
                await errorKind { () throws(LedgerError) in
                    try await ledger.recipe(Scene.recipe(prompt: "Describe it."))
                } == "ledger_failed")
        }
    }
}
