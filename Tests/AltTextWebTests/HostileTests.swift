import AltTextLedger
import AltTextTesting
import AltTextWeb
import HTTPTypes
import Testing

@Suite struct HostileTests {
    private static let patch = "/album/Photos/heron.jpg/patch"

    @Test(arguments: [
        "/album/Photos/%2e%2e/%2e%2e/etc/passwd/get", "/album/Photos/../../etc/passwd/get", "/album/%2fetc/passwd/get",
        "/album/Photos/..%2f..%2fetc%2fpasswd/get", "/album/Photos/..%5c..%5cboot.ini/get",
        "/album/Photos/a%00.jpg/get",
        "/album/Photos/%zz/get", "/album/Photos/%/get", "/album/Photos/%e2%28%a1/get", "/album/Photos/./heron.jpg/get",
        "/album/Photos/nothing.jpg/get", "/album/heron.jpg/get", "/album/get", "/album/Photos/heron.jpg/get/more",
        "/album/Photos/'%20OR%20'1'='1/get", "/album/Photos/heron.jpg%0d%0aX-Evil:%201/get",
        "/album/photos/heron.jpg/get", "/files/Photos/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/files/Photos/..",
        "/files/Photos",
        "/files//etc/passwd", "/", "/album", "/api", "/api/pictures/1/x", "/%61lbum/Photos/heron.jpg/get",
        "/album/Photos/" + String(repeating: "a", count: 9000) + "/get",
    ])
    func `An address that means nothing here finds nothing`(address: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.get(address)
                #expect([400, 404].contains(reply.status))
                #expect(reply.kind != nil)
                #expect(!reply.headers.contains(where: { $0.name.canonicalName == "x-evil" }))
            }
        }
    }

    @Test(arguments: [
        (#"{"alt":"x""#, "malformed_json"), ("", "malformed_json"), ("[]", "malformed_json"),
        ("null", "malformed_json"),
        (#"{"alt":1}"#, "bad_field"), (#"{"alt":null}"#, "bad_field"), (#"{"title":["x"]}"#, "bad_field"),
        (#"{"alt":"x","Alt":"y"}"#, "unknown_field"), (#"{"id":1}"#, "unknown_field"),
        (#"{"alt":"x","alt":"y"}"#, "malformed_json"), (#"{"alt":"a\u0000b"}"#, "bad_field"),
        (#"{"alt":"a\u001b[31mb"}"#, "bad_field"), (#"{"title":"a\u0085b"}"#, "bad_field"),
        (#"{"alt":"\ud800"}"#, "malformed_json"), (#"{"alt":"x"} {"alt":"y"}"#, "malformed_json"),
    ])
    func `A malformed change is refused, and says why`(body: String, kind: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.patch(Self.patch, body)
                #expect(reply.status == 400)
                #expect(reply.kind == kind)
                let error = try #require(reply.json["error"])
                #expect((error["place"] != nil) == (kind == "malformed_json"))
                #expect((error["field"] != nil) == (kind != "malformed_json"))
                #expect(try await site.texts(of: "heron.jpg").current == nil)
            }
        }
    }

    @Test func `What is too long or too large is refused`() async throws {
        try await withSite { site in
            try await site.visit { (visitor) async throws in
                let long = String(repeating: "ä", count: 5001)
                #expect(try await visitor.patch(Self.patch, #"{"alt":"\#(long)"}"#).status == 400)
                #expect(try await visitor.patch(Self.patch, #"{"alt":"\#(long.dropLast())"}"#).status == 200)
                let large = String(repeating: " ", count: 65 << 10)
                #expect(try await visitor.patch(Self.patch, #"{"alt":"x"\#(large)}"#).status == 413)
            }
        }
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"])
    func `A type lets nobody in: without a token in its header, nothing is read`(type: String) async throws {
        try await withSite { site in
            try await site.visit(as: nil) { visitor in
                let reply = try await visitor.patch(Self.patch, #"{"alt":"x"}"#, [.contentType: type])
                #expect(reply.status == 401)
            }
            try await site.visit { visitor in
                let reply = try await visitor.patch(Self.patch, "alt=x", [.contentType: type])
                #expect(reply.kind == "malformed_json")
            }
            #expect(try await site.texts(of: "heron.jpg").current == nil)
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/album/Photos/heron.jpg/get", "GET, HEAD"),
        (.patch, "/album/Photos/heron.jpg/get", "GET, HEAD"), (.get, "/album/Photos/heron.jpg/patch", "PATCH"),
        (.delete, "/api/pictures/1", "GET, HEAD, PATCH"), (.put, "/files/Photos/heron.jpg", "GET, HEAD"),
        (.trace, "/healthz", "GET, HEAD"), (.options, "/api/pictures", "GET, HEAD"),
    ])
    func `A wrong method is answered with the right ones`(
        method: HTTPRequest.Method, address: String, allowed: String
    ) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.send(method, address)
                #expect(reply.status == 405)
                #expect(reply.headers[.allow] == allowed)
            }
        }
    }

    @Test(arguments: [
        "origin=ai", "origin=ai, model=gemma4", "origin=ai, model=\"\"", "origin=robot, model=\"x\"", "model=\"x\"",
        "origin=ai, model=\"x", "origin=\"ai\", model=\"x\"", "ai", "origin=ai,, model=\"x\"", "=",
        "origin=ai, model=\"ü\"",
    ])
    func `A header that does not say who wrote is refused`(header: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.patch(Self.patch, #"{"alt":"x"}"#, [.provenance: header])
                #expect(reply.status == 400)
                #expect(reply.json["error"]?["field"] == "AltText-Provenance")
                #expect(try await site.texts(of: "heron.jpg").current == nil)
            }
        }
    }

    @Test(arguments: [
        "'; DROP TABLE pictures; --", "<script>alert(1)</script>", "\\u202e txt.exe", "%s%n", "{{7*7}}",
        "a\\r\\nX-Evil: 1",
    ])
    func `Text that looks like an attack is text`(text: String) async throws {
        try await withSite { site in
            try await site.visit { visitor in
                let reply = try await visitor.patch(Self.patch, #"{"alt":"\#(text)","title":"\#(text)"}"#)
                #expect(reply.status == 200)
                #expect(!reply.headers.contains(where: { $0.name.canonicalName == "x-evil" }))
                let read = try await visitor.get("/album/Photos/heron.jpg/get")
                #expect(read.text == reply.text)
                #expect(try await visitor.get("/api/pictures").json["pictures"]?.array?.count == 3)
            }
        }
    }

    @Test func `Names of every kind are found, and stay one header and one line`() async throws {
        let names = [
            "a b.jpg", "ü.jpg", "100%.jpg", "q?.jpg", "#1.jpg", "a\nb.jpg", "\u{202E}x.jpg", "'\";--.jpg", "<b>.jpg",
        ]
        try await withSite(Dictionary(uniqueKeysWithValues: names.map { ($0, .init()) })) { site in
            try await site.visit(over: .socket) { visitor in
                let list = try #require(try await visitor.get("/api/pictures?gallery=Photos").json["pictures"]?.array)
                #expect(Set(list.compactMap { $0["picture"]?.string }) == Set(names))
                for picture in list {
                    let file = try #require(picture["file"]?.string)
                    let reply = try await visitor.get(file.replacing("/files/", with: "/album/") + "/get")
                    #expect(reply.status == 200, "\(file)")
                    #expect(reply.headers[.link] == "<\(file)>; rel=\"describes\"")
                    #expect(try await visitor.get(file).status == 200)
                }
            }
        }
    }

    @Test func `Names that look alike and are composed differently are two`() async throws {
        let names = ["\u{E9}.jpg", "e\u{301}.jpg"]
        try await withSite(["x.jpg": .init()]) { site in
            for name in names { site.folder[name] = .init() }
            await site.listings.enlist()
            try await site.visit { (visitor) async throws in
                #expect(try await visitor.patch("/album/Photos/%C3%A9.jpg/patch", #"{"alt":"one"}"#).status == 200)
                #expect(try await visitor.get("/album/Photos/e%CC%81.jpg/get").text.contains(#""alt":"""#))
            }
        }
    }
}
