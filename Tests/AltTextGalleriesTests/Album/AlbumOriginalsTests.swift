import AltText
import AltTextGalleries
import AltTextTesting
import Foundation
import Testing

/// An album site whose pictures lie on this machine.
struct AlbumOriginalsTests {
    /// What an album lists and refuses to list, with some files in a folder.
    private func listed(
        _ files: [String], site: FakeAlbumSite = FakeAlbumSite([:]),
        _ body: (Album, FakeServer) async throws -> Void = { _, _ in }
    ) async throws -> (names: [String], problems: [String]) {
        try await withScratchFolder { folder in
            for (seed, file) in files.enumerated() {
                try folder.write(PictureFixture.noise(width: 8, height: 8, seed: UInt64(seed)), to: file)
            }
            return try await withFakeServer(site) { server in
                let album = try Album(
                    base: server.baseURL, token: Secret("album-token"), originals: try AlbumOriginals(folder.path))
                var names: [String] = []
                var problems: [String] = []
                try await album.list { result in
                    switch result {
                    case .success(let listing): names.append(listing.id.text)
                    case .failure(let error): problems.append(error.description)
                    }
                }
                try await body(album, server)
                await album.shutdown()
                return (names, problems)
            }
        }
    }

    @Test func `Pictures are listed as the site names them: album, and file without its ending`() async throws {
        let (names, problems) = try await listed([
            "skye/journey.jpg", "skye/a b.PNG", "skye/day 1/v1.2.gif", "oban/pier.webp", "skye/notes.txt",
        ])
        #expect(names == ["oban/pier", "skye/a b", "skye/journey", "skye/day 1/v1.2"])
        #expect(problems.isEmpty)
    }

    @Test func `Two files that are one picture to the site are told and left out, and so is one outside all albums`()
        async throws
    {
        let (names, problems) = try await listed([
            "skye/boat.jpg", "skye/boat.m.jpg", "skye/boat.png", "skye/pier.jpg", "cover.jpg",
        ])
        #expect(names == ["skye/boat.m", "skye/pier"])
        #expect(problems.count == 2)
        #expect(problems.contains { $0.contains("skye/boat.jpg and skye/boat.png are both skye/boat") })
        #expect(problems.contains { $0.contains("cover.jpg lies in no album's folder") })
    }

    @Test func `Bytes come from the disk, and the site is not asked for any`() async throws {
        let site = FakeAlbumSite(["skye/journey": FakeAlbumPicture(bytes: [1])])
        _ = try await listed(["skye/journey.JPG"], site: site) { album, server in
            let bytes = try await album.bytes(of: PictureListing(id: PictureID("skye/journey")))
            #expect(bytes == PictureFixture.noise(width: 8, height: 8, seed: 0))
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `A picture that the disk does not have is told by its name`() async throws {
        let site = FakeAlbumSite(["skye/journey": FakeAlbumPicture()])
        _ = try await listed(["skye/pier.jpg"], site: site) { album, _ in
            for name in ["skye/../skye/pier", "../skye/pier", "skye", ""] {
                let error = await failure { _ = try await album.bytes(of: PictureListing(id: PictureID(name))) }
                #expect(error?.isGone == true, "\(name)")
            }
            let missing = await failure { _ = try await album.bytes(of: PictureListing(id: PictureID("skye/journey"))) }
            #expect(missing?.description.contains("There is no file of skye/journey in") == true)
            // The site knows it and says so; the other way round it does not.
            let entry = try await album.entry("skye/journey")
            #expect(entry.alt == .missing)
            let error = await failure { _ = try await album.entry("skye/pier") }
            #expect(error?.isGone == true)
        }
    }

    @Test func `What is known of an album goes to its pictures, and to those of albums in it`() async throws {
        let pictures = ["skye/a": FakeAlbumPicture(title: "Pier"), "skye/day 1/b": .init(), "oban/c": .init()]
        try await withFakeServer(FakeAlbumSite(pictures)) { server in
            let album = try Album(
                base: server.baseURL, token: Secret("album-token"),
                notes: AlbumNotes(["skye": "A week of rain.\nWith Ann."]))
            #expect(try await album.entry("skye/a").context.contains("Notes: A week of rain."))
            #expect(try await album.entry("skye/day 1/b").context.contains("A week of rain."))
            #expect(try await !album.entry("oban/c").context.contains("Notes"))
            await album.shutdown()
        }
    }

    @Test func `Requests keep the distance that was asked for`() async throws {
        try await withFakeServer(FakeAlbumSite(["skye/a": FakeAlbumPicture()])) { server in
            var options = Album.Options()
            options.delay = .milliseconds(40)
            let album = try Album(base: server.baseURL, token: Secret("album-token"), options: options)
            let start = ContinuousClock.now
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { _ = try? await album.entry("skye/a") } }
            }
            // Never sooner, however slow the machine is.
            #expect(.now - start >= .milliseconds(120))
            #expect(server.requests.count == 4)
            await album.shutdown()
        }
    }

    @Test func `Such an album keeps to what every gallery has to keep to`() async throws {
        let names = ["a/b", "a/c d", "ü/x/y"]
        let site = FakeAlbumSite(
            names.reduce(into: [:]) { $0[$1] = FakeAlbumPicture(verified: 0) },
            options: .with { $0.hasEntityTags = true })
        try await withScratchFolder { folder in
            var pictures: [PictureID: [UInt8]] = [:]
            for (seed, name) in names.enumerated() {
                let bytes = PictureFixture.noise(width: 8, height: 8, seed: UInt64(seed))
                try folder.write(bytes, to: "\(name).png")
                pictures[PictureID(name)] = bytes
            }
            try await withFakeServer(site) { server in
                let album = try Album(
                    base: server.baseURL, token: Secret("album-token"), originals: try AlbumOriginals(folder.path))
                let conformance = GalleryConformance(
                    gallery: album, pictures: pictures,
                    hostileIDs: ["../a/b", "a/../b", "nothing/here", "", "a", "/etc/passwd", "a/%2e%2e/b"].map(
                        PictureID.init),
                    noticesConflicts: true,
                    edit: { id, text in site.edit(id.text) { $0?.alt = text } },
                    remove: { id in
                        site.edit(id.text) { $0 = nil }
                        try FileManager.default.removeItem(atPath: folder.path(of: "\(id.text).png"))
                    })
                #expect(await conformance.violations() == [])
                await album.shutdown()
            }
        }
    }
}
