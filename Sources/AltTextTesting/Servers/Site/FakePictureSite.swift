/// A website that serves pictures, or what it has in place of them.
package struct FakePictureSite: FakeService {
    /// What is at each path.
    package let places: [String: FakeReply]
    private let script: Script

    /// Creates a site; every path it does not know is a 404 page.
    package init(_ places: [String: FakeReply], misbehaviour: Misbehaviour? = nil) {
        self.places = places
        self.script = Script(misbehaviour)
    }

    /// The answer to a request.
    package func answer(to request: RecordedRequest) async -> FakeReply {
        await script.answer(request) { request in
            guard ["GET", "HEAD"].contains(request.method) else {
                return FakeReply(status: 405, headers: ["allow": "GET, HEAD"])
            }
            return places[request.path] ?? .html(404, "<!doctype html><title>Not found</title>")
        }
    }
}

extension FakeReply {
    /// A picture with the content type its bytes have, unless another is given.
    package static func picture(_ bytes: [UInt8], contentType: String? = nil) -> FakeReply {
        let type = contentType ?? SentPicture(bytes: bytes).format?.mediaType ?? "application/octet-stream"
        return .bytes(200, bytes, contentType: type)
    }

    /// A picture that never ends: its first bytes, then zeros for ever.
    package static func endlessPicture(_ contentType: String = "image/jpeg") -> FakeReply {
        let block = [UInt8](repeating: 0, count: 65_536)
        return FakeReply(headers: ["content-type": contentType], body: .endless([0xFF, 0xD8, 0xFF] + block))
    }
}
