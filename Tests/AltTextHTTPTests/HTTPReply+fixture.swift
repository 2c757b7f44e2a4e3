import AltTextHTTP
import NIOHTTP1

extension HTTPReply {
    /// A reply as if it had come over the wire.
    init(_ status: Int, _ headers: [(String, String)] = [], body: String = "") {
        self.init(status: status, headers: HTTPHeaders(headers), body: Array(body.utf8), duration: .zero)
    }
}
