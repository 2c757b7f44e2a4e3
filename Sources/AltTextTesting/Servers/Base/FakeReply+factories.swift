extension FakeReply {
    /// A JSON answer.
    package static func json(_ status: Int, _ text: String) -> FakeReply {
        bytes(status, Array(text.utf8), contentType: "application/json")
    }

    /// A JSON answer.
    package static func json(_ status: Int = 200, value: JSONValue) -> FakeReply {
        json(status, value.text)
    }

    /// A plain text answer.
    package static func text(_ status: Int, _ text: String) -> FakeReply {
        bytes(status, Array(text.utf8), contentType: "text/plain; charset=utf-8")
    }

    /// An HTML page, such as a proxy or a hotel's network puts in place of an answer.
    package static func html(
        _ status: Int = 200, _ text: String = "<!doctype html><title>Gateway</title><h1>Please try again</h1>"
    ) -> FakeReply {
        bytes(status, Array(text.utf8), contentType: "text/html; charset=utf-8")
    }

    /// Any bytes.
    package static func bytes(_ status: Int, _ bytes: [UInt8], contentType: String) -> FakeReply {
        FakeReply(status: status, headers: ["content-type": contentType], body: .bytes(bytes))
    }

    /// One JSON value a line, each line in a chunk of its own.
    package static func ndjson(_ status: Int = 200, lines: [String]) -> FakeReply {
        let chunks = lines.map { Array("\($0)\n".utf8) }
        return FakeReply(status: status, headers: ["content-type": "application/x-ndjson"], body: .chunks(chunks))
    }

    /// A redirect to any place, itself included.
    package static func redirect(_ status: Int = 302, to location: String) -> FakeReply {
        FakeReply(status: status, headers: ["location": location])
    }

    /// A body of `mebibytes` MiB of the letter `a` in a JSON content type.
    package static func huge(mebibytes: Int) -> FakeReply {
        let block = [UInt8](repeating: UInt8(ascii: "a"), count: 65_536)
        return FakeReply(
            headers: ["content-type": "application/json"], body: .repeated(block, count: mebibytes * 16))
    }

    /// A JSON string that is not valid UTF-8.
    package static func invalidUTF8(_ status: Int = 200) -> FakeReply {
        let text = Array("{\"error\":\"".utf8) + [0xFF, 0xC0, 0x80] + Array("\"}".utf8)
        return bytes(status, text, contentType: "application/json")
    }

    /// Bytes that claim to be gzip and are none.
    package static func gzipJunk(_ status: Int = 200) -> FakeReply {
        bytes(status, [0x1F, 0x8B, 0x08, 0x00, 0xDE, 0xAD, 0xBE, 0xEF, 0xFF, 0xFF], contentType: "application/json")
            .with(header: "content-encoding", "gzip")
    }

    /// The reply with only the first half of its body, and a Content-Length that fits the half.
    package func cutInHalf() -> FakeReply {
        var copy = self
        if case .bytes(let bytes) = body { copy.body = .bytes(Array(bytes.prefix(bytes.count / 2))) }
        if case .chunks(let chunks) = body { copy.body = .chunks(Array(chunks.prefix(chunks.count / 2))) }
        return copy
    }

    /// The reply with every header field sent twice.
    package func withDuplicatedHeaders() -> FakeReply {
        var copy = self
        for field in headers.fields { copy.headers.add(field.name, field.value) }
        return copy
    }
}
