/// Decides what becomes of a server's reply to "the rest of this file, please". A value without any file.
enum Resumption: Sendable, Hashable {
    /// The body is written from this byte on.
    case write(from: Int)
    /// All of the file is here.
    case complete
    /// The body is elsewhere.
    case redirect(String)
    /// What is here is of no use: everything is asked for anew.
    case startOver
    /// The server will not.
    case refused(status: Int)

    /// - Parameters:
    ///   - partCount: the bytes that are here.
    ///   - byteCount: the bytes there are in all; 0 where that is not known.
    ///   - contentRange: the reply's header, such as `bytes 100-199/200`.
    init(status: Int, partCount: Int, byteCount: Int, contentRange: String?, location: String?) {
        switch status {
        case 200: self = .write(from: 0)
        case 206:
            let start = contentRange?.split(separator: " ").last?.split(separator: "-").first.flatMap { Int($0) }
            self = start == partCount ? .write(from: partCount) : .startOver
        case 301, 302, 303, 307, 308: self = location.map { .redirect($0) } ?? .refused(status: status)
        // What is here is as long as the file, or longer: then it is another file's.
        case 416: self = partCount == byteCount && byteCount > 0 ? .complete : .startOver
        default: self = .refused(status: status)
        }
    }
}
