internal import AltText
internal import NIOHTTP1

/// What a server sent back.
struct HTTPReply: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: [UInt8]
    /// From sending the request to the last byte of the body.
    let duration: Duration

    var isSuccess: Bool { (200..<300).contains(status) }

    /// The body as JSON; `nil` where it is none.
    var json: JSON? { JSON(parsing: body) }

    /// The body as text, whatever it holds.
    var text: String { String(decoding: body, as: UTF8.self) }
}
