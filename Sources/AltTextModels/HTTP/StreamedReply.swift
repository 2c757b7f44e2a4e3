internal import AltText
internal import AltTextHTTP

/// A reply that came in pieces although none were asked for: server-sent events, or a line of JSON each.
struct StreamedReply {
    /// The pieces, in order.
    let pieces: [JSON]

    private static let maximumCount = 100_000

    /// - Returns: `nil` for a body that is no such stream.
    init?(_ reply: HTTPReply) {
        let lines = reply.body.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard lines.count <= Self.maximumCount else { return nil }
        let events = lines.compactMap(Self.data)
        let parts = events.isEmpty ? lines : events.filter { !$0.elementsEqual("[DONE]".utf8) }
        // One line alone is no stream of lines, and was read as what it is.
        guard !events.isEmpty || parts.count > 1 else { return nil }
        pieces = parts.compactMap { JSON(received: Array($0)) }
        guard !pieces.isEmpty, pieces.count == parts.count else { return nil }
    }

    /// What stands after `data:`.
    private static func data(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let name = Array("data:".utf8)
        guard line.starts(with: name) else { return nil }
        return line.dropFirst(name.count).drop { $0 == UInt8(ascii: " ") }
    }

    /// The first piece that tells of an error.
    var error: JSON? { pieces.first { $0["error"].map { $0 != .null } ?? false } }

    /// The last piece that has something at a path.
    func last(_ path: String...) -> JSON? {
        pieces.lazy.reversed().compactMap { piece in
            path.reduce(Optional(piece)) { $0?[$1] }.flatMap { $0 == .null ? nil : $0 }
        }.first
    }
}
