/// A picture whose header has been read, wherever that was.
protocol OpenPicture: ~Copyable {
    /// The size in the file, before turning it upright.
    var storedSize: (width: Int, height: Int) { get }
    /// The EXIF orientation, 1 to 8, that is still to be applied.
    var orientation: Int { get }
    /// The number of pages or frames, of which the first one is decoded.
    var pageCount: Int { get }

    /// A block of metadata by libvips' name, such as `exif-data`.
    func blob(_ name: String) -> [UInt8]?

    /// The first text whose field name starts and ends like this.
    func text(prefix: String, suffix: String) -> [UInt8]?

    /// Decodes at no more than a long side, upright and in 8-bit sRGB; `nil` if that fails.
    func render(longSide: Int, scale: Double, ignoresProfile: Bool) throws(PictureError) -> Pixels?

    /// What went wrong last. A detail for people, never a ground for a decision.
    var lastMessage: String { get }
}

extension OpenPicture where Self: ~Copyable {
    /// The size when upright.
    var size: (width: Int, height: Int) {
        let (width, height) = storedSize
        return orientation >= 5 ? (height, width) : (width, height)
    }
}
