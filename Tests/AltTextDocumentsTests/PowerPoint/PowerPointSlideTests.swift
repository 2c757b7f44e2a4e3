import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct PowerPointSlideTests {
    typealias Fixture = DeckFixture

    @Test func `old comments have authors and dates`() throws {
        let slide = try #require(try Fixture.rich.read().first)

        #expect(
            slide.comments == [
                SlideComment(author: "Ann", date: "2020-01-02T03:04:05.678", text: "old & new"),
                SlideComment(author: nil, date: nil, text: ""),
            ])
    }

    @Test func `comments since 2021 have replies`() throws {
        let slide = try #require(try Fixture.rich.read().last)

        #expect(
            slide.comments == [
                SlideComment(author: "Ben", date: "2022-01-02T03:04:05.678", text: "First\nsecond"),
                SlideComment(author: "Ann", date: "2022-02-02T00:00:00", text: "Answer"),
            ])
    }

    @Test func `sections have the slides that they list`() throws {
        #expect(try Fixture.rich.read().map(\.section) == ["Opening & more", nil])
    }

    @Test func `pictures, filled shapes, previews and those in groups are found, one of alternatives`() throws {
        let pictures = try #require(try Fixture.rich.read().first).pictures

        #expect(pictures.map(\.id) == ["4", "5", "6", "7", "4-2", "9"])
        #expect(
            pictures.map(\.alternativeText) == ["A cat on a mat", "title only", nil, "preview", "image1.PNG", nil])
        #expect(pictures.map(\.isDecorative) == [false, false, true, false, false, false])
        #expect(pictures.map(\.kind) == [.picture, .picture, .picture, .object, .picture, .picture])
        #expect(pictures.map(\.part) == ["ppt/media/image1.png", nil, nil, "ppt/media/image1.png", nil, nil])
        #expect(pictures.first?.byteCount == 5)
        #expect(pictures.first?.size == ShownSize(widthPoints: 72, heightPoints: 36))
        #expect(pictures.dropFirst(4).first?.size == nil)
    }

    @Test func `what is broken in one part of a slide takes nothing from the others`() throws {
        var fixture = Fixture.rich
        fixture.parts["ppt/comments/old.xml"] = "<broken"
        fixture.slides[0].notes = Fixture.notes("kept")

        let deck = try DeckReader.read(ZipArchive(bytes: fixture.bytes))

        #expect(deck.slides.first?.notesText == "kept")
        #expect(deck.slides.first?.pictures.count == 6)
        #expect(deck.slides.last?.comments.count == 2)
        #expect(deck.problems.map(\.slide) == [1])
        #expect(deck.problems.first?.message.contains("old.xml") == true)
    }

    @Test func `what nobody asks for is not read`() throws {
        var fixture = Fixture.rich
        fixture.slides[0].notes = Fixture.notes("notes")
        for part in ["slides/slide0.xml", "comments/old.xml", "authors.xml"] {
            fixture.parts["ppt/\(part)"] = "<broken"
        }

        let deck = try DeckReader.read(ZipArchive(bytes: fixture.bytes), .notes)

        #expect(deck.slides.first?.notesText == "notes")
        #expect(deck.problems.isEmpty)
    }
}

extension DeckFixture {
    fileprivate func read() throws -> [AltTextDocuments.Slide] { try DeckReader.read(ZipArchive(bytes: bytes)).slides }

    /// Two slides with pictures, comments of both kinds and a section.
    static var rich: DeckFixture {
        let blip = #"<x:blipFill><a:blip r:embed="rId1"/></x:blipFill>"#
        let size = #"<x:spPr><a:xfrm><a:ext cx="914400" cy="457200"/></a:xfrm></x:spPr>"#
        let decorative =
            #"<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"#
        func picture(_ id: Int, _ words: String, _ inside: String = "") -> String {
            "<x:pic><x:nvPicPr><x:cNvPr id=\"\(id)\" \(words)>\(inside)</x:cNvPr></x:nvPicPr>"
        }
        let shapes =
            picture(4, "descr=\" A cat_x000D_\non a mat \" title=\"no\"") + blip + size + "</x:pic>"
            + "<x:sp><x:nvSpPr><x:cNvPr id=\"5\" title=\"title only\"/></x:nvSpPr><x:spPr><a:blipFill><a:blip r:link=\"rId2\"/></a:blipFill></x:spPr></x:sp>"
            + picture(6, "", decorative) + "</x:pic>"
            + "<x:graphicFrame><x:nvGraphicFramePr><x:cNvPr id=\"7\"/></x:nvGraphicFramePr><a:graphic><a:graphicData><x:oleObj>"
            + picture(0, "descr=\"preview\"") + blip
            + "</x:pic></x:oleObj></a:graphicData></a:graphic></x:graphicFrame>"
            + "<x:grpSp>" + picture(4, "descr=\"image1.PNG\"") + size + "</x:pic></x:grpSp>"
            + #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>"#
            + picture(9, "descr=\" \"") + "</x:pic></mc:Choice><mc:Fallback>" + picture(10, "")
            + "</x:pic></mc:Fallback></mc:AlternateContent>"
        let p = #"xmlns:p="http://schemas.microsoft.com/office/powerpoint/2018/8/main""#
        var deck = DeckFixture(slides: [
            .init(
                shapes: shapes,
                references: [("rId1", "image", "../media/image1.png"), ("rId3", "comments", "../comments/old.xml")]),
            .init(references: [("rId1", "comments", "../comments/new.xml")]),
        ])
        deck.references = [("c1", "commentAuthors", "old.xml"), ("c2", "authors", "authors.xml")]
        deck.extensions =
            #"<x:extLst><x:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Opening &amp; more"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></x:ext></x:extLst>"#
        deck.parts = [
            "ppt/media/image1.png": "bytes",
            "ppt/old.xml": #"<p:cmAuthorLst \#(p)><p:cmAuthor id="0" name="Ann"/></p:cmAuthorLst>"#,
            "ppt/authors.xml": #"<p:authorLst \#(p)><p:author id="{B}" name="Ben"/></p:authorLst>"#,
            "ppt/comments/old.xml":
                #"<p:cmLst \#(p)><p:cm authorId="0" dt="2020-01-02T03:04:05.678"><p:text>old &amp; new</p:text></p:cm><p:cm/></p:cmLst>"#,
            "ppt/comments/new.xml":
                #"<p:cmLst \#(p) xmlns:a="a"><p:cm authorId="{B}" created="2022-01-02T03:04:05.678"><p:replyLst><p:reply authorId="0" created="2022-02-02T00:00:00"><p:txBody>\#(paragraph("Answer"))</p:txBody></p:reply></p:replyLst><p:txBody>\#(paragraph("First"))\#(paragraph("second"))</p:txBody></p:cm></p:cmLst>"#,
        ]
        return deck
    }
}
