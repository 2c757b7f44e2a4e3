import AltTextGalleries
import AltTextTesting
import Foundation
import Testing

@Suite struct PictureLoaderTests {
    private static let picture = PictureFixture.png(width: 8, height: 8)

    /// Why a source cannot be loaded, or `nil` where it can.
    private func failure(
        _ source: PictureSource, options: PictureLoader.Options = PictureLoader.Options()
    ) async -> LoadError? {
        do throws(LoadError) {
            _ = try await PictureLoader(options: options).load(source)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("photo.jpg", PictureSource.file("photo.jpg")), ("-", .standardInput),
        ("https://example.org/a.webp", .url("https://example.org/a.webp")),
        ("file:///etc/passwd", .url("file:///etc/passwd")),
        ("./http://odd", .file("./http://odd")), ("a b://c", .file("a b://c")), ("://x", .file("://x")),
    ])
    func `An argument is a file, a URL or standard input`(argument: String, source: PictureSource) {
        #expect(PictureSource(argument: argument) == source)
        #expect(source.name == argument)
    }

    @Test func `A file is read whole`() async throws {
        try await withScratchFolder { folder in
            let path = try folder.write(Self.picture, to: "naïve 写真.png")
            let bytes = try await PictureLoader().load(.file(path))
            #expect(bytes == Self.picture)
        }
    }

    @Test func `Folders, pipes and files that are not there are told apart`() async throws {
        try await withScratchFolder { folder in
            let pipe = folder.path(of: "pipe")
            #expect(unsafe mkfifo(pipe, 0o600) == 0)
            #expect(await failure(.file(folder.path))?.kind == "not_a_file")
            #expect(await failure(.file(pipe))?.kind == "not_a_file")
            #expect(await failure(.file(folder.path(of: "nothing.jpg")))?.kind == "no_such_file")
            #expect(await failure(.file("/dev/zero"))?.kind == "not_a_file")
        }
    }

    @Test func `What is larger than a picture can be is not read`() async throws {
        try await withScratchFolder { folder in
            var options = PictureLoader.Options()
            options.maximumByteCount = 100
            let path = try folder.write([UInt8](repeating: 0, count: 101), to: "large")
            #expect(await failure(.file(path), options: options)?.kind == "picture_too_large")
            let site = FakePictureSite(["/endless": .endlessPicture(), "/huge": .huge(mebibytes: 1)])
            try await withFakeServer(site) { server in
                #expect(await failure(.url("\(server.baseURL)/endless"), options: options)?.kind == "picture_too_large")
                #expect(await failure(.url("\(server.baseURL)/huge"), options: options)?.kind == "picture_too_large")
            }
        }
    }

    @Test func `A picture is fetched through redirects on the same machine`() async throws {
        let site = FakePictureSite([
            "/a": .redirect(to: "/b"), "/b": .redirect(301, to: "c.png"), "/c.png": .picture(Self.picture),
        ])
        try await withFakeServer(site) { server in
            let bytes = try await PictureLoader().load(.url("\(server.baseURL)/a"))
            #expect(bytes == Self.picture)
        }
    }

    @Test(arguments: [
        ("file:///etc/passwd", "address_refused"), ("http://169.254.169.254/latest/meta-data", "address_refused"),
        ("http://10.0.0.1/a.jpg", "address_refused"), ("http://[fe80::1]/a.jpg", "address_refused"),
        ("http://0.0.0.0/a.jpg", "address_refused"), ("ftp://example.org/a.jpg", "address_refused"),
        ("/loop", "too_many_redirects"),
    ])
    func `A redirect leads to no place that is not open to everybody`(location: String, kind: String) async throws {
        let site = FakePictureSite(["/a": .redirect(to: location), "/loop": .redirect(to: "/loop")])
        try await withFakeServer(site) { server in
            #expect(await failure(.url("\(server.baseURL)/a"))?.kind == kind)
        }
    }

    @Test(arguments: [
        "http://169.254.169.254/", "http://[fe80::1]/a.jpg", "http://0.0.0.0/a.jpg", "http://255.255.255.255/",
    ])
    func `Nobody's addresses are refused even when they are written out`(url: String) async {
        #expect(await failure(.url(url))?.kind == "address_refused")
    }

    @Test(arguments: [
        "file:///etc/passwd", "gopher://example.org/", "http://", "http:///a.jpg", "data:image/png;base64,AA",
    ])
    func `What is no web address is refused`(url: String) async {
        #expect(await failure(.url(url))?.kind == "bad_url")
    }

    @Test(arguments: [
        ("/missing", "picture_not_found"), ("/gone", "picture_not_found"), ("/private", "http_status"),
        ("/broken", "http_status"),
        ("/nowhere", "http_status"), ("/cut", "connection_lost"), ("/reset", "connection_lost"),
        ("/silent", "connection_lost"),
    ])
    func `What goes wrong on the way has a name`(path: String, kind: String) async throws {
        let site = FakePictureSite([
            "/gone": .html(410), "/private": .html(403), "/broken": .html(500), "/nowhere": FakeReply(status: 302),
            "/cut": .picture(Self.picture).with(.closeEarly(afterBytes: 20)),
            "/reset": .picture(Self.picture).with(.resetInBody(afterBytes: 20)),
            "/silent": .picture(Self.picture).with(.resetBeforeAnswer),
        ])
        try await withFakeServer(site) { server in
            let error = await failure(.url(server.baseURL + path))
            #expect(error?.kind == kind)
            #expect(error?.description.hasSuffix(".") == true)
        }
    }

    @Test func `A server that drips or says nothing is given up on`() async throws {
        var options = PictureLoader.Options()
        options.fetchTimeout = .milliseconds(300)
        let site = FakePictureSite([
            "/drip": .picture(Self.picture).with(.drip(pieces: 60, pause: .milliseconds(500))),
            "/hang": .picture(Self.picture).with(.hang),
        ])
        try await withFakeServer(site) { server in
            #expect(await failure(.url("\(server.baseURL)/drip"), options: options)?.kind == "too_slow")
            #expect(await failure(.url("\(server.baseURL)/hang"), options: options)?.kind == "too_slow")
        }
    }

    @Test func `Where nobody listens, the site is not reachable`() async {
        #expect(await failure(.url("http://127.0.0.1:1/a.jpg"))?.kind == "site_not_reachable")
    }

    @Test func `A wrong content type does not matter, the bytes do`() async throws {
        let site = FakePictureSite(["/a": .picture(Self.picture, contentType: "text/html")])
        try await withFakeServer(site) { server in
            let bytes = try await PictureLoader().load(.url("\(server.baseURL)/a"))
            #expect(bytes == Self.picture)
        }
    }
}
