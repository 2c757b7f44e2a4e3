package import AltText
package import NIOHTTP1

/// What a server sent back.
package struct HTTPReply: Sendable {
    package let status: Int
    package let headers: HTTPHeaders
    package let body: [UInt8]
    /// From sending the request to the last byte of the body.
    package let duration: Duration

    /// Creates a reply.
    package init(
        status: Int, headers: HTTPHeaders = [:], body: [UInt8] = [], duration: Duration = .zero
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.duration = duration
    }

    /// Whether the status says that all is well.
    package var isSuccess: Bool { (200..<300).contains(status) }

    /// The body as JSON; `nil` where it is none.
    package var json: JSON? { JSON(parsing: body) }

    /// The body as text, whatever it holds.
    package var text: String { String(decoding: body, as: UTF8.self) }
}
