import AltText
import AltTextLedger
import AltTextTesting
import Dispatch
import Testing

@Suite struct ConcurrencyTests {
    private let failure = Failure(kind: "too_slow", message: "It took too long.")

    @Test func `What two hundred tasks write while the disk is busy is committed in a few groups`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let gate = DispatchSemaphore(value: 0)
            let begun = Counter()
            let bytesBefore = scene.ledger.byteCount
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await scene.ledger.driver.write { (_) throws(LedgerError) in gate.wait() }
                }
                for task in 0..<200 {
                    group.addTask {
                        begun.add()
                        try await scene.ledger.annotate(picture.id, [.title: "\(task)"], by: nil)
                    }
                }
                while begun.value < 200 { await Task.yield() }
                gate.signal()
                try await group.waitForAll()
            }
            // One by one, each would have taken several pages of the log.
            #expect(scene.ledger.byteCount - bytesBefore < 200 * 4096)
            #expect(try await scene.picture(picture.id).version == picture.version + 200)
            try scene.ledger.close()
            let again = try await Ledger.open(path: scene.ledger.path)
            #expect(try await again.picture(picture.id)?.version == picture.version + 200)
            try again.close()
        }
    }

    @Test func `One that fails inside a group takes nobody along`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let gate = DispatchSemaphore(value: 0)
            let kinds = await withTaskGroup { group in
                group.addTask {
                    await errorKind { () throws(LedgerError) in
                        try await scene.ledger.driver.write { (_) throws(LedgerError) in gate.wait() }
                    }
                }
                for task in 0..<60 {
                    group.addTask {
                        await errorKind { () throws(LedgerError) in
                            try await scene.ledger.driver.write { (connection) throws(LedgerError) in
                                _ = try connection.execute(
                                    "INSERT INTO annotations (picture_id, field, words, created_at) VALUES (?, ?, ?, 0)",
                                    [.id(picture.id), .text("title"), .text("\(task)")])
                                guard task % 3 == 0 else { return }
                                _ = try connection.execute("INSERT INTO nowhere VALUES (1)")
                            }
                        }
                    }
                }
                await Task.yield()
                gate.signal()
                return await group.reduce(into: [String?]()) { $0.append($1) }
            }
            #expect(kinds.count { $0 == nil } == 41)
            #expect(kinds.count { $0 == "ledger_failed" } == 20)
            let kept = try await scene.ledger.driver.read { (connection) throws(LedgerError) in
                try connection.rows("SELECT words FROM annotations") { $0.text() }
            }
            #expect(Set(kept) == Set((0..<60).filter { $0 % 3 != 0 }.map(String.init)))
        }
    }

    @Test func `What began by itself in a group that was taken back is not reported as done`() async throws {
        try await withScene { scene in
            let gate = DispatchSemaphore(value: 0)
            let begun = Counter()
            async let opening = errorKind { () throws(LedgerError) in
                try await scene.ledger.driver.write { (_) throws(LedgerError) in gate.wait() }
            }
            let kinds = await withTaskGroup { group in
                for task in 0..<30 {
                    group.addTask {
                        begun.add()
                        return await errorKind { () throws(LedgerError) in
                            try await scene.ledger.driver.write { (connection) throws(LedgerError) in
                                // What SQLite does by itself when a disk is full.
                                if task == 15 { _ = try connection.execute("ROLLBACK") }
                                _ = try connection.execute(
                                    "INSERT INTO galleries (name, created_at) VALUES (?, 0)", [.text("folder:\(task)")])
                            }
                        }
                    }
                }
                while begun.value < 30 { await Task.yield() }
                gate.signal()
                return await group.reduce(into: [String?]()) { $0.append($1) }
            }
            #expect(kinds.contains { $0 != nil })
            // Whoever was told of success has its gallery, and nobody else has.
            let kept = try await scene.ledger.galleries().count - 1
            #expect(kept == kinds.count { $0 == nil })
            // Whoever holds the others up may be in one group with them.
            _ = await opening
        }
    }

    @Test func `A task that was cancelled has written all the same, or nothing`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let task = Task { try await scene.ledger.annotate(picture.id, [.title: "kept"], by: nil) }
            task.cancel()
            try await task.value
            #expect(try await scene.ledger.annotations(of: picture.id) == [.title: "kept"])
        }
    }

    @Test func `Two that have the same file open write in turn`() async throws {
        try await withScene { scene in
            let other = try await Ledger.open(path: scene.ledger.path)
            let pictures = try await scene.enlist((0..<40).map { "\($0)" })
            try await withThrowingTaskGroup { group in
                for picture in pictures {
                    for ledger in [scene.ledger, other] {
                        group.addTask {
                            try await ledger.recordFailure(of: picture.id, failure, retryAt: .now, run: nil)
                        }
                    }
                }
                try await group.waitForAll()
            }
            for picture in pictures { #expect(try await other.picture(picture.id)?.attempts == 2) }
            #expect(try await other.check() == [])
            try other.close()
        }
    }

    @Test func `Reading waits for no writer and sees nothing that is half done`() async throws {
        try await withScene { scene in
            let picture = try await scene.enlistOne()
            let written = DispatchSemaphore(value: 0)
            let gate = DispatchSemaphore(value: 0)
            try await withThrowingTaskGroup { group in
                group.addTask {
                    let kind = await errorKind { () throws(LedgerError) in
                        try await scene.ledger.driver.write { (connection) throws(LedgerError) in
                            _ = try connection.execute("UPDATE pictures SET status = 'gone'")
                            written.signal()
                            gate.wait()
                            throw LedgerError(.full, "Enough")
                        }
                    }
                    #expect(kind == "disk_full")
                }
                while written.wait(timeout: .now()) != .success { await Task.yield() }
                #expect(try await scene.picture(picture.id).status == .unchecked)
                gate.signal()
                try await group.waitForAll()
            }
            try await scene.expectSound()
        }
    }
}

@Suite struct LockTests {
    @Test func `A gallery is one run's alone, and whoever else wants it hears whose`() async throws {
        try await withScene { scene in
            let other = try await Ledger.open(path: scene.ledger.path)
            let run = try await scene.run()
            let lock = try await scene.ledger.lock(scene.gallery)
            for ledger in [scene.ledger, other] {
                let error = await #expect(throws: LedgerError.self) { try await ledger.lock(scene.gallery) }
                #expect(error?.isGalleryInUse == true)
                #expect(error?.description.contains("Run \(run) (here:1") == true)
            }
            let elsewhere = try await other.gallery(GalleryID(kind: .folder, place: "/other"))
            try await other.lock(elsewhere).release()
            lock.release()
            lock.release()
            try await other.lock(scene.gallery).release()
            try other.close()
        }
    }

    @Test func `A question is one asker's alone, and other questions are free meanwhile`() async throws {
        try await withScene { scene in
            let other = try await Ledger.open(path: scene.ledger.path)
            let (recipe, another) = (Recipe.ID(1), Recipe.ID(2))
            let lock = try #require(try scene.ledger.lockQuestion(of: recipe, about: "abc"))
            for ledger in [scene.ledger, other] {
                #expect(try ledger.lockQuestion(of: recipe, about: "abc") == nil)
                for (recipe, digest) in [(another, "abc"), (recipe, "abd")] {
                    try #require(try ledger.lockQuestion(of: recipe, about: digest)).release()
                }
            }
            // Other openings of the file were closed meanwhile, and took nothing along.
            #expect(try other.lockQuestion(of: recipe, about: "abc") == nil)
            lock.release()
            try #require(try other.lockQuestion(of: recipe, about: "abc")).release()
            try other.close()
        }
    }

    @Test func `A lock goes with whoever held it`() async throws {
        try await withScene { scene in
            do {
                let lock = try await scene.ledger.lock(scene.gallery)
                withExtendedLifetime(lock) {}
            }
            try await scene.ledger.lock(scene.gallery).release()
        }
    }
}
