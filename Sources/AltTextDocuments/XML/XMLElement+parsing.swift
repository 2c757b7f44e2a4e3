import Foundation

extension XMLElement {
    /// Parses one part by itself.
    ///
    /// - Parameter part: the name for messages.
    package static func parse(
        _ bytes: [UInt8], part: String, as content: XMLContent = .data
    ) throws(DocumentError) -> XMLElement {
        try XMLPartParser().parse(bytes, part: part, as: content)
    }

    /// Parses a file, which is never in memory whole.
    package static func parse(path: String, as content: XMLContent) throws(DocumentError) -> XMLElement {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unopened }
        defer { close(descriptor) }
        return try XMLPartParser().parse(descriptor: descriptor, as: content)
    }
}
