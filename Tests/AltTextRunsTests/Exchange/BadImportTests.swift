import AltText
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

@Suite struct BadImportTests {
    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let problems: [String]
        /// Rows taken all the same.
        var changed = 0

        init(_ name: String, _ file: String, _ problems: [String], changed: Int = 0) {
            testDescription = name
            self.file = file
            self.problems = problems
            self.changed = changed
        }
    }

    @Test(arguments: [
        Bad("an empty file", "", []),
        Bad("only blank lines", "\n\n  \n", ["3 missing_column"]),
        Bad("no column for the picture", "alt,revision\nNew.,2\n", ["1 missing_column"]),
        Bad("no column for the text", "picture,revision\na,2\n", ["1 missing_column"]),
        Bad("no column for the revision", "picture,alt\na,New.\n", ["1 missing_column"]),
        Bad("no revision in a row", "picture,alt,revision\na,New.,\nb,New.,2\n", ["2 missing_column"], changed: 1),
        Bad(
            "a revision that is none", "picture,alt,revision\na,New.,2rd\nb,New.,2\n", ["2 missing_column"], changed: 1),
        Bad("an unknown picture", "picture,alt,revision\nz,New.,2\nb,New.,2\n", ["2 unknown_picture"], changed: 1),
        Bad(
            "texts that are no languages",
            """
            {"picture":"a","alt":"","revision":2,"texts":["nl"]}
            {"picture":"a","alt":"","revision":2,"texts":{"dutch!":{"alt":"x"}}}
            {"picture":"a","alt":"","revision":2,"texts":{"nl":{"alt":1}}}
            {"picture":"a","alt":"","revision":2,"texts":{"nl":{"title":"x"}}}
            {"picture":"b","alt":"","revision":2,"texts":{"nl":{"alt":"Nieuw."}}}

            """, ["1 bad_value", "2 bad_value", "3 bad_value", "4 bad_value"], changed: 1),
        Bad("no picture", "picture,alt,revision\n,New.,2\nb,New.,2\n", ["2 missing_column"], changed: 1),
        Bad(
            "the same picture twice", "picture,alt,revision\na,One.,2\na,Two.,2\nb,New.,2\n", ["3 duplicate_row"],
            changed: 2),
        Bad("too many values", "picture,alt,revision\na,New, too.,2\nb,New.,2\n", ["2 unreadable_row"], changed: 1),
        Bad(
            "text behind a quotation mark", "picture,alt,revision\na,\"New\" one,2\nb,New.,2\n", ["2 unreadable_row"],
            changed: 1),
        Bad(
            "a quotation mark that is never closed", "picture,alt,revision\nb,New.,2\na,\"New,2\n",
            ["3 unreadable_row"], changed: 1),
        Bad(
            "decorative neither true nor false", "picture,decorative,revision\na,maybe,2\nb,true,2\n", ["2 bad_value"],
            changed: 1),
        Bad(
            "a new text and decorative", "picture,alt,decorative,revision\na,New.,true,2\nb,New.,,2\n",
            ["2 contradiction"], changed: 1),
        Bad(
            "a line that is no JSON",
            "{\"picture\":\"a\",\"alt\":\"New.\",\"revision\":2}\n{\"picture\n\n{\"picture\":\"b\",\"alt\":\"New.\",\"revision\":2}",
            ["2 unreadable_row"], changed: 2),
        Bad(
            "an array that is cut off", "[{\"picture\":\"a\",\"alt\":\"New.\",\"revision\":2},\n{\"picture\":\"b\",",
            ["2 unreadable_row"], changed: 1),
        Bad("an object without texts", "[{\"picture\":\"a\",\"revision\":2}]", ["1 missing_column"]),
        Bad("a text that is a number", "[{\"picture\":\"a\",\"alt\":12,\"revision\":2}]", [], changed: 1),
        Bad("no file for import at all", "\u{89}PNG\r\n\u{1A}\nIHDR", ["1 missing_column"]),
    ])
    func `What cannot be taken is said with its line, and the rest goes on`(bad: Bad) async throws {
        try await withExchangeScene { scene in
            for name in ["a", "b"] { try await scene.add(name, .text("Old.")) }
            let (report, problems) = try await scene.importFile(bad.file)
            #expect(problems.map { "\($0.line) \($0.kind)" } == bad.problems)
            #expect(report.problems == bad.problems.count)
            #expect(report.changed == bad.changed)
            #expect(problems.allSatisfy { $0.description.hasPrefix("Line \($0.line): ") })
        }
    }

    @Test func `Bytes that are no text are said, and the rest goes on`() async throws {
        try await withExchangeScene { scene in
            for name in ["a", "b"] { try await scene.add(name, .text("Old.")) }
            let file = Array("picture,alt,revision\na,".utf8) + [0xFF, 0xFE] + Array(",2\nb,New.,2\n".utf8)
            let (report, problems) = try await scene.importFile(file)
            #expect(problems.map { "\($0.line) \($0.kind)" } == ["2 unreadable_row"])
            #expect(report.changed == 1)
        }
    }

    @Test func `A row without an end takes no memory without end`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", .text("Old."))
            let file =
                Array("[{\"picture\":\"a\",\"alt\":\"".utf8) + [UInt8](repeating: 0x61, count: 3 << 20)
                + Array("\",\"revision\":2}]".utf8)
            let (_, problems) = try await scene.importFile(file, pieceByteCount: 65_536)
            #expect(problems.map(\.kind) == ["unreadable_row"])
        }
    }

    @Test(arguments: ExchangeFormat.allCases)
    func `Fifty thousand rows go out and in a piece at a time`(format: ExchangeFormat) async throws {
        try await withExchangeScene { scene in
            let count = 50_000
            for start in stride(from: 0, to: count, by: 5000) {
                let listings = (start..<start + 5000).map { PictureListing(id: PictureID("\($0).jpg")) }
                _ = try await scene.ledger.enlist(listings, in: scene.gallery.id)
            }
            try await scene.add("0.jpg", .text("Old."))
            var pieces = GalleryExporter(ledger: scene.ledger, gallery: scene.gallery.id, format: format)
                .makeAsyncIterator()
            var largest = 0
            let importer = GalleryImporter(ledger: scene.ledger, gallery: scene.gallery.id, author: "ann") { _, _, _ in
                .written
            }
            let report = try await importer.importFile {
                let piece = try await pieces.next()
                largest = Swift.max(largest, piece?.count ?? 0)
                return piece
            }
            #expect(report.rows == count)
            #expect(report.unchanged == count)
            #expect(largest < 100_000)
        }
    }
}
