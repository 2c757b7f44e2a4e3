import AltTextGalleries
import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

@Suite struct FileTests {
    @Test(arguments: Site.Transport.allCases)
    func `A picture comes as it is, with the type it has whatever its name says`(transport: Site.Transport) async throws
    {
        let png = PictureFixture.noise(width: 200, height: 100)
        try await withSite(["heron.jpg": .init(bytes: png)]) { site in
            try await site.visit(as: .read, over: transport) { visitor in
                let reply = try await visitor.get("/files/Photos/heron.jpg")
                #expect(reply.status == 200)
                #expect(reply.bytes == png)
                #expect(reply.headers[.contentType] == "image/png")
                #expect(reply.headers[.xContentTypeOptions] == "nosniff")
                #expect(try await visitor.get("/files/Photos/heron.jpg", [.ifNoneMatch: reply.tag]).status == 304)
                let head = try await visitor.send(.head, "/files/Photos/heron.jpg")
                #expect(head.bytes.isEmpty)
                #expect(head.headers[.contentLength] == String(png.count))
                site.folder["heron.jpg"]?.bytes = PictureFixture.png(width: 1, height: 1)
                #expect(try await visitor.get("/files/Photos/heron.jpg", [.ifNoneMatch: reply.tag]).status == 200)
            }
        }
    }

    @Test(arguments: [
        ("GIF89a", "image/gif"), ("RIFF....WEBPVP8 ", "image/webp"), ("....ftypavif", "image/avif"),
        ("....ftypheic", "image/heic"), ("II*\0", "image/tiff"),
        ("<?xml version='1.0'?><!-- x --><svg/>", "image/svg+xml"),
    ])
    func `The type follows from the bytes`(
        bytes: String, type: String
    ) async throws {
        try await withSite(["x.jpg": .init(bytes: Array(bytes.utf8))]) { site in
            try await site.visit { visitor in
                let reply = try await visitor.get("/files/Photos/x.jpg")
                #expect(reply.headers[.contentType] == type)
                let policy = reply.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'"))
                #expect(policy.hasPrefix("sandbox") == (type == "image/svg+xml"))
            }
        }
    }

    @Test(arguments: ["<html><svg></svg></html>", "<svgx>", "#!/bin/sh", "", "<!--", "-----BEGIN PRIVATE KEY-----"])
    func `What is no picture by its bytes is not served, whatever its name says`(bytes: String) async throws {
        try await withSite(["x.jpg": .init(bytes: Array(bytes.utf8))]) { site in
            try await site.visit { visitor in
                let reply = try await visitor.get("/files/Photos/x.jpg")
                #expect(reply.status == 404)
                #expect(bytes.isEmpty || !reply.text.contains(bytes))
            }
        }
    }

    @Test func `A file that vanished is not found, and one that cannot be had says so`() async throws {
        try await withSite { site in
            try await site.visit { visitor in
                site.folder.fail(reading: GalleryError(.unreadable, "/home/ann/Photos/heron.jpg is locked"))
                let reply = try await visitor.get("/files/Photos/heron.jpg")
                #expect(reply.status == 502)
                #expect(!reply.text.contains("/home/ann"))
                site.folder.fail()
                site.folder["heron.jpg"] = nil
                #expect(try await visitor.get("/files/Photos/heron.jpg").status == 404)
                #expect(try await visitor.get("/album/Photos/heron.jpg/get").status == 404)
            }
        }
    }
}
