import AltText
import AltTextGalleries
import AltTextTesting
import Foundation
import Testing

/// What a folder lists, and in which order.
struct FolderListTests {
    private let picture = PictureFixture.png(width: 2, height: 2)

    @Test func `Pictures are listed by their suffix, whatever its case, in the order of their bytes`() async throws {
        try await withScratchFolder { folder in
            for name in [
                "b.JPG", "a.png", "B.jpe", "ü.avif", "z/a.tiff", "a.heic", "y.svg", "x.gif", "w.webp", "v.heif",
            ] {
                try folder.write(picture, to: name)
            }
            for name in ["notes.txt", "a.xmp", "movie.mp4", "jpg", "a.jpg.bak"] { try folder.write("", to: name) }
            let names = try await Folder(folder.path).names()
            #expect(
                names == [
                    "B.jpe", "a.heic", "a.png", "b.JPG", "v.heif", "w.webp", "x.gif", "y.svg", "ü.avif", "z/a.tiff",
                ])
        }
    }

    @Test func `Hidden files and what other programs leave are skipped`() async throws {
        try await withScratchFolder { folder in
            for name in [
                ".hidden.jpg", ".git/a.jpg", "@eaDir/a.jpg", "__MACOSX/a.jpg", "node_modules/x/a.jpg",
                "Thumbs.db/a.jpg",
                "._a.jpg", "a.jpg",
            ] { try folder.write(picture, to: name) }
            #expect(try await Folder(folder.path).names() == ["a.jpg"])
        }
    }

    @Test func `An ignore file holds for its folder and below, the innermost first`() async throws {
        try await withScratchFolder { folder in
            try folder.write("# mine\n*.gif\n/top.jpg\nraw/\n!keep.gif\n", to: ".alttextignore")
            try folder.write("!c.gif\nb.jpg\n", to: "in/.alttextignore")
            for name in [
                "a.gif", "keep.gif", "top.jpg", "in/top.jpg", "raw/a.jpg", "in/raw/a.jpg", "in/c.gif", "in/d.gif",
                "b.jpg",
                "in/b.jpg", "in/deep/b.jpg",
            ] { try folder.write(picture, to: name) }
            #expect(try await Folder(folder.path).names() == ["b.jpg", "keep.gif", "in/c.gif", "in/top.jpg"])
        }
    }

    @Test func `Links are followed, but never around in a circle`() async throws {
        try await withScratchFolder { outside in
            try outside.write(picture, to: "shelf/c.jpg")
            try await withScratchFolder { folder in
                try folder.write(picture, to: "a.jpg")
                try folder.write(picture, to: "sub/b.jpg")
                let files = FileManager.default
                for (link, target) in [
                    ("link.jpg", folder.path(of: "a.jpg")), ("broken.jpg", folder.path(of: "nothing")),
                    ("self.jpg", folder.path(of: "self.jpg")), ("sub/up", folder.path),
                    ("shelf", outside.path(of: "shelf")),
                    ("shelf-again", outside.path(of: "shelf")),
                ] {
                    try files.createSymbolicLink(atPath: folder.path(of: link), withDestinationPath: target)
                }
                let names = try await Folder(folder.path, followsLinks: true).names()
                #expect(names == ["a.jpg", "link.jpg", "shelf/c.jpg", "sub/b.jpg"])
                #expect(try await Folder(folder.path).bytes(of: PictureListing(id: PictureID("link.jpg"))) == picture)
            }
        }
    }

    @Test func `Links that lead out of the folder are told, and nothing behind them is read`() async throws {
        try await withScratchFolder { outside in
            for name in ["shelf/c.jpg", "secret.jpg", "secret.xmp", "rules"] { try outside.write(picture, to: name) }
            try outside.write("*.jpg", to: "rules")
            try await withScratchFolder { folder in
                try folder.write(picture, to: "a.jpg")
                try folder.write(picture, to: "sub/b.jpg")
                try folder.write(picture, to: "old/d.jpg")
                try folder.write("old", to: ".alttextignore")
                for (link, target) in [
                    ("in.jpg", folder.path(of: "a.jpg")), ("out.jpg", outside.path(of: "secret.jpg")),
                    ("out.txt", outside.path(of: "secret.jpg")), ("a.xmp", outside.path(of: "secret.xmp")),
                    ("shelf", outside.path(of: "shelf")), ("old/e.jpg", outside.path(of: "secret.jpg")),
                    ("sub/.alttextignore", outside.path(of: "rules")), ("up", folder.path + "/.."),
                ] {
                    try FileManager.default.createSymbolicLink(
                        atPath: folder.path(of: link), withDestinationPath: target)
                }
                let gallery = try Folder(folder.path)
                let results = try await gallery.listed()
                let problems = results.compactMap { result in
                    if case .failure(let error) = result { error } else { nil }
                }
                // The rules behind a link are nobody's rules: a folder whose rules cannot be read is left out, and told.
                #expect(problems.filter { $0.kind == "link_leads_out" }.count == 3)
                #expect(Set(problems.map(\.kind)) == ["link_leads_out", "unreadable"])
                #expect(results.compactMap { try? $0.get().id.text } == ["a.jpg", "in.jpg"])
                for name in ["out.jpg", "shelf/c.jpg", "old/e.jpg"] {
                    let error = await failure {
                        _ = try await gallery.bytes(of: PictureListing(id: PictureID(name)))
                    }
                    #expect(error?.isGone == true, "\(name)")
                    let place = await failure { _ = try await gallery.entry(name) }
                    #expect(place?.isGone == true, "\(name)")
                }
                let entry = try await gallery.entry("a.jpg")
                #expect(entry.alt == .missing)
            }
        }
    }

    @Test func `A folder that is itself behind a link is a gallery like any other`() async throws {
        try await withScratchFolder { folder in
            try folder.write(picture, to: "real/a.jpg")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: "real"))
            let gallery = try Folder(folder.path(of: "link"))
            #expect(try await gallery.names() == ["a.jpg"])
            #expect(try await gallery.bytes(of: PictureListing(id: PictureID("a.jpg"))) == picture)
        }
    }

    @Test func `A pipe with the name of a picture holds nobody up`() async throws {
        try await withScratchFolder { folder in
            #expect(unsafe mkfifo(folder.path(of: "pipe.jpg"), 0o600) == 0)
            try folder.write(picture, to: "a.jpg")
            #expect(unsafe mkfifo(folder.path(of: "a.xmp"), 0o600) == 0)
            let gallery = try Folder(folder.path)
            #expect(try await gallery.names() == ["a.jpg"])
            #expect(try await gallery.entry("a.jpg").alt == .missing)
            #expect(await failure { _ = try await gallery.entry("pipe.jpg") }?.isGone == true)
            let error = await failure { _ = try await gallery.bytes(of: PictureListing(id: PictureID("pipe.jpg"))) }
            #expect(error?.kind == "unreadable")
        }
    }

    @Test func `Twenty thousand files in one folder are a stream`() async throws {
        try await withScratchFolder { folder in
            for index in 0..<20_000 {
                let descriptor = unsafe creat(folder.path(of: "\(index).jpg"), 0o600)
                try #require(descriptor >= 0)
                close(descriptor)
            }
            var count = 0
            try await Folder(folder.path).list { _ in count += 1 }
            #expect(count == 20_000)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
    func `A folder that cannot be read is told, and the listing goes on`() async throws {
        try await withScratchFolder { folder in
            for name in ["a/x.jpg", "b/x.jpg", "c/x.jpg"] { try folder.write(picture, to: name) }
            _ = unsafe chmod(folder.path(of: "b"), 0)
            let results = try await Folder(folder.path).listed()
            _ = unsafe chmod(folder.path(of: "b"), 0o700)
            #expect(results.count == 3)
            guard case .failure(let error) = results[1] else {
                Issue.record("\(results[1])")
                return
            }
            #expect(error.kind == "unreadable")
        }
    }

    @Test func `An ignore file that cannot be read is told, and its folder left out`() async throws {
        try await withScratchFolder { folder in
            for name in ["a/x.jpg", "b/.alttextignore/x", "b/x.jpg", "c/x.jpg"] { try folder.write(picture, to: name) }
            let gallery = try Folder(folder.path)
            #expect(try await gallery.names() == ["a/x.jpg", "c/x.jpg"])
            #expect(try await gallery.listed().count == 3)
        }
    }

    @Test func `A gallery that vanishes half-way is an error, and no picture is gone for good`() async throws {
        try await withScratchFolder { folder in
            for name in ["in/a.jpg", "in/b/c.jpg"] { try folder.write(picture, to: name) }
            let gallery = try Folder(folder.path(of: "in"))
            let error = await failure {
                try await gallery.list { _ in
                    _ = try? FileManager.default.moveItem(atPath: folder.path(of: "in"), toPath: folder.path(of: "out"))
                }
            }
            #expect(error?.kind == "no_such_gallery")
            #expect(error?.isFatal == true)
        }
    }

    @Test func `A subfolder that vanishes half-way is merely gone`() async throws {
        try await withScratchFolder { folder in
            for name in ["a.jpg", "b/c.jpg", "d/e.jpg"] { try folder.write(picture, to: name) }
            var names: [String] = []
            try await Folder(folder.path).list { result in
                if let name = try? result.get().id.text { names.append(name) }
                try? FileManager.default.removeItem(atPath: folder.path(of: "b"))
            }
            #expect(names == ["a.jpg", "d/e.jpg"])
        }
    }

    @Test func `What the receiver throws ends the listing`() async throws {
        try await withScratchFolder { folder in
            for index in 0..<3 { try folder.write(picture, to: "\(index).jpg") }
            var count = 0
            let error = await failure {
                try await Folder(folder.path).list { (_) throws(GalleryError) in
                    count += 1
                    throw GalleryError(.interrupted, "Enough")
                }
            }
            #expect(error?.kind == "interrupted")
            #expect(count == 1)
        }
    }

    @Test func `What is no folder is refused at once`() async throws {
        try await withScratchFolder { folder in
            let file = try folder.write(picture, to: "a.jpg")
            #expect(await failure { _ = try Folder(file) }?.kind == "not_a_gallery")
            #expect(await failure { _ = try Folder(folder.path(of: "nothing")) }?.kind == "no_such_gallery")
            #expect(await failure { _ = try Folder("") }?.kind == "no_such_gallery")
        }
    }

    @Test func `A folder has one name, whichever way one comes to it`() async throws {
        try await withScratchFolder { folder in
            try folder.write(picture, to: "in/a.jpg")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: "in"))
            let id = GalleryID(kind: .folder, place: folder.path(of: "in"))
            for path in ["in", "in/", "link", "link/", "in/../in/."] {
                #expect(try Folder(folder.path(of: path)).id == id)
            }
        }
    }
}
