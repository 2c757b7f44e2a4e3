import AltText
import AltTextGalleries
import AltTextTesting
import Foundation
import Testing

/// Lists of an album site's pictures, in every form that people have them in.
struct AlbumListTests {
    /// What a list names, and what is wrong with it.
    private func read(
        _ bytes: [UInt8], name: String = "list", imageURL: String? = nil
    ) async throws -> (pictures: [PictureListing], failures: [GalleryError]) {
        try await withScratchFolder { folder in
            let list = try await AlbumList(try folder.write(bytes, to: name))
            let album = try Album(base: "https://example.org", token: Secret("t"), list: list, imageURL: imageURL)
            var result: (pictures: [PictureListing], failures: [GalleryError]) = ([], [])
            let error = await failure {
                for entry in try await album.listed() {
                    switch entry {
                    case .success(let listing): result.pictures.append(listing)
                    case .failure(let failure): result.failures.append(failure)
                    }
                }
            }
            await album.shutdown()
            if let error { throw error }
            return result
        }
    }

    private func read(
        _ text: String, name: String = "list", imageURL: String? = nil
    ) async throws -> (pictures: [PictureListing], failures: [GalleryError]) {
        try await read(Array(text.utf8), name: name, imageURL: imageURL)
    }

    private func names(_ text: String, name: String = "list") async throws -> [String] {
        let (pictures, failures) = try await read(text, name: name)
        #expect(failures.isEmpty)
        return pictures.map(\.id.text)
    }

    @Test(arguments: [
        "skye/a\ntrips/2024/b\n", "# mine\r\n\r\n  skye/a \r\ntrips/2024/b", "skye/a\rtrips/2024/b\r",
        "album,image\nskye,a\ntrips/2024,b\n", "Image;ALBUM\r\na;skye\r\nb;trips/2024\r\n", "skye,a\ntrips/2024,b\n",
        "skye\ta\ntrips/2024\tb\n", "picture\nskye/a\ntrips/2024/b\n", "id,path\n1,skye/a\n2,trips/2024/b\n",
        "\"skye/a\"\n\"trips/2024/b\"\n", "\"album\",\"image\"\n\"skye\",\"a\"\n\"trips/2024\",\"b\"",
        "[\"skye/a\", \"trips/2024/b\"]", "[{\"album\":\"skye\",\"image\":\"a\"},{\"picture\":\"trips/2024/b\"}]",
        "{\"pictures\": [\"skye/a\", {\"album\":\"trips/2024\",\"image\":\"b\"}]}",
        "{\"picture\":\"skye/a\"}\n{\"album\":\"trips/2024\",\"image\":\"b\",\"n\":1}\n",
        "<urlset><url><loc>https://x.org/album/skye/a</loc></url><url><loc>https://x.org/en/album/trips/2024/b/</loc></url></urlset>",
    ])
    func `Every form of a list names the same pictures`(text: String) async throws {
        #expect(try await names(text) == ["skye/a", "trips/2024/b"])
        #expect(try await names("\u{FEFF}" + text) == ["skye/a", "trips/2024/b"])
        for isBigEndian in [false, true] {
            let units = ("\u{FEFF}" + text).utf16.flatMap { unit in
                isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            let (pictures, failures) = try await read(units)
            #expect(pictures.map(\.id.text) == ["skye/a", "trips/2024/b"])
            #expect(failures.isEmpty)
        }
    }

    @Test func `Other columns and members are hints`() async throws {
        let hints = [PictureListing.Hint("place", "Glencoe, Scotland"), .init("photographer", "Ann")]
        let csv = "album,image,place,photographer,empty\nskye,a,\"Glencoe, Scotland\",Ann,\n"
        #expect(try await read(csv).pictures == [PictureListing(id: PictureID("skye/a"), hints: hints)])
        let json = "[{\"picture\":\"skye/a\",\"place\":\"Glencoe, Scotland\",\"width\":3}]"
        #expect(try await read(json).pictures == [PictureListing(id: PictureID("skye/a"), hints: [hints[0]])])
        #expect(try await read("skye,a,At dusk\n").pictures.first?.hints == [PictureListing.Hint("", "At dusk")])
    }

    @Test func `A comma in a name makes no table of a text`() async throws {
        #expect(try await names("isle, of skye/a\nskye/b\n") == ["isle, of skye/a", "skye/b"])
        #expect(try await names("skye/a, b\nskye/c, d\n", name: "list.txt") == ["skye/a, b", "skye/c, d"])
    }

    @Test func `A bad line costs itself and is named by its number`() async throws {
        let (pictures, failures) = try await read("skye/a\nskye\n../b/c\nskye//d\nskye/./x\nskye/e\n")
        #expect(pictures.map(\.id.text) == ["skye/a", "skye/e"])
        #expect(failures.count == 4)
        for (failure, line) in zip(failures, 2...) {
            #expect(failure.kind == "bad_list")
            #expect(failure.description.contains("line \(line) of"), "\(failure)")
        }
    }

    @Test(arguments: [
        ("album,image\nskye,a\nskye\n\"x\"y,b\n,c\nskye,d\n", ["line 3", "line 4", "line 5"], ["skye/a", "skye/d"]),
        ("[\"skye/a\", 7, {\"album\":\"x\"}, \"skye/d\"]", ["entry 2", "entry 3"], ["skye/a", "skye/d"]),
        (
            "{\"picture\":\"skye/a\"}\n{\"x\n\n[]\n{\"picture\":\"skye/d\"}", ["line 2", "line 4"],
            ["skye/a", "skye/d"]
        ),
    ])
    func `Bad entries are told in every form`(text: String, places: [String], names: [String]) async throws {
        let (pictures, failures) = try await read(text)
        #expect(pictures.map(\.id.text) == names)
        #expect(failures.count == places.count)
        for (failure, place) in zip(failures, places) {
            #expect(failure.description.contains("In \(place) of"), "\(failure)")
        }
    }

    @Test func `Lines that are not UTF-8 are told, the others are read`() async throws {
        let (pictures, failures) = try await read(Array("skye/a\nf".utf8) + [0xFC] + Array("r/b\nskye/c\n".utf8))
        #expect(pictures.map(\.id.text) == ["skye/a", "skye/c"])
        #expect(failures.count == 1)
        #expect(failures.first?.description.contains("Save the list as UTF-8") == true)
    }

    @Test(
        arguments: [
            [], Array("\n# nothing\n".utf8), Array("album,image\n".utf8), Array("{}".utf8), Array("[".utf8),
            Array("[]".utf8),
            Array("<html><body>".utf8), Array("<urlset></urlset>".utf8), Array("<urlset><url>".utf8),
            [0x1F, 0x8B, 8, 0],
            Array("PK\u{3}\u{4}".utf8), [0x61, 0, 0x2F, 0, 0x62, 0], [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0],
            Array("<sitemapindex><sitemap><loc>https://x.org/a.xml</loc></sitemap></sitemapindex>".utf8),
            Array("<urlset><url><loc>https://x.org/about</loc></url></urlset>".utf8),
        ] as [[UInt8]])
    func `A list that names no picture is refused with what to do`(bytes: [UInt8]) async throws {
        let error = await failure { _ = try await read(bytes) }
        #expect(error?.kind == "bad_list")
        #expect((error?.description.split(separator: ". ").count ?? 0) >= 2, "\(String(describing: error))")
    }

    @Test func `A sitemap's pictures are told by their pages, and by their files`() async throws {
        let sitemap = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://example.org/</loc></url>
            <url><loc>https://example.org/album/isle%20of%20skye/j%C3%B8urney?x=1&amp;y=2</loc></url>
            <url><loc>https://example.org/album/skye</loc>
              <image:image><image:loc>https://example.org/files/cache/a/b/c%20d-1280w.jpg</image:loc></image:image>
              <image:image><image:loc>https://example.org/files/cache/a/b/other.jpg</image:loc></image:image></url>
            <url><loc>https://example.org/album/a%2Fb/c</loc></url>
            <url><loc>https://example.org/album/../c</loc></url>
            </urlset>
            """
        let template = "{base}/files/cache/{album}/{image}-1280w.jpg"
        let (pictures, failures) = try await read(sitemap, imageURL: template)
        #expect(pictures.map(\.id.text) == ["isle of skye/jøurney", "a/b/c d"])
        #expect(failures.count == 1)
    }

    @Test func `A pipe is read once and listed as often as one likes`() async throws {
        try await withScratchFolder { folder in
            let pipe = folder.path(of: "pipe")
            #expect(unsafe mkfifo(pipe, 0o600) == 0)
            async let list = AlbumList(pipe)
            let text = (0..<30_000).map { "skye/\($0)\n" }.joined()
            try await Task.detached { try Data(text.utf8).write(to: URL(filePath: pipe), options: []) }.value
            let album = try Album(base: "https://example.org", token: Secret("t"), list: try await list)
            for _ in 0..<2 {
                var count = 0
                try await album.list { _ in count += 1 }
                #expect(count == 30_000)
            }
            await album.shutdown()
        }
    }

    @Test(arguments: ["nothing.csv", "."])
    func `A list that cannot be read is told by its name`(name: String) async throws {
        try await withScratchFolder { folder in
            let error = await failure { _ = try await AlbumList(folder.path(of: name)) }
            #expect(error?.kind == "bad_list")
            #expect(error?.description.contains(name) == true)
        }
    }

    @Test func `A line without an end does not fill the memory`() async throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
        let (pictures, failures) = try await read(Array("skye/a\n".utf8) + long + Array("\nskye/b\n".utf8))
        #expect(pictures.map(\.id.text) == ["skye/a", "skye/b"])
        #expect(failures.count == 1)
    }
}
