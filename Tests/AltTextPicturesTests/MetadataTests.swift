import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `Texts in a file's metadata` {
    static let altText = "Ein Reiher im Schilf, daneben Ångström 鷺"
    static let description = "Reiher am Morgen, Müritz 2024"

    func facts(_ name: String) async throws -> PictureFacts {
        try await Fixture.preparer.facts(of: Fixture.bytes(name))
    }

    func facts(xmp: String) async throws -> PictureFacts {
        try await Fixture.preparer.facts(of: PictureFixture.jpeg(Fixture.bytes("corners.jpg"), xmp: xmp))
    }

    func packet(_ content: String, attributes: String = "") -> String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:k="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" \(attributes)>\(content)</rdf:Description>
        </rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """
    }

    @Test(arguments: ["jpg", "png", "gif", "webp", "tiff", "avif", "heic"])
    func `are read from XMP in every format`(suffix: String) async throws {
        let facts = try await facts("metadata-xmp.\(suffix)")
        #expect(facts.embeddedAltText == Self.altText)
        #expect(facts.embeddedDescription == Self.description)
    }

    @Test(arguments: ["metadata-iptc-utf8.jpg", "metadata-iptc-latin1.jpg"])
    func `are read from IPTC in its character set`(name: String) async throws {
        let facts = try await facts(name)
        #expect(facts.embeddedAltText == nil)
        #expect(facts.embeddedDescription == Self.description)
    }

    @Test(
        arguments: ["jpg", "png", "webp", "avif", "heic"].map { "metadata-exif.\($0)" }
            + ["metadata-text.png", "metadata-description.tiff"])
    func `are read from EXIF and the format's own fields`(name: String) async throws {
        #expect(try await facts(name).embeddedDescription == "A heron in the reeds")
    }

    @Test(arguments: ["metadata-junk.jpg", "corners.jpg", "corners.png", "corners.svg"])
    func `are none when cameras wrote them or nobody did`(name: String) async throws {
        let bytes = name == "corners.svg" ? PictureFixture.svg("<desc>Created with Sketch.</desc>") : nil
        let facts = try await Fixture.preparer.facts(of: bytes ?? Fixture.bytes(name))
        #expect(facts.embeddedDescription == nil)
        #expect(facts.embeddedAltText == nil)
    }

    @Test func `are those of an SVG's own title and desc`() async throws {
        let content = "<title>Rain</title><desc>Rain in &#xC5;re &amp; <![CDATA[Oslo]]></desc><g><title>x</title></g>"
        let facts = try await Fixture.preparer.facts(of: PictureFixture.svg(content))
        #expect(facts.embeddedDescription == "Rain: Rain in Åre & Oslo")
    }

    @Test func `are in the default language, else in the first`() async throws {
        let both = """
            <k:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="de">Reiher</rdf:li>
            <rdf:li xml:lang="x-default">Heron</rdf:li></rdf:Alt></k:AltTextAccessibility>
            """
        #expect(try await facts(xmp: packet(both)).embeddedAltText == "Heron")
        let one = both.replacing("x-default", with: "en")
        #expect(try await facts(xmp: packet(one)).embeddedAltText == "Reiher")
    }

    @Test func `may be attributes, plain elements and any prefix`() async throws {
        let attributes = "k:AltTextAccessibility='A &quot;grey&quot; heron' dc:description=\"x &#xe4;\""
        let short = try await facts(xmp: packet("", attributes: attributes))
        #expect(short.embeddedAltText == "A \"grey\" heron")
        #expect(short.embeddedDescription == "x ä")
        let plain = "<k:AltTextAccessibility> A heron </k:AltTextAccessibility>"
        #expect(try await facts(xmp: packet(plain)).embeddedAltText == "A heron")
    }

    @Test func `count only in their own namespace`() async throws {
        let foreign = packet("<k:AltTextAccessibility>x</k:AltTextAccessibility>")
            .replacing("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", with: "http://example.com/")
        #expect(try await facts(xmp: foreign).embeddedAltText == nil)
    }

    @Test(arguments: [
        "", "<", "<a", "<a b", "<a b=", "<a b='", "<a></b>", "</a>", "<a>&", "<a>&x;", "<a>&#0;", "<a>&#x110000;",
        "<a/>x<",
        "<!", "<![CDATA[", "<!--", "<?", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a b='&#99999999999999999999;'/>",
        String(repeating: "<a>", count: 9000), String(repeating: "<a b='c'/>", count: 3000),
    ])
    func `are none in a packet that is broken or hostile`(xmp: String) async throws {
        let facts = try await facts(xmp: xmp)
        #expect(facts.embeddedAltText == nil)
        #expect(facts.embeddedDescription == nil)
    }

    @Test func `survive any cut and any flipped byte`() async throws {
        let xmp = Array(packet("<k:AltTextAccessibility>A heron</k:AltTextAccessibility>").utf8)
        for length in stride(from: 0, to: xmp.count, by: 23) {
            var flipped = xmp
            flipped[length] ^= 0x55
            _ = try await facts(xmp: String(decoding: xmp.prefix(length), as: UTF8.self))
            _ = try await facts(xmp: String(decoding: flipped, as: UTF8.self))
        }
    }
}

@Suite struct `Metadata of a prepared picture` {
    @Test(arguments: ["metadata-everything.jpg", "metadata-everything.png", "metadata-xmp.webp", "metadata-xmp.heic"])
    func `is gone`(name: String) async throws {
        let bytes = try Fixture.bytes(name)
        for encoding in PreparedPicture.Encoding.allCases {
            let picture = try await Fixture.prepare(bytes, encoding: encoding).picture
            let text = EmbeddedWords.readable(picture.bytes)
            for trace in ["secret", "Secret", "Exif", "http", "8BIM", "Photoshop", "ICC_PROFILE", "xmp", "Reiher"] {
                #expect(!text.contains(trace), "\(trace) in \(name) as \(encoding)")
            }
            switch encoding {
            case .jpeg: #expect(EmbeddedWords.segments(of: picture.bytes).isSubset(of: EmbeddedWords.plainSegments))
            case .png:
                let names = Set(PNGChunk.chunks(of: picture.bytes).map(\.name))
                #expect(names.isSubset(of: ["IHDR", "pHYs", "IDAT", "IEND"]))
            }
        }
    }
}
