import AltTextDocuments
import AltTextTesting
import Testing

@Suite struct OpenDocumentPictureTests {
    typealias Fixture = OpenDocumentFixture

    @Test func `what a table, a chart or an object is shown as is no picture, and that of a formula is nothing`() throws
    {
        let image = "<draw:image xlink:href=\"ObjectReplacements/1\"/>"
        func frame(_ name: String, _ content: String) -> String {
            "<draw:frame draw:name=\"\(name)\">\(content)\(image)<svg:desc>\(name)</svg:desc></draw:frame>"
        }
        let shapes =
            frame("table", "<table:table/>") + frame("chart", "<draw:object xlink:href=\"./Object 1\"/>")
            + frame("object", "<draw:object xlink:href=\"./Object 2\"/>")
            + frame("formula", "<draw:object xlink:href=\"./Object 3\"/>")
            + frame("math", "<draw:object><math xmlns=\"http://www.w3.org/1998/Math/MathML\"/></draw:object>")
            + frame("ole", "<draw:object-ole xlink:href=\"./Object 4\"/>")
            + frame("inline", "<draw:object><loext:p/><office:document office:mimetype=\"x.chart\"/></draw:object>")
            + frame("ranges", "<draw:object draw:notify-on-update-of-ranges=\"\"/>") + frame("picture", "")
        let entries = ["chart", "spreadsheet", "formula"].enumerated().map { index, kind in
            "<m:file-entry m:full-path=\"Object \(index + 1)/\" m:media-type=\"application/vnd.oasis.opendocument.\(kind)\"/>"
        }
        let manifest =
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(entries.joined())</m:manifest>"
        var fixture = Fixture(pages: Fixture.page(shapes, notes: nil))
        fixture.entries = [
            ("META-INF/manifest.xml", Array(manifest.utf8)), ("ObjectReplacements/1", [1, 2]),
        ]

        let pictures = try pictures(fixture)

        #expect(pictures.map(\.kind) == [.table, .chart, .object, .object, .chart, .chart, .picture])
        #expect(pictures.map(\.alternativeText) == ["table", "chart", "object", "ole", "inline", "ranges", "picture"])
        #expect(pictures.map(\.byteCount) == [nil, 2, 2, 2, 2, 2, 2])
    }

    @Test func `a shape that is filled with a picture is one, and none that is filled with a colour`() throws {
        let styles =
            #"<style:style style:name="a" style:parent-style-name="common"/>"#
            + #"<style:style style:name="b"><style:graphic-properties draw:fill="bitmap" draw:fill-image-name="cat"/></style:style>"#
            + #"<style:style style:name="c" style:parent-style-name="b"><style:graphic-properties draw:fill="solid"/></style:style>"#
            + #"<style:style style:name="d"><style:graphic-properties draw:fill="bitmap" draw:fill-image-name="gone"/></style:style>"#
        let shapes = ["rect", "custom-shape", "ellipse", "path"].enumerated().map { index, kind in
            "<draw:\(kind) draw:name=\"\(kind)\" draw:style-name=\"\(["a", "b", "c", "d"][index])\"/>"
        }
        let common = #"""
            <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
            <office:styles><draw:fill-image draw:name="cat" xlink:href="Pictures/cat.png"/>
            <style:style style:name="common"><style:graphic-properties draw:fill="bitmap" draw:fill-image-name="cat"/></style:style></office:styles>
            <office:automatic-styles><style:style style:name="c"><style:graphic-properties draw:fill="bitmap"/></style:style></office:automatic-styles>
            </office:document-styles>
            """#
        var fixture = Fixture(
            pages: Fixture.page(
                shapes.joined() + "<draw:g><draw:frame draw:style-name=\"b\"><draw:text-box/></draw:frame></draw:g>",
                notes: nil), styles: styles)
        fixture.entries = [("styles.xml", Array(common.utf8)), ("Pictures/cat.png", [1, 2, 3])]

        let pictures = try pictures(fixture)

        #expect(pictures.map(\.id) == ["rect", "custom-shape", "path", "picture"])
        #expect(pictures.map(\.part) == ["Pictures/cat.png", "Pictures/cat.png", nil, "Pictures/cat.png"])
    }

    @Test func `the mark of pictures that need no text stands on their style, or on its parent`() throws {
        let styles =
            #"<style:style style:name="a"><style:graphic-properties loext:decorative="true"/></style:style>"#
            + #"<style:style style:name="b"><style:graphic-properties draw:decorative="true"/></style:style>"#
            + #"<style:style style:name="c" style:parent-style-name="a"/>"#
            + #"<style:style style:name="d" style:parent-style-name="a"><style:graphic-properties draw:decorative="false"/></style:style>"#
        let shapes = [
            "draw:style-name=\"a\"", "presentation:style-name=\"b\"", "draw:style-name=\"c\"", "draw:style-name=\"d\"",
            "",
        ].map {
            "<draw:frame \($0)><draw:image/></draw:frame>"
        }

        let pictures = try pictures(Fixture(pages: Fixture.page(shapes.joined(), notes: nil), styles: styles))

        #expect(pictures.map(\.isDecorative) == [true, true, true, false, false])
    }

    @Test func `boxes that wait for text are told, but no title, number or date`() throws {
        let boxes = ["outline", "title", "page-number", "notes", "graphic"].map {
            "<draw:frame presentation:class=\"\($0)\" presentation:placeholder=\"true\"><draw:text-box/></draw:frame>"
        }
        let page = Fixture.page(boxes.joined() + Fixture.frame("subtitle", "<text:p>x</text:p>"), notes: nil)

        let slide = try #require(try DeckReader.read(ZipArchive(bytes: Fixture(pages: page).bytes)).slides.first)

        #expect(slide.emptyPlaceholders == ["outline", "notes", "graphic"])
        #expect(slide.title == nil)
    }

    private func pictures(_ fixture: Fixture) throws -> [SlidePicture] {
        try #require(try DeckReader.read(ZipArchive(bytes: fixture.bytes)).slides.first).pictures
    }
}
