import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `A file that is no readable picture is refused` {
    static let named: [(start: [UInt8], kind: String, name: String)] = [
        (Array("BM".utf8) + Array(repeating: 0, count: 60), "unsupported_format", "BMP"),
        (Array("8BPS\0\u{1}".utf8), "unsupported_format", "PSD"),
        (Array("%PDF-1.7".utf8), "not_a_picture", "PDF"),
        ([0, 0, 0, 12] + Array("JXL \r\n".utf8), "unsupported_format", "JPEG XL"),
        ([0xFF, 0x0A, 0, 0], "unsupported_format", "JPEG XL"),
        ([0, 0, 0, 12] + Array("jP  \r\n".utf8), "unsupported_format", "JPEG 2000"),
        (Array("II*\0\u{10}\0\0\0CR\u{2}\0".utf8), "unsupported_format", "CR2"),
        ([0, 0, 0, 24] + Array("ftypcrx \0\0\0\u{1}crx isom".utf8), "unsupported_format", "CR3"),
        (Self.tiff(maker: "NIKON CORPORATION", tags: [0x014A]), "unsupported_format", "NEF"),
        (Self.tiff(maker: "SONY", tags: [0x014A]), "unsupported_format", "ARW"),
        (Self.tiff(maker: "Leica", tags: [0xC612]), "unsupported_format", "DNG"),
        (Array("FUJIFILMCCD-RAW 0201".utf8), "unsupported_format", "RAF"),
        ([0, 0, 1, 0, 1, 0, 16, 16], "unsupported_format", "ICO"),
        (Array("gimp xcf v011".utf8), "unsupported_format", "XCF"),
        (Array("%!PS-Adobe-3.0 EPSF-3.0".utf8), "unsupported_format", "EPS"),
        (Array("<!DOCTYPE html><html><body>Not found".utf8), "not_a_picture", "HTML"),
        (Array("\u{FEFF} \n<!-- hello -->\n<HTML lang=de>".utf8), "not_a_picture", "HTML"),
        (Array("{\"error\": \"not found\"}".utf8), "not_a_picture", "JSON"),
        (Array("Not found\n".utf8), "not_a_picture", "plain text"),
        (Array("<?xml version=\"1.0\"?><rss/>".utf8), "not_a_picture", "XML"),
        ([0, 0, 0, 24] + Array("ftypisom\0\0\0\u{1}isommp42".utf8), "not_a_picture", "MP4"),
        ([0, 0, 0, 20] + Array("ftypqt  \0\0\0\u{1}qt  ".utf8), "not_a_picture", "MOV"),
        (Array("PK\u{3}\u{4}".utf8), "not_a_picture", "ZIP"),
        ([0x1F, 0x8B, 8, 0], "not_a_picture", "svgz"),
        ([0xFF, 0xFE, 0x3C, 0], "not_a_picture", "UTF-16"),
        ([7, 1, 2, 3, 0, 0, 9], "not_a_picture", "unknown kind"),
    ]

    /// A TIFF structure with a maker and empty tags.
    static func tiff(maker: String, tags: [Int]) -> [UInt8] {
        let text = Array(maker.utf8) + [0]
        let count = tags.count + 1
        let values = 8 + 2 + count * 12 + 4
        var bytes: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, UInt8(count), 0]
        bytes += [0x0F, 0x01, 2, 0, UInt8(text.count), 0, 0, 0, UInt8(values), 0, 0, 0]
        for tag in tags { bytes += [UInt8(tag & 255), UInt8(tag >> 8), 1, 0, 1, 0, 0, 0, 1, 0, 0, 0] }
        return bytes + [0, 0, 0, 0] + text
    }

    @Test(arguments: named) func `by name`(start: [UInt8], kind: String, name: String) async throws {
        let error = try #require(await Fixture.refusal(of: start))
        #expect(error.kind == kind)
        #expect(error.description.contains(name))
        #expect(error.description.hasSuffix("."))
        #expect(!error.shortDescription.contains(name))
    }

    @Test func `when there is nothing in it`() async {
        #expect(await Fixture.refusal(of: [])?.kind == "empty_picture")
    }

    @Test(arguments: Fixture.corners) func `when only its first bytes are a picture's`(name: String) async throws {
        let start = Array(try Fixture.bytes(name).prefix(16))
        let kind = await Fixture.refusal(of: start + Array(repeating: 0, count: 500))?.kind
        #expect(["damaged_picture", "truncated_picture"].contains(kind))
    }
}
