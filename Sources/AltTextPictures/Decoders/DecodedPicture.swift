import CVipsShim

/// A picture whose header a decoder has read, and whose pixels it will.
struct DecodedPicture: OpenPicture {
    private let decoder: Decoder
    private let format: PictureFormat
    private let watch: Watch
    private let limit: Duration
    private let header: alt_header

    /// Has the header read; `nil` if there is none.
    init?(
        _ bytes: UnsafeBufferPointer<UInt8>, format: PictureFormat, by decoder: Decoder, _ watch: Watch, limit: Duration
    ) throws(PictureError) {
        guard let header = try unsafe decoder.open(bytes, format, watch, limit: limit) else { return nil }
        self.decoder = decoder
        self.format = format
        self.watch = watch
        self.limit = limit
        self.header = header
    }

    var storedSize: (width: Int, height: Int) { (Int(header.width), Int(header.height)) }

    var orientation: Int { Int(header.orientation) }

    var pageCount: Int { Int(header.page_count) }

    func blob(_ name: String) -> [UInt8]? { decoder.blob(name) }

    /// There is none: only PNG and TIFF have such texts.
    func text(prefix: String, suffix: String) -> [UInt8]? { nil }

    func render(longSide: Int, scale: Double, ignoresProfile: Bool) throws(PictureError) -> Pixels? {
        try decoder.render(
            longSide: longSide, scale: scale, ignoresProfile: ignoresProfile, format, watch, limit: limit)
    }

    var lastMessage: String { decoder.lastMessage }
}
