import AltTextTesting
import Testing

@Suite struct DeckAuditTests {
    private static func picture(_ id: Int, _ words: String) -> String {
        "<x:pic><x:nvPicPr><x:cNvPr id=\"\(id)\" \(words)/></x:nvPicPr></x:pic>"
    }

    private static func frame(_ id: Int, _ kind: String, _ words: String = "") -> String {
        "<x:graphicFrame><x:nvGraphicFramePr><x:cNvPr id=\"\(id)\" \(words)/></x:nvGraphicFramePr>"
            + "<a:graphic><a:graphicData uri=\"http://schemas.example.org/2006/\(kind)\"/></a:graphic></x:graphicFrame>"
    }

    private static let title = DeckFixture.shape("title", DeckFixture.paragraph("Cats, asleep"))

    private static let deck = DeckFixture(slides: [
        .init(
            shapes: title + picture(4, "descr=\"A cat, asleep.\"") + picture(5, "descr=\"=SUM(A1) of all cats.\"")
                + picture(6, "")),
        .init(shapes: picture(4, "descr=\"image1.png\""), show: #"show="0""#),
    ])

    @Test func `every picture of a deck is told, with its text or without`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")

            let report = try await program.run("audit", "talk.pptx").json

            let pictures = try #require(report["decks"]?[0]?["pictures"])
            #expect(pictures[0]?["alt"]?.string == "A cat, asleep.")
            #expect((0..<4).map { pictures[$0]?["verdict"]?.string } == ["fine", "fine", "missing", "bad"])
            #expect((0..<4).map { pictures[$0]?["slide"]?.number } == [1, 1, 1, 2])
            #expect((0..<4).map { pictures[$0]?["kind"]?.string } == Array(repeating: "picture", count: 4))
            #expect(report["counts"]?["missing"]?.number == 1)
            #expect(report["findings"]?["file_name"]?.number == 1)
        }
    }

    @Test func `a spreadsheet gets a row a picture, and one for what is wrong with a slide`() async throws {
        try await withProgram { program in
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")

            let outcome = try await program.run("audit", "talk.pptx", "--csv")

            let rows = outcome.output.split(separator: "\r\n")
            #expect(rows.count == 6)
            #expect(rows[0] == "deck,slide,title,hidden,kind,picture,part,bytes,verdict,alt,codes,messages")
            #expect(rows[1] == "talk.pptx,1,\"Cats, asleep\",no,picture,4,,,fine,\"A cat, asleep.\",,")
            #expect(rows[2].contains("fine,'=SUM(A1) of all cats.,"))
            #expect(rows[4].hasPrefix("talk.pptx,2,,yes,picture,4,,,bad,image1.png,file_name,"))
            #expect(rows[5].hasPrefix("talk.pptx,2,,yes,slide,,,,,,no_title,"))
        }
    }

    @Test func `charts, diagrams, tables and objects are told, with and without a text`() async throws {
        let kinds = ["chart", "chartex", "diagram", "table", "ole"]
        let shapes = kinds.enumerated().flatMap { index, kind in
            [Self.frame(10 + index, kind), Self.frame(20 + index, kind, "descr=\"Sales rise in every year.\"")]
        }
        try await withProgram { program in
            try program.folder.write(
                DeckFixture(slides: [.init(shapes: Self.title + shapes.joined())]).bytes, to: "talk.pptx")
            try program.folder.write(
                DeckFixture(slides: [.init(shapes: Self.title + Self.frame(1, "slicer"))]).bytes, to: "other.pptx")

            let outcome = try await program.run("audit", "talk.pptx")

            #expect(outcome.status == 1)
            let pictures = try #require(try outcome.json["decks"]?[0]?["pictures"]?.array)
            #expect(pictures.count == 10)
            #expect(
                pictures.compactMap { $0["kind"]?.string } == [
                    "chart", "chart", "chart", "chart", "diagram", "diagram", "table", "table", "object", "object",
                ])
            #expect(pictures.filter { $0["verdict"]?.string == "missing" }.count == 5)
            #expect(try await program.run("audit", "other.pptx").status == 0)
        }
    }

    @Test func `the picture that stands in for a formula is not told`() async throws {
        let picture =
            #"<x:sp><x:nvSpPr><x:cNvPr id="3"/></x:nvSpPr><x:spPr><a:blipFill><a:blip r:embed="rId2"/></a:blipFill></x:spPr></x:sp>"#
        let formula =
            #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a14">"#
            + DeckFixture.shape(nil, DeckFixture.paragraph("E=mc2"))
            + "</mc:Choice><mc:Fallback>\(picture)</mc:Fallback></mc:AlternateContent>"
        try await withProgram { program in
            try program.folder.write(DeckFixture(slides: [.init(shapes: formula)]).bytes, to: "a.pptx")
            try program.folder.write(DeckFixture(slides: [.init(shapes: picture)]).bytes, to: "b.pptx")

            #expect(try await program.run("audit", "a.pptx").status == 0)
            #expect(try await program.run("audit", "b.pptx").status == 1)
        }
    }

    @Test(arguments: [
        ("picture", "bad", "placeholder"), ("image001", "bad", "file_name"),
        ("Google Shape;12;p3", "bad", "placeholder"), ("No alt text provided.", "bad", "placeholder"),
        ("C:\\photos\\cat.emf", "bad", "file_name"), ("Cats, asleep", "doubtful", "same_as_heading"),
        ("A cat on a mat&#10;&#10;Description automatically generated", "doubtful", "machine_tail"),
        ("Image of a cat on a mat.", "doubtful", "redundant_prefix"), ("A cat on a mat.", "fine", nil),
    ])
    func `texts are judged as those of other places are`(text: String, verdict: String, code: String?) async throws {
        try await withProgram { program in
            let shapes = Self.title + Self.picture(4, "descr=\"\(text)\"")
            try program.folder.write(DeckFixture(slides: [.init(shapes: shapes)]).bytes, to: "talk.pptx")

            let outcome = try await program.run("audit", "talk.pptx")

            let picture = try #require(try outcome.json["decks"]?[0]?["pictures"]?[0])
            #expect(picture["verdict"]?.string == verdict)
            let codes = picture["findings"]?.array?.compactMap { $0["code"]?.string } ?? []
            #expect(code.map(codes.contains) ?? codes.isEmpty)
            #expect(outcome.status == (verdict == "fine" ? 0 : 1))
        }
    }

    @Test func `slides without a title and empty boxes are findings`() async throws {
        let boxes = ["title", "body", "sldNum"].map { DeckFixture.shape($0, "<a:p/>") }.joined()
        try await withProgram { program in
            try program.folder.write(
                DeckFixture(slides: [.init(shapes: boxes), .init(shapes: Self.title)]).bytes, to: "talk.pptx")

            let outcome = try await program.run("audit", "talk.pptx")

            let slides = try #require(try outcome.json["decks"]?[0]?["slides"]?.array)
            #expect(slides.map { $0["slide"]?.number } == [1])
            #expect(
                slides[0]["findings"]?.array?.compactMap { $0["code"]?.string } == ["no_title", "empty_placeholder"])
            #expect(outcome.status == 0)
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
            let picture = Self.picture(4, "descr=\"A cat, asleep\"")
            try program.folder.write(DeckFixture(slides: [.init(shapes: picture)]).bytes, to: "fine.pptx")
            try program.folder.write(Self.deck.bytes, to: "talk.pptx")
            #expect(try await program.run("audit", "fine.pptx").status == 0)
            #expect(try await program.run("audit", "talk.pptx").status == 1)
        }
    }

    @Test func `a part that stands in a deck twice is a warning, and no failure`() async throws {
        let entries = DeckFixture(slides: [.init(shapes: Self.title, notes: DeckFixture.notes("said"))]).entries
        let bytes = StoredZip.file(entries + entries.filter { $0.name.hasPrefix("ppt/") })
        try await withProgram { program in
            try program.folder.write(bytes, to: "talk.pptx")

            let notes = try await program.run("notes", "talk.pptx", "--stdout")
            #expect(notes.status == 0)
            #expect(notes.output == "=== Slide 1 ===\nsaid\n")
            #expect(notes.complaints.contains("more than one part called"))
            #expect(try await program.run("audit", "talk.pptx").status == 0)
        }
    }
}
