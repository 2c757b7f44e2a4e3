/// What a fake server answers, and how it misbehaves while doing so.
package struct FakeReply: Sendable {
    /// The bytes after the head.
    package enum Body: Sendable {
        /// Sent at once, with a Content-Length.
        case bytes([UInt8])
        /// Sent one by one as chunks of a chunked body.
        case chunks([[UInt8]])
        /// The same bytes again and again, with a Content-Length; takes no memory.
        case repeated([UInt8], count: Int)
        /// The same bytes for ever, as chunks, until the client or the server closes.
        case endless([UInt8])
    }

    /// The status code.
    package var status: Int
    /// The header fields. Content-Length, Transfer-Encoding and Connection are added where they are not given here.
    package var headers: HeaderFields
    /// The body.
    package var body: Body
    /// What goes wrong on the wire, in no particular order.
    package var faults: [Fault]

    /// Creates a reply.
    package init(status: Int = 200, headers: HeaderFields = [:], body: Body = .bytes([]), faults: [Fault] = []) {
        self.status = status
        self.headers = headers
        self.body = body
        self.faults = faults
    }

    /// The reply with one more header field.
    package func with(header name: String, _ value: String) -> FakeReply {
        var copy = self
        copy.headers.add(name, value)
        return copy
    }

    /// The reply with more header fields.
    package func with(headers more: HeaderFields) -> FakeReply {
        more.fields.reduce(self) { $0.with(header: $1.name, $1.value) }
    }

    /// The reply with another content type, whatever its body really is.
    package func with(contentType: String) -> FakeReply {
        var copy = self
        copy.headers["content-type"] = contentType
        return copy
    }

    /// The reply with one more fault.
    package func with(_ fault: Fault) -> FakeReply {
        var copy = self
        copy.faults.append(fault)
        return copy
    }
}
