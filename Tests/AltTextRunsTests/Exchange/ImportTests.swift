import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

@Suite struct ImportTests {
    private static let nasty = [
        "=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", "\tTab", "\rReturn", "'=1", "''=1", "'plain", "'", "''",
        "a,b;c\td", "\"quoted\"", "two\nlines", "two\r\nlines", " spaces ", "\u{202E}nóreh", "🦢",
        "caf\u{E9} cafe\u{301}",
        "{\"a\":1}", "[1]", "\\", "NULL", "\u{FEFF}bom",
    ]

    @Test(arguments: ExchangeFormat.allCases)
    func `What was exported and not changed changes nothing, whatever the texts`(format: ExchangeFormat) async throws {
        try await withExchangeScene { scene in
            for (number, words) in Self.nasty.enumerated() {
                try await scene.add("\(number)\(words)", .text(words), origin: number % 2 == 0 ? .ai : .human)
            }
            try await scene.add("dot", .decorative)
            try await scene.add("new")
            try await scene.add("draft", draft: .text("=draft"))
            let bytes = try await scene.export(format)
            for pieceByteCount in [1, 7, 100_000] {
                let (report, problems) = try await scene.importFile(bytes, pieceByteCount: pieceByteCount)
                #expect(problems == [])
                #expect(report.rows == Self.nasty.count + 3)
                #expect(report.unchanged == report.rows)
            }
            #expect(try await scene.export(format) == bytes)
        }
    }

    @Test(arguments: nasty)
    func `A text that a person typed is theirs to the letter`(words: String) async throws {
        try await withExchangeScene { scene in
            try await scene.add("heron.jpg", .text("Before."))
            let ours = try await scene.texts("heron.jpg")
            let file = String(decoding: try await scene.export(.csv), as: UTF8.self)
            let (report, problems) = try await scene.importFile(Self.edited(file, to: words))
            #expect(problems == [])
            #expect(report.changed == 1)
            let after = try #require(try await scene.texts("heron.jpg").current)
            #expect(after.alt.words.map { Array($0.utf8) } == Array(words.utf8))
            #expect(after.origin == .human)
            #expect(after.author == "ann")
            #expect(after.ancestorID == ours.current?.id)
        }
    }

    /// The file with other words where "Before." was.
    private static func edited(_ file: String, to words: String) -> String {
        var writer = CSVWriter()
        let isFormula = words.drop { $0 == "'" }.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
        writer.write([isFormula == true ? "'" + words : words, ""])
        let cell = String(decoding: writer.take().dropLast(3), as: UTF8.self)
        return file.replacing("Before.", with: cell)
    }

    @Test(arguments: [",", ";", "\t"], [true, false])
    func `Spreadsheets may save the file in their own way`(delimiter: String, isUTF16: Bool) async throws {
        try await withExchangeScene { scene in
            try await scene.add("é.jpg", .text("Before."))
            let revision = try await scene.texts("é.jpg").picture.version
            let lines = [
                "Revision\(delimiter)ALT\(delimiter) picture ", "\(revision)\(delimiter)\"Après 🦢\"\(delimiter)é.jpg",
            ]
            let text = lines.joined(separator: "\r\n")
            let bytes: [UInt8] =
                isUTF16
                ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
            let (report, problems) = try await scene.importFile(bytes, pieceByteCount: 3)
            #expect(problems == [])
            #expect(report.changed == 1)
            #expect(try await scene.texts("é.jpg").current?.alt == .text("Après 🦢"))
        }
    }

    @Test func `JSON may be laid out anew`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", .text("Before."))
            let revision = try await scene.texts("a").picture.version
            let file = """
                [

                  { "picture": "a",
                    "alt": "With } and ] and \\" in it", "more": {"deep": [{}]},
                    "revision": \(revision) }
                ]
                """
            #expect(try await scene.importFile(file).report.changed == 1)
            #expect(try await scene.texts("a").current?.alt == .text("With } and ] and \" in it"))
        }
    }

    @Test func `The words of a draft accept it`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", draft: .text("A draft."))
            let before = try await scene.texts("a")
            let (report, _) = try await scene.importFile(
                "picture,alt,revision\na,A draft.,\(before.picture.version)\n")
            #expect(report.accepted == 1)
            let after = try await scene.texts("a")
            #expect(after.picture.status == .accepted)
            #expect(after.current?.id == before.draft?.id)
            #expect(after.current?.origin == .ai)
        }
    }

    @Test func `A draft that was edited is a person's, with its ancestor`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", draft: .text("A draft."))
            let before = try await scene.texts("a")
            _ = try await scene.importFile("picture,alt,revision\na,A better draft.,\(before.picture.version)\n")
            let after = try await scene.texts("a")
            #expect(after.picture.status == .human)
            #expect(after.current?.ancestorID == before.draft?.id)
            #expect(after.draft == nil)
        }
    }

    @Test func `A model's text is accepted by saying that it was reviewed, once`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", .text("A heron."))
            let revision = try await scene.texts("a").picture.version
            let file = "picture,alt,reviewed,revision\na,A heron.,WAHR,\(revision)\n"
            #expect(try await scene.importFile(file).report.accepted == 1)
            #expect(try await scene.texts("a").picture.status == .accepted)
            #expect(try await scene.importFile(file).report.unchanged == 1)
        }
    }

    @Test func `A picture is marked decorative, and gets words instead`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", .text("A dot."))
            let first = try await scene.texts("a").picture.version
            _ = try await scene.importFile("picture,alt,decorative,revision\na,A dot.,TRUE,\(first)\n")
            #expect(try await scene.texts("a").current?.alt == .decorative)
            let second = try await scene.texts("a").picture.version
            _ = try await scene.importFile("picture,alt,decorative,revision\na,A heron.,true,\(second)\n")
            #expect(try await scene.texts("a").current?.alt == .text("A heron."))
        }
    }

    @Test func `A blank text leaves a picture alone`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", .text("A heron."))
            try await scene.add("b", .decorative)
            let before = try await scene.export(.csv)
            let (report, _) = try await scene.importFile("picture,alt,decorative,revision\na,  ,,1\nb,,false,1\n")
            #expect(report.unchanged == 2)
            #expect(try await scene.export(.csv) == before)
        }
    }

    @Test func `A picture that changed since the export is left alone`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("a", .text("A heron."))
            try await scene.add("b", .text("A stork."))
            let file = String(decoding: try await scene.export(.csv), as: UTF8.self)
                .replacing("A heron.", with: "Mine.").replacing("A stork.", with: "Mine too.")
            let a = try await scene.texts("a").picture.id
            try await scene.ledger.recordFound(.text("Theirs."), of: a, kind: .edited, origin: .human, run: nil)
            let (report, problems) = try await scene.importFile(file)
            #expect(report.conflicts == 1)
            #expect(report.changed == 1)
            #expect(problems.map(\.kind) == ["conflict"])
            #expect(problems.map(\.line) == [2])
            #expect(problems.map(\.isConflict) == [true])
            #expect(try await scene.texts("a").current?.alt == .text("Theirs."))
            #expect(try await scene.texts("b").current?.alt == .text("Mine too."))
            // A second time, what was taken is there, and the conflict is still one.
            let again = try await scene.importFile(file).report
            #expect(again.conflicts == 1)
            #expect(again.unchanged == 1)
        }
    }

    @Test func `A text goes to the place that keeps it, unless somebody has changed it there`() async throws {
        try await withExchangeScene(keeping: .gallery) { scene in
            for name in ["a", "b", "c", "d"] { try await scene.add(name, .text("Old.")) }
            let file = String(decoding: try await scene.export(.jsonl), as: UTF8.self).replacing("Old.", with: "New.")
            scene.place.edit("b", to: .text("Theirs."))
            scene.place.remove("c")
            let (report, problems) = try await scene.importFile(file)
            #expect(report.changed == 2)
            #expect(report.conflicts == 1)
            #expect(report.problems == 1)
            #expect(problems.map { "\($0.line) \($0.kind)" } == ["2 conflict", "3 not_written"])
            #expect(scene.place.alt(of: "a") == .text("New."))
            #expect(scene.place.alt(of: "b") == .text("Theirs."))
            #expect(scene.place.written(for: "d") == [.text("New.")])
            #expect(try await scene.texts("b").current?.alt == .text("Theirs."))
        }
    }

    @Test func `An import that was stopped is finished by importing the file again`() async throws {
        try await withExchangeScene { scene in
            for number in 0..<300 { try await scene.add("\(number)", .text("Old.")) }
            let file = String(decoding: try await scene.export(.csv), as: UTF8.self).replacing("Old.", with: "New.")
            let half = Array(file.utf8.prefix(file.utf8.count / 2))
            let first = try await scene.importFile(half).report
            #expect(first.changed > 50)
            #expect(first.changed < 300)
            let second = try await scene.importFile(file).report
            #expect(second.changed == 300 - first.changed)
            #expect(second.unchanged == first.changed)
        }
    }
}
