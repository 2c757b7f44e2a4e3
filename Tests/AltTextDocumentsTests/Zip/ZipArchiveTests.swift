import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct ZipArchiveTests {
    @Test func `entries are read from memory and from a file alike`() async throws {
        let bytes = StoredZip.file([("a/b.xml", [1, 2, 3]), ("empty", [])])

        try await withScratchFolder { folder in
            let path = try folder.write(bytes, to: "x.zip")
            for archive in [try ZipArchive(bytes: bytes), try ZipArchive(path: path)] {
                #expect(archive.entryNames == ["a/b.xml", "empty"])
                #expect(try archive.read("a/b.xml") == [1, 2, 3])
                #expect(try archive.read("empty") == [])
                #expect(archive.byteCount(of: "a/b.xml") == 3)
                #expect(!archive.contains("b.xml"))
            }
        }
    }

    @Test func `an entry that is packed with deflate is unpacked, whatever its size`() throws {
        let large = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        // "alttext alttext alttext alttext", as zlib packs it.
        let packed: [UInt8] = [0x4B, 0xCC, 0x29, 0x29, 0x49, 0xAD, 0x28, 0x51, 0x48, 0xC4, 0x4E, 0x03, 0x00]
        let archive = try ZipArchive(
            bytes: StoredZip.file([("large", large), ("small", [1]), ("empty", [])], isDeflated: true))

        #expect(try archive.read("large") == large)
        #expect(try archive.read("small") == [1])
        #expect(try archive.read("empty") == [])
        #expect(
            Inflate.bytes(packed, byteCount: 31).map { String(decoding: $0, as: UTF8.self) }
                == "alttext alttext alttext alttext")
        for count in [0, 1, 30, 32] { #expect(Inflate.bytes(packed, byteCount: count) == nil) }
        #expect(Inflate.bytes(packed.dropLast(), byteCount: 31) == nil)
        #expect(Inflate.bytes([], byteCount: 31) == nil)
    }

    @Test func `several threads read one archive at once`() async throws {
        let files = (0..<200).map { (name: "\($0)", bytes: [UInt8](repeating: UInt8($0), count: 5000)) }
        try await withScratchFolder { folder in
            let path = try folder.write(StoredZip.file(files, isDeflated: true), to: "x.zip")
            let archive = try ZipArchive(path: path)

            await withTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask { for file in files { #expect((try? archive.read(file.name)) == file.bytes) } }
                }
            }
        }
    }

    @Test func `names that leave the archive do not exist, and backslashes are slashes`() throws {
        let names = ["../up", "a/../../up", "/etc/passwd", "C:\\x", "folder/", "a\\b", "a..b"]
        let archive = try ZipArchive(bytes: StoredZip.file(names.map { ($0, []) }))

        #expect(archive.entryNames == ["a/b", "a..b"])
        #expect(archive.contains("a/b") && !archive.contains("a\\b"))
        for name in names.dropLast(2) { #expect(!archive.contains(name)) }
    }

    @Test func `a letter with an accent is found however it is written`() throws {
        let archive = try ZipArchive(bytes: StoredZip.file([("e\u{301}.xml", [1]), ("e.xml", [2]), ("ü.xml", [3])]))

        #expect(try archive.read("\u{E9}.xml") == [1])
        #expect(try archive.read("e\u{301}.xml") == [1])
        #expect(try archive.read("e.xml") == [2])
        #expect(try archive.read("u\u{308}.xml") == [3])
        let both = try ZipArchive(bytes: StoredZip.file([("e\u{301}.xml", [1]), ("\u{E9}.xml", [2])]))
        #expect(try both.read("\u{E9}.xml") == [2])
        #expect(both.repeatedNames == ["\u{E9}.xml"])
    }

    @Test func `of several entries of one name the last is read, and that is known`() throws {
        for count in 2...3 {
            let files = (0..<count).map { ("same", [UInt8($0)]) } + [("other", [9])]
            let archive = try ZipArchive(bytes: StoredZip.file(files))
            #expect(archive.entryNames == ["same", "other"])
            #expect(try archive.read("other") == [9])
            #expect(archive.repeatedNames.isEmpty)
            #expect(try archive.read("same") == [UInt8(count - 1)])
            #expect(archive.repeatedNames == ["same"])
        }
    }

    @Test(arguments: [0, 1, 37, 5000, 70_000], [0, 1, 300, 70_000])
    func `what stands before and behind an archive is none of it`(before: Int, behind: Int) async throws {
        let entries = [(name: "a", bytes: [UInt8](repeating: 7, count: 3000)), (name: "b", bytes: [UInt8]([1]))]
        let archive = StoredZip.file(entries, isDeflated: true)
        try await withScratchFolder { folder in
            let padding = { (count: Int) in (0..<count).map { UInt8(truncatingIfNeeded: 80 + $0 % 7) } }
            let path = try folder.write(padding(before) + archive + padding(behind), to: "x.zip")
            let whole = try ZipArchive(path: path)

            #expect(whole.entryNames == ["a", "b"])
            #expect(try whole.read("a") == entries[0].bytes)
            #expect(try whole.read("b") == [1])
        }
    }

    @Test func `a wrong checksum, a missing entry and a cut off file are told apart`() throws {
        let whole = StoredZip.file([("a", Array(repeating: 7, count: 100))])
        for isDeflated in [false, true] {
            let wrong = try ZipArchive(
                bytes: StoredZip.file([("a", [1])], wrongChecksum: "a", isDeflated: isDeflated))
            #expect(kind { _ = try wrong.read("a") } == "damaged_document")
            #expect(kind { _ = try wrong.read("b") } == "missing_part")
        }
        #expect(kind { _ = try ZipArchive(bytes: Array(whole.dropLast(30))) } == "damaged_document")
        #expect(kind { _ = try ZipArchive(bytes: []) } == "empty_document")
    }

    @Test func `an encrypted entry says so`() throws {
        var bytes = StoredZip.file([("a", Array(repeating: 7, count: 20))])
        let central = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes[6] |= 1
        bytes[central + 8] |= 1
        let archive = try ZipArchive(bytes: bytes)

        #expect(kind { _ = try archive.read("a") } == "encrypted_document")
    }

    @Test func `limits hold for entries, their sizes and what all of them unpack to`() throws {
        let bytes = StoredZip.file([("a", Array(repeating: 7, count: 60)), ("b", Array(repeating: 7, count: 60))])
        var few = ZipLimits()
        few.entryCount = 1
        var small = ZipLimits()
        small.entryByteCount = 59
        var total = ZipLimits()
        total.totalByteCount = 100
        let archive = try ZipArchive(bytes: bytes, limits: total)

        #expect(kind { _ = try ZipArchive(bytes: bytes, limits: few) } == "document_too_large")
        #expect(kind { _ = try ZipArchive(bytes: bytes, limits: small).read("a") } == "document_too_large")
        #expect(try archive.read("a").count == 60)
        #expect(kind { _ = try archive.read("b") } == "document_too_large")
    }

    @Test func `an entry that says it unpacks to hundreds of times its size is not unpacked`() throws {
        var bytes = StoredZip.file([("a", Array(repeating: 7, count: 1000))])
        let central = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        // The size unpacked: 2 MB, above the size up to which no ratio is asked for.
        bytes.replaceSubrange(central + 24..<central + 28, with: [UInt8].littleEndian(2 << 20, 4))

        let error = #expect(throws: DocumentError.self) { try ZipArchive(bytes: bytes).read("a") }

        #expect(error?.kind == "document_too_large")
        #expect(error?.description.contains("zip bombs") == true)
    }

    private func kind(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? DocumentError)?.kind
        }
    }
}
