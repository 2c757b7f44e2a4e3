import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `An SVG` {
    static let square = "<rect width='40' height='30' fill='#1e32dc'/>"

    @Test func `is drawn at its own size`() async throws {
        let result = try await Fixture.prepare(PictureFixture.svg(Self.square))
        let pixels = try #require(PNGPixels(result.picture.bytes))
        #expect([pixels.width, pixels.height] == [40, 30])
        #expect(pixels[20, 15] == [0x1E, 0x32, 0xDC])
        #expect(result.facts.format == "SVG")
    }

    @Test func `is white where nothing is drawn`() async throws {
        let result = try await Fixture.prepare(PictureFixture.svg("<rect width='20' height='30'/>"))
        let pixels = try #require(PNGPixels(result.picture.bytes))
        #expect(pixels[30, 15] == [255, 255, 255])
        #expect(pixels[10, 15] == [0, 0, 0])
    }

    @Test(arguments: [
        "width='50000' height='25000'", "viewBox='0 0 50000 25000'", "width='400000' height='200000'",
    ])
    func `of any size is drawn no larger than wanted`(attributes: String) async throws {
        let svg = PictureFixture.svg("<rect width='100%' height='100%' fill='red'/>", attributes: attributes)
        let picture = try await Fixture.prepare(svg, longSide: 100).picture
        #expect(max(picture.width, picture.height) == 100)
        #expect(min(picture.width, picture.height) == 50)
    }

    @Test(arguments: [
        "width='2000000' height='1000000'", "width='1e9' height='5e8'", "viewBox='0 0 1e12 1e12'",
    ])
    func `of an absurd size is refused`(attributes: String) async {
        let svg = PictureFixture.svg("<rect width='100%' height='100%' fill='red'/>", attributes: attributes)
        #expect(await Fixture.refusal(of: svg)?.kind == "picture_too_large")
    }

    @Test(arguments: [
        "<image href='file:///etc/passwd' width='40' height='30'/>",
        "<image xlink:href='http://127.0.0.1:1/red.png' width='40' height='30'/>",
        "<image xlink:href='&#104;ttp://127.0.0.1:1/red.png'/>",
        "<image href='red.png'/>", "<image href='//127.0.0.1/red.png'/>", "<image href='data:text/html;base64,AAAA'/>",
        "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "<image href='data:image/png;base64,PHN2Zy8+'/>",
        "<use href='other.svg#a'/>", "<feImage href='http://127.0.0.1:1/'/>", "<textPath href='a.svg#b'/>",
        "<rect fill='url(http://127.0.0.1:1/#a)'/>", "<rect style='fill:URL( \"file:///a\" )'/>",
        "<rect style='fill:\\75rl(a.svg#b)'/>", "<style>@import 'http://127.0.0.1:1/a.css';</style>",
        "<style>@\\69mport 'a.css';</style>", "<style><![CDATA[ rect { fill: url(a.svg#b) } ]]></style>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>",
        "<a:b xmlns:a='http://www.w3.org/2001/XInclude'/>", "<?xml-stylesheet href='a.css'?>",
    ])
    func `that refers to anything outside of it is refused`(content: String) async {
        #expect(await Fixture.refusal(of: PictureFixture.svg(content))?.kind == "unsafe_picture")
    }

    @Test(arguments: [
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE svg SYSTEM 'a.dtd' []>", "<?xml version='1.0' encoding='UTF-7'?>",
        "<?xml-stylesheet href='http://127.0.0.1:1/a.css'?>",
    ])
    func `with a prologue that could change what it says is refused`(prologue: String) async {
        let bytes = Array(prologue.utf8) + PictureFixture.svg(Self.square)
        #expect(await Fixture.refusal(of: bytes)?.kind == "unsafe_picture")
    }

    @Test func `with the document type that programs write is drawn, and nothing is fetched for it`() async throws {
        let prologue = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a drawing -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">

            """
        let result = try await Fixture.prepare(Array(prologue.utf8) + PictureFixture.svg(Self.square))
        #expect(!result.picture.bytes.isEmpty)
    }

    @Test func `may refer to itself, embed pictures, and link to pages`() async throws {
        let embedded = Fixture.dataURL(PictureFixture.png(width: 4, height: 3))
        let content = """
            <linearGradient id='g'><stop stop-color='red'/></linearGradient><style>rect { fill: url("#g") }</style>
            <a href='https://example.com/'><rect width='9' height='9' fill='url(#g)'/></a><script href='x.js'/>
            <image x='10' width='30' height='30' preserveAspectRatio='none' xlink:href='\(embedded)'/>
            """
        let result = try await Fixture.prepare(PictureFixture.svg(content))
        let pixels = try #require(PNGPixels(result.picture.bytes))
        #expect(pixels[25, 15] == [220, 30, 30])
    }

    @Test func `calls nobody`() async throws {
        let listener = try #require(LoopbackListener())
        let address = "http://127.0.0.1:\(listener.port)"
        let prologue = "<!DOCTYPE svg PUBLIC \"x\" \"\(address)/svg.dtd\">"
        let contents = [
            "<image href='\(address)/a.png' width='9' height='9'/>", "<style>@import url(\(address)/a.css);</style>",
            "<a href='\(address)/'><rect width='9' height='9'/></a>", "<script href='\(address)/a.js'/>",
            "<rect fill='url(\(address)/a.svg#b)'/>", "<use href='\(address)/a.svg#b'/>",
        ]
        for content in contents {
            _ = await Fixture.refusal(of: PictureFixture.svg(content))
            _ = await Fixture.refusal(of: Array(prologue.utf8) + PictureFixture.svg(content))
        }
        #expect(!listener.wasCalled)
    }

    @Test func `must not smuggle in a picture beyond the limits`() async {
        let bomb = Fixture.dataURL(PictureFixture.bomb(width: 20_000, height: 20_000))
        let svg = PictureFixture.svg("<image href='\(bomb)'/>")
        #expect(await Fixture.refusal(of: svg)?.kind == "picture_too_large")
    }

    @Test(arguments: [
        "<svg xmlns='http://www.w3.org/2000/svg'><g>", "<svg xmlns='http://www.w3.org/2000/svg'", "<svg",
    ])
    func `that is cut off is refused`(text: String) async {
        #expect(await Fixture.refusal(of: Array(text.utf8))?.kind == "truncated_picture")
    }

    @Test func `that is nested without end is refused`() async {
        let svg = PictureFixture.svg(String(repeating: "<g>", count: 50_000))
        #expect(await Fixture.refusal(of: svg)?.kind == "unsafe_picture")
    }
}
