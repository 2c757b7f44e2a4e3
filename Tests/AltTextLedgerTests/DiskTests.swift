import AltText
import AltTextLedger
import AltTextTesting
import Foundation
import Testing

/// Disks that fill up and that cannot be written, where this process may mount some.
@Suite(.enabled(if: SmallDisk.canMount, "only root on Linux can mount a small disk")) struct DiskTests {
    @Test func `On a full disk writes fail in clear words, and nothing that was acknowledged is lost`() async throws {
        try await SmallDisk.withMounted(byteCount: 2 << 20) { disk in
            let ledger = try await Ledger.open(path: "\(disk.path)/ledger.sqlite")
            let gallery = try await ledger.gallery(GalleryID(kind: .folder, place: "/photos"))
            // By itself: the others may all be committed, and fail, together.
            let first = "first.jpg"
            _ = try await ledger.enlist([PictureListing(id: PictureID(first))], in: gallery.id)
            let results = await withTaskGroup { group in
                for batch in 0..<400 {
                    group.addTask {
                        let names = (0..<10).map { "\(batch)-\($0)-" + String(repeating: "x", count: 1000) }
                        let kind = await errorKind { () throws(LedgerError) in
                            try await ledger.enlist(names.map { PictureListing(id: PictureID($0)) }, in: gallery.id)
                        }
                        return (names[0], kind)
                    }
                }
                return await group.reduce(into: [(first, nil)]) { $0.append($1) }
            }
            let failures = Set(results.compactMap(\.1))
            #expect(failures == ["disk_full"])
            for ledger in [ledger, try await Ledger.open(path: ledger.path)] {
                for (name, kind) in results {
                    let picture = try await ledger.picture(PictureID(name), in: gallery.id)
                    #expect((picture != nil) == (kind == nil), "\(kind ?? "written")")
                }
                #expect(try await ledger.check() == [])
                try ledger.close()
            }
        }
    }

    @Test func `When there is room again the same ledger goes on`() async throws {
        try await SmallDisk.withMounted(byteCount: 2 << 20) { disk in
            let ledger = try await Ledger.open(path: "\(disk.path)/ledger.sqlite")
            let gallery = try await ledger.gallery(GalleryID(kind: .folder, place: "/photos"))
            let free = try #require(
                try FileManager.default.attributesOfFileSystem(forPath: disk.path)[.systemFreeSize] as? Int)
            try Data(count: free - 8192).write(to: URL(filePath: "\(disk.path)/ballast"))
            let listings = (0..<300).map { PictureListing(id: PictureID("picture-\($0).jpg")) }
            let kind = await errorKind { () throws(LedgerError) in try await ledger.enlist(listings, in: gallery.id) }
            #expect(kind == "disk_full")
            try FileManager.default.removeItem(atPath: "\(disk.path)/ballast")
            #expect(try await ledger.enlist(listings, in: gallery.id).added == 300)
            #expect(try await ledger.check() == [])
            try ledger.close()
        }
    }

    @Test func `There is no half a copy on a full disk`() async throws {
        try await withScene { scene in
            _ = try await scene.enlist((0..<3000).map { "\($0)-" + String(repeating: "x", count: 300) })
            try await SmallDisk.withMounted(byteCount: 1 << 20) { disk in
                let target = "\(disk.path)/copy"
                #expect(
                    await errorKind { () throws(LedgerError) in try await scene.ledger.backup(to: target) }
                        == "disk_full")
                let left = try FileManager.default.contentsOfDirectory(atPath: disk.path)
                #expect(left == [])
            }
        }
    }

    @Test func `No ledger is made on a full disk, and the words are clear`() async throws {
        try await SmallDisk.withMounted(byteCount: 64 << 10) { disk in
            try Data(count: 40 << 10).write(to: URL(filePath: "\(disk.path)/ballast"))
            let kind = await errorKind { () throws(LedgerError) in
                try await Ledger.open(path: "\(disk.path)/ledger.sqlite")
            }
            #expect(kind == "disk_full")
        }
    }

    @Test func `A ledger on a disk that cannot be written is said so, and stays as it is`() async throws {
        try await SmallDisk.withMounted(byteCount: 2 << 20) { disk in
            let path = "\(disk.path)/ledger.sqlite"
            try await Ledger.open(path: path).close()
            let before = try Data(contentsOf: URL(filePath: path))
            try disk.forbidWriting()
            let kind = await errorKind { () throws(LedgerError) in try await Ledger.open(path: path).close() }
            #expect(["ledger_read_only", "ledger_unopenable"].contains(kind))
            let other = await errorKind { () throws(LedgerError) in try await Ledger.open(path: "\(disk.path)/b/c") }
            #expect(other == "ledger_unopenable")
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }
}
