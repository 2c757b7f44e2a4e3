import AltText
import AltTextGalleries
import AltTextTesting
import Foundation
import SystemPackage
import Testing

/// Names that are no pleasure, and names that are an attack.
struct PictureNameTests {
    private let picture = PictureFixture.png(width: 2, height: 2)

    /// Names and the ids they have.
    private static let names: [(bytes: [UInt8], id: String)] = [
        (Array("two\nlines.jpg".utf8), "two\nlines.jpg"), (Array("\u{202E}gpj.exe.jpg".utf8), "\u{202E}gpj.exe.jpg"),
        (Array("e\u{301}.jpg".utf8), "e\u{301}.jpg"), (Array("\u{E9}.jpg".utf8), "\u{E9}.jpg"),
        ([0x66, 0xFC, 0x72] + Array(".jpg".utf8), "f\\xFCr.jpg"), (Array("back\\slash.jpg".utf8), "back\\\\slash.jpg"),
        ([0xE2, 0x82] + Array(".jpg".utf8), "\\xE2\\x82.jpg"), (Array("\\xFC.jpg".utf8), "\\\\xFC.jpg"),
        (Array(" .jpg".utf8), " .jpg"), (Array("a%2Fb.jpg".utf8), "a%2Fb.jpg"),
        (Array("\u{1B}[31m.jpg".utf8), "\u{1B}[31m.jpg"),
    ]

    private func write(_ name: [UInt8], in folder: ScratchFolder) throws {
        let path = Array(folder.path.utf8) + [UInt8(ascii: "/")] + name + [0]
        let descriptor = unsafe path.withUnsafeBytes { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                unsafe characters.baseAddress.map { unsafe creat($0, 0o600) } ?? -1
            }
        }
        try #require(descriptor >= 0)
        _ = try FileDescriptor(rawValue: descriptor).closeAfter {
            try FileDescriptor(rawValue: descriptor).writeAll(picture)
        }
    }

    @Test func `Every name a file can have is kept byte for byte`() async throws {
        try await withScratchFolder { folder in
            for name in Self.names { try write(name.bytes, in: folder) }
            let gallery = try Folder(folder.path)
            #expect(Set(try await gallery.names().map(PictureID.init)) == Set(Self.names.map { PictureID($0.id) }))
            for name in Self.names {
                let listing = PictureListing(id: PictureID(name.id))
                #expect(try await gallery.bytes(of: listing) == picture)
                #expect(try await gallery.entry(of: listing).id == listing.id)
                let path = try gallery.path(of: listing.id)
                let bytes = unsafe path.withPlatformString { unsafe Array(String(cString: $0).utf8) }
                #expect(bytes.starts(with: folder.path.utf8))
            }
        }
    }

    @Test(arguments: [
        "../secret.jpg", "a/../../secret.jpg", "/etc/a.jpg", "", "a//b.jpg", "./a.jpg", "a/", "a\u{0}.jpg",
        ".ssh/a.jpg",
        "secret.txt", "\\x41.jpg", "\\xff.jpg", "\\.jpg", "\\xF.jpg", "\\x2E\\x2E/secret.jpg", "a\\x2Fb.jpg",
        "\\x00.jpg",
        "node_modules/a.jpg", "..", ".", "/", "a/./b.jpg",
    ])
    func `No name leads out of the folder, or to what is no picture`(name: String) async throws {
        try await withScratchFolder { folder in
            for name in ["secret.jpg", "in/A.jpg", "in/a/b.jpg", "in/secret.txt", "in/.ssh/a.jpg"] {
                try folder.write(picture, to: name)
            }
            let gallery = try Folder(folder.path(of: "in"))
            #expect(await failure { _ = try gallery.path(of: PictureID(name)) }?.isGone == true)
            #expect(await failure { _ = try await gallery.entry(name) }?.isGone == true)
            #expect(
                await failure { _ = try await gallery.bytes(of: PictureListing(id: PictureID(name))) }?.isGone == true)
        }
    }
}
