import AltText
import AltTextPictures
import AltTextTesting
import Testing

@Suite struct `Metadata read without pixels` {
    private func metadata(_ bytes: [UInt8]) async throws -> EmbeddedMetadata {
        try await Fixture.preparer.metadata(of: bytes)
    }

    private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    /// A JPEG with one more segment right behind its start.
    private func jpeg(_ segment: [UInt8]) throws -> [UInt8] {
        let bytes = try Fixture.bytes("corners.jpg")
        return Array(bytes[..<2]) + segment + Array(bytes[2...])
    }

    /// EXIF data with nothing but DateTimeOriginal, and a position that must not come out.
    private func exif(date: String) -> [UInt8] {
        let entry = { (tag: [UInt8], type: UInt8, count: UInt8, value: UInt8) -> [UInt8] in
            tag + [0, type, 0, 0, 0, count, 0, 0, 0, value]
        }
        let main = [0, 1] + entry([0x87, 0x69], 4, 1, 26) + [0, 0, 0, 0]
        let details = [0, 1] + entry([0x90, 0x03], 2, 20, 44) + [0, 0, 0, 0]
        let text = Array(date.utf8) + [0]
        return Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8] + main + details + text
    }

    private func iptc(_ values: [(UInt8, String)]) -> [UInt8] {
        let sets: [UInt8] = values.flatMap { [0x1C, 2, $0.0, 0, UInt8($0.1.utf8.count)] + Array($0.1.utf8) }
        let record = [0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47] + sets
        let size: [UInt8] = [0, 0, UInt8(record.count >> 8), UInt8(record.count & 0xFF)]
        return Array("Photoshop 3.0\08BIM".utf8) + [4, 4, 0, 0] + size + record + (record.count % 2 == 0 ? [] : [0])
    }

    @Test(arguments: ["jpg", "png", "gif", "webp", "tiff", "avif", "heic"])
    func `is what preparing finds, in every format`(suffix: String) async throws {
        for name in ["metadata-xmp", "corners"] {
            let bytes = try Fixture.bytes("\(name).\(suffix)")
            let facts = try await Fixture.preparer.facts(of: bytes)
            let metadata = try await metadata(bytes)
            #expect(metadata.altText == facts.embeddedAltText)
            #expect(metadata.description == facts.embeddedDescription)
        }
    }

    @Test func `has the day the camera noted`() async throws {
        let taken = try await metadata(jpeg(segment(0xE1, exif(date: "2024:06:14 10:22:33"))))
        #expect(taken.dateTaken?.description == "14 June 2024")
        let unset = try await metadata(jpeg(segment(0xE1, exif(date: "0000:00:00 00:00:00"))))
        #expect(unset.dateTaken == nil)
    }

    @Test func `has the names of the place from IPTC, the closest first`() async throws {
        let values: [(UInt8, String)] = [
            (90, "Ballachulish"), (101, "Scotland"), (95, "Highland"), (92, "Glencoe"), (55, "20240614"),
        ]
        let metadata = try await metadata(jpeg(segment(0xED, iptc(values))))
        #expect(metadata.place == ["Glencoe", "Ballachulish", "Highland", "Scotland"])
        #expect(metadata.placeName == "Glencoe, Ballachulish, Highland, Scotland")
        #expect(metadata.dateTaken?.description == "14 June 2024")
    }

    @Test func `has no coordinates`() async throws {
        #expect(try await metadata(Fixture.bytes("metadata-everything.jpg")).placeName == nil)
    }

    @Test func `needs no more of a JPEG than its header`() async throws {
        let bytes = try Fixture.bytes("metadata-xmp.jpg")
        let count = try #require((0..<bytes.count).first { MetadataExtent.isWhole(Array(bytes[..<$0])) })
        #expect(count < bytes.count)
        #expect(try await metadata(Array(bytes[..<(count + 20)])).altText == `Texts in a file's metadata`.altText)
        #expect(!MetadataExtent.isWhole(Array(bytes[..<(count - 2)])))
        #expect(!MetadataExtent.isWhole(try Fixture.bytes("metadata-xmp.png")))
        #expect(!MetadataExtent.isWhole([]))
    }

    @Test(arguments: [[], Array("no picture".utf8), [0xFF, 0xD8, 0xFF]])
    func `of what is no picture is an error`(bytes: [UInt8]) async {
        await #expect(throws: PictureError.self) { try await metadata(bytes) }
    }

    @Test func `of a sidecar is that of its packet`() {
        let packet = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
            xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Portree" photoshop:DateCreated="2024-06-14"/>
            </rdf:RDF>
            """
        let metadata = EmbeddedMetadata(sidecar: Array(packet.utf8))
        #expect(metadata == EmbeddedMetadata(dateTaken: CalendarDay(year: 2024, month: 6, day: 14), place: ["Portree"]))
        #expect(EmbeddedMetadata(sidecar: [0xFF, 0x00]) == EmbeddedMetadata())
    }
}
