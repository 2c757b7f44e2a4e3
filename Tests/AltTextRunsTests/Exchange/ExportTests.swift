import AltText
import AltTextLedger
import AltTextRuns
import AltTextTesting
import Testing

@Suite struct ExportTests {
    private let columns =
        "picture,status,alt,decorative,origin,model,reviewed,confidence,draft,author,created_at,id,revision"

    @Test func `A table has a row a picture and says what stands how`() async throws {
        try await withExchangeScene { scene in
            let id = try await scene.add("heron.jpg", .text("A heron, standing."))
            try await scene.add("dot.png", .decorative, origin: .human)
            try await scene.add("new.jpg", draft: .text("A draft."))
            let updated = try #require(try await scene.texts("heron.jpg").current?.createdAt)
            let bytes = try await scene.export(.csv)
            #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
            let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
            #expect(lines.count == 4)
            #expect(lines[0] == columns)
            #expect(
                lines[1] == "heron.jpg,published,\"A heron, standing.\",false,ai,heron,false,0.75,,,\(updated),\(id),2")
            #expect(lines[2].hasPrefix("dot.png,decorative,,true,human,,true,"))
            #expect(lines[3].hasPrefix("new.jpg,draft,,false,,,false,0.25,A draft.,,,"))
            #expect(try await scene.export(.csv, hasByteOrderMark: false) == Array(bytes.dropFirst(3)))
        }
    }

    @Test func `JSON is one array, or an object a line`() async throws {
        try await withExchangeScene { scene in
            try await scene.add("heron.jpg", .text("A \"heron\".\n"))
            try await scene.add("new.jpg")
            let array = try #require(JSON(parsing: try await scene.export(.json))?.array)
            let lines = try await scene.export(.jsonl).split(separator: UInt8(ascii: "\n"))
            #expect(array == lines.compactMap { JSON(parsing: $0) })
            #expect(array.map { $0["alt"] } == [.string("A \"heron\".\n"), .null])
            #expect(array.map { $0["decorative"] } == [.bool(false), .bool(false)])
            #expect(array.map { $0["reviewed"] } == [.bool(false), .bool(false)])
            #expect(array.first?["model"] == "heron")
            #expect(array.first?["confidence"] == .number(0.75))
        }
    }

    @Test(arguments: ExchangeFormat.allCases)
    func `A gallery without pictures is a file without rows, which can be read`(format: ExchangeFormat) async throws {
        try await withExchangeScene { scene in
            let bytes = try await scene.export(format)
            #expect(try await scene.importFile(bytes).report == ImportReport())
            let expected = ["csv": "\u{FEFF}\(columns)\r\n", "json": "[\n]\n", "jsonl": ""][format.rawValue]
            #expect(String(decoding: bytes, as: UTF8.self) == expected)
        }
    }

    @Test func `An accepted text that is being looked at again is still reviewed`() async throws {
        try await withExchangeScene { scene in
            let id = try await scene.add("heron.jpg", .text("A heron."))
            try await scene.ledger.recordAcceptance(
                of: try #require(try await scene.texts("heron.jpg").current?.id), by: "ann")
            let run = try await scene.ledger.beginRun(
                in: scene.gallery.id, command: "run", options: [:], process: "test:1")
            _ = try await scene.ledger.enlist(
                [PictureListing(id: PictureID("heron.jpg"))], in: scene.gallery.id,
                for: .init(run: run, rule: WorkRule(isRechecking: true)))
            #expect(try await scene.ledger.picture(id)?.status == .unchecked)
            let row = JSON(parsing: try await scene.export(.jsonl))
            #expect(row?["reviewed"] == .bool(true))
        }
    }
}
