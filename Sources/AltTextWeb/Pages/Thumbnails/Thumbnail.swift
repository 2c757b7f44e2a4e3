/// A picture at the size of a page.
struct Thumbnail: Sendable {
    let bytes: [UInt8]
    let type: PictureType

    /// - Returns: `nil` where the bytes are none of a kind that is made here.
    init?(_ bytes: [UInt8]) {
        guard let type = PictureType(of: bytes), type == .jpeg || type == .png else { return nil }
        self.bytes = bytes
        self.type = type
    }
}
