import AltText
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

/// Extended descriptions and texts in further languages, in files.
@Suite struct FurtherTextExchangeTests {
    private static func words(_ scene: ExchangeScene, _ name: String) async throws -> [String] {
        let id = try await scene.texts(name).picture.id
        return try await scene.ledger.furtherTexts(of: [id])[id]?.map(\.text.words) ?? []
    }

    @Test(arguments: [ExchangeFormat.json, .jsonl])
    func `What was exported and not changed changes nothing`(format: ExchangeFormat) async throws {
        try await withExchangeScene { scene in
            let dutch = FurtherText.Role.alt(in: try Language("nl"))
            let id = try await scene.add("heron.jpg", .text("A heron."))
            try await scene.add("new.jpg")
            try await scene.ledger.set(
                [FurtherText(.extended(), " Long,\r\nin lines. "), FurtherText(dutch, "=reiger")], of: id, by: "ann")
            let bytes = try await scene.export(format)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                text.contains(#""texts":{"nl":{"alt":"=reiger"}}"#) && text.contains(#""extended":null,"texts":{}"#))
            let (report, problems) = try await scene.importFile(bytes, pieceByteCount: 7)
            #expect(problems == [])
            #expect(report.unchanged == 2)
            #expect(try await scene.export(format) == bytes)
        }
    }

    @Test func `Texts that somebody added are theirs, and blank ones say nothing`() async throws {
        try await withExchangeScene { scene in
            let id = try await scene.add("heron.jpg", .text("A heron."))
            try await scene.ledger.set([FurtherText(.extended(), "Long.")], of: id, by: "ann")
            let line = String(decoding: try await scene.export(.jsonl), as: UTF8.self)
                .replacing("\"Long.\"", with: "\"  \"")
                .replacing("\"texts\":{}", with: #""texts":{"NL":{"alt":"Een reiger.","extended":""}}"#)
            let (report, problems) = try await scene.importFile(line)
            #expect(problems == [])
            #expect(report.changed == 1)
            #expect(try await Self.words(scene, "heron.jpg") == ["Long.", "Een reiger."])
            // Exported before: the picture is another by now.
            let late = line.replacing("Een reiger.", with: "Te laat.")
            #expect(try await scene.importFile(late).report.conflicts == 1)
            #expect(try await Self.words(scene, "heron.jpg") == ["Long.", "Een reiger."])
        }
    }

    @Test func `A row may change the alt text and what stands beside it`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("heron.jpg", .text("A heron."))
            let line = String(decoding: try await scene.export(.jsonl), as: UTF8.self)
                .replacing("A heron.", with: "A grey heron.")
                .replacing("\"extended\":null", with: "\"extended\":\"Long.\"")
            #expect(try await scene.importFile(line).report.changed == 1)
            #expect(try await scene.texts("heron.jpg").current?.alt == .text("A grey heron."))
            #expect(try await Self.words(scene, "heron.jpg") == ["Long."])
        }
    }
}
