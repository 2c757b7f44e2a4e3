import AltText
import AltTextGalleries
import AltTextTesting
import Foundation
import Testing

/// What a folder says of one picture.
struct FolderEntryTests {
    private let picture = PictureFixture.png(width: 2, height: 2)

    private func packet(_ content: String) -> String {
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          xmlns:exif="http://ns.adobe.com/exif/1.0/">\(content)</rdf:Description></rdf:RDF></x:xmpmeta>
        """
    }

    private func alt(_ text: String) -> String {
        packet("<Iptc4xmpCore:AltTextAccessibility>\(text)</Iptc4xmpCore:AltTextAccessibility>")
    }

    @Test func `A picture without metadata has no alt text, and its names as context`() async throws {
        try await withScratchFolder { folder in
            try folder.write(picture, to: "Isle_of_Skye-2024/DCIM/Day 2/journey_at_dusk.png")
            let entry = try await Folder(folder.path(of: "Isle_of_Skye-2024")).entry("DCIM/Day 2/journey_at_dusk.png")
            #expect(entry.alt == .missing)
            #expect(!entry.isEmbedded)
            #expect(entry.context == "File name: journey at dusk.png\nFolder: Isle of Skye 2024 / Day 2")
        }
    }

    @Test func `Date, place and description of the file are context, and its alt text is the alt text`() async throws {
        let xmp = packet(
            """
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Two friends, tired</rdf:li></rdf:Alt></dc:description>
            <Iptc4xmpCore:AltTextAccessibility>Two hikers on a ridge.</Iptc4xmpCore:AltTextAccessibility>
            <Iptc4xmpCore:Location>Glencoe</Iptc4xmpCore:Location><photoshop:City>Glencoe</photoshop:City>
            <photoshop:State>Highland</photoshop:State><photoshop:Country>Scotland</photoshop:Country>
            <exif:DateTimeOriginal>2024-06-14T10:22:33</exif:DateTimeOriginal>
            <exif:GPSLatitude>56,40.9N</exif:GPSLatitude>
            """)
        try await withScratchFolder { folder in
            try folder.write(PictureFixture.svg("<metadata>\(xmp)</metadata>"), to: "photos/IMG_1.svg")
            let entry = try await Folder(folder.path(of: "photos")).entry("IMG_1.svg")
            #expect(entry.alt == .text("Two hikers on a ridge."))
            #expect(entry.isEmbedded)
            #expect(
                entry.context == """
                    Date: 14 June 2024
                    Place: Glencoe, Highland, Scotland
                    Description in the file: Two friends, tired
                    """)
        }
    }

    @Test(arguments: ["a.xmp", "a.png.xmp", "a.XMP", "a.png.Xmp"])
    func `A sidecar speaks for its picture`(name: String) async throws {
        try await withScratchFolder { folder in
            try folder.write(picture, to: "a.png")
            let gallery = try Folder(folder.path)
            let before = try await gallery.listed().first?.get().stamp
            try folder.write(alt("A heron."), to: name)
            let entry = try await gallery.entry("a.png")
            #expect(entry.alt == .text("A heron."))
            #expect(entry.isEmbedded)
            let after = try await gallery.listed().first?.get().stamp
            #expect(after != before)
            #expect(entry.revision == after)
        }
    }

    @Test func `The sidecar's word goes before the picture's, and the closer sidecar's before the other's`()
        async throws
    {
        try await withScratchFolder { folder in
            try folder.write(PictureFixture.svg("<metadata>\(alt("Inside."))</metadata>"), to: "a.svg")
            let gallery = try Folder(folder.path)
            #expect(try await gallery.entry("a.svg").alt == .text("Inside."))
            try folder.write(alt("Beside."), to: "a.xmp")
            #expect(try await gallery.entry("a.svg").alt == .text("Beside."))
            try folder.write(alt("Closer."), to: "a.svg.xmp")
            #expect(try await gallery.entry("a.svg").alt == .text("Closer."))
            try folder.write("no XMP", to: "a.svg.xmp")
            #expect(try await gallery.entry("a.svg").alt == .text("Inside."))
        }
    }

    @Test(arguments: [
        [], Array("no picture".utf8), [0xFF, 0xD8, 0xFF], Array(PictureFixture.png(width: 9, height: 9).prefix(50)),
    ])
    func `A damaged picture has an entry all the same`(bytes: [UInt8]) async throws {
        try await withScratchFolder { folder in
            try folder.write(bytes, to: "in/broken castle.jpg")
            let entry = try await Folder(folder.path(of: "in")).entry("broken castle.jpg")
            #expect(entry.alt == .missing)
            #expect(entry.context == "File name: broken castle.jpg\nFolder: in")
        }
    }

    @Test func `A revision changes with the picture`() async throws {
        try await withScratchFolder { folder in
            try folder.write(picture, to: "a.png")
            let gallery = try Folder(folder.path)
            let before = try await gallery.entry("a.png").revision
            try folder.write(picture + [0], to: "a.png")
            let after = try await gallery.entry("a.png").revision
            #expect(before != after)
        }
    }

    @Test func `What vanished between listing and reading is gone`() async throws {
        try await withScratchFolder { folder in
            let path = try folder.write(picture, to: "a/b.png")
            let gallery = try Folder(folder.path)
            let listing = try #require(try await gallery.listed().first).get()
            try FileManager.default.removeItem(atPath: path)
            #expect(await failure { _ = try await gallery.entry(of: listing) }?.isGone == true)
            #expect(await failure { _ = try await gallery.bytes(of: listing) }?.isGone == true)
            try FileManager.default.removeItem(atPath: folder.path(of: "a"))
            try folder.write(picture, to: "a")
            #expect(await failure { _ = try await gallery.bytes(of: listing) }?.isGone == true)
        }
    }

    @Test func `What is larger than a picture can be is not read`() async throws {
        try await withScratchFolder { folder in
            try folder.write([UInt8](repeating: 0, count: 400_000), to: "a.png")
            var options = PictureLoader.Options()
            options.maximumByteCount = 300_000
            let gallery = try Folder(folder.path, options: options)
            let error = await failure { _ = try await gallery.bytes(of: PictureListing(id: PictureID("a.png"))) }
            #expect(error?.kind == "picture_too_large")
            #expect(try await gallery.entry("a.png").alt == .missing)
        }
    }

    @Test func `A folder keeps to what every gallery has to keep to`() async throws {
        try await withScratchFolder { folder in
            var pictures: [PictureID: [UInt8]] = [:]
            for name in ["a.png", "ü/b c.png", "ü/z.png"] {
                let bytes = PictureFixture.noise(width: 8, height: 8, seed: UInt64(pictures.count))
                try folder.write(bytes, to: "in/\(name)")
                pictures[PictureID(name)] = bytes
            }
            try folder.write(picture, to: "secret.png")
            let conformance = GalleryConformance(
                gallery: try Folder(folder.path(of: "in")), pictures: pictures,
                hostileIDs: ["../secret.png", "/etc/passwd", "nothing.png", "", "a.png/b.png"].map(PictureID.init)
            ) { id in
                try FileManager.default.removeItem(atPath: folder.path(of: "in/\(id)"))
            }
            #expect(await conformance.violations() == [])
        }
    }
}
