import AltText
import AltTextLedger
import AltTextTesting
import Foundation
import Testing

@Suite struct BackupTests {
    @Test func `A copy made while others write opens, is sound and is of one moment`() async throws {
        try await withScene { scene in
            let pictures = try await scene.enlist((0..<300).map { "\($0).jpg" })
            let run = try await scene.run()
            let copies = (0..<5).map { scene.folder.path(of: "copy-\($0)") }
            try await withThrowingTaskGroup { group in
                for picture in pictures {
                    group.addTask {
                        _ = try await scene.answer(about: picture.id, run: run)
                        try await scene.publish(of: picture.id, run: run)
                    }
                }
                for copy in copies { group.addTask { try await scene.ledger.backup(to: copy) } }
                try await group.waitForAll()
            }
            for path in copies {
                let file = try FileManager.default.attributesOfItem(atPath: path)
                #expect(file[.posixPermissions] as? Int == 0o600)
                let copy = try await Ledger.open(path: path, ifMissing: .fail)
                #expect(try await copy.check() == [])
                #expect(try await copy.tallies(of: scene.gallery.id).reduce(0) { $0 + $1.pictures } == 300)
                try copy.close()
            }
        }
    }

    @Test func `What exists is not overwritten, not even the ledger itself`() async throws {
        try await withScene { scene in
            let precious = try scene.folder.write("precious", to: "precious")
            let empty = try scene.folder.write("", to: "empty")
            for target in [precious, empty, scene.ledger.path, scene.folder.path] {
                #expect(
                    await errorKind { () throws(LedgerError) in try await scene.ledger.backup(to: target) }
                        == "file_exists")
            }
            #expect(try scene.folder.read("precious") == Array("precious".utf8))
            try await scene.expectSound()
        }
    }

    @Test func `A copy that cannot be made leaves nothing behind`() async throws {
        try await withScene { scene in
            let target = scene.folder.path(of: "none/copy")
            #expect(
                await errorKind { () throws(LedgerError) in try await scene.ledger.backup(to: target) }
                    == "ledger_unopenable")
            #expect(!FileManager.default.fileExists(atPath: target))
        }
    }

    @Test func `Names with quotes are only names`() async throws {
        try await withScene { scene in
            let target = scene.folder.path(of: "o'brien's \"copy\"?.sqlite")
            try await scene.ledger.backup(to: target)
            let copy = try await Ledger.open(path: target, ifMissing: .fail)
            #expect(try await copy.galleries() == [scene.gallery])
            try copy.close()
        }
    }
}
