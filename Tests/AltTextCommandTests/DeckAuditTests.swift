import AltTextTesting
import Testing

@Suite struct DeckAuditTests {
    private static let deck: DeckFixture = {
        func picture(_ id: Int, _ words: String) -> String {
            "<x:pic><x:nvPicPr><x:cNvPr id=\"\(id)\" \(words)/></x:nvPicPr></x:pic>"
        }
        return DeckFixture(slides: [
            .init(shapes: picture(4, "descr=\"A cat, asleep\"") + picture(5, "descr=\"=SUM(A1)\"") + picture(6, "")),
            .init(shapes: picture(4, "descr=\"image1.png\""), show: #"show="0""#),
        ])
    }()

    @Test func `every picture of a deck is told, with its text or without`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")

            let report = try await program.run("audit", "talk.pptx").json

            let pictures = try #require(report["decks"]?[0]?["pictures"])
            #expect(pictures[0]?["alt"]?.string == "A cat, asleep")
            #expect(
                (0..<4).map { pictures[$0]?["standing"]?.string } == ["described", "described", "missing", "file_name"])
            #expect((0..<4).map { pictures[$0]?["slide"]?.number } == [1, 1, 1, 2])
            #expect(report["counts"]?["missing"]?.number == 1)
        }
    }

    @Test func `a spreadsheet gets a row a picture`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")

            let outcome = try await program.run("audit", "talk.pptx", "--csv")

            #expect(
                outcome.output.split(separator: "\r\n") == [
                    "deck,slide,title,hidden,picture,part,bytes,standing,alt",
                    "talk.pptx,1,,no,4,,,described,\"A cat, asleep\"", "talk.pptx,1,,no,5,,,described,'=SUM(A1)",
                    "talk.pptx,1,,no,6,,,missing,",
                    "talk.pptx,2,,yes,4,,,file_name,image1.png",
                ])
        }
    }

    @Test func `what cannot be read is told, and the others are shown`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            try program.folder.write("words", to: "words.pptx")

            let both = try await program.run("audit", "words.pptx", "talk.pptx")
            #expect(both.status == 1)
            #expect(both.complaints.contains("words.pptx"))
            #expect(try both.json["decks"]?[1]?["error"]?["kind"]?.string == "not_a_deck")
            #expect(try await program.run("audit", "words.pptx").status == 2)
            #expect(try await program.run("audit", "talk.pptx", "--csv", "--json").status == 64)
            #expect(try await program.run("audit", "talk.pptx", ".").status == 64)
        }
    }

    @Test func `a deck whose pictures all have a text is fine`() async throws {
        try await withProgram { program in
            let picture = "<x:pic><x:nvPicPr><x:cNvPr id=\"4\" descr=\"A cat, asleep\"/></x:nvPicPr></x:pic>"
            try program.folder.write(DeckFixture(slides: [.init(shapes: picture)]).bytes, to: "fine.pptx")
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            #expect(try await program.run("audit", "fine.pptx").status == 0)
            #expect(try await program.run("audit", "talk.pptx").status == 1)
        }
    }
}
