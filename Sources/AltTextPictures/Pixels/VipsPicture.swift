import CVipsShim

/// A picture whose header has been read. It must not outlive the buffer it was opened over.
@safe struct VipsPicture: OpenPicture, ~Copyable {
    /// Whether libvips is there and was set up: no cache, one thread a picture, no loader of formats that decoders are for.
    static let isAvailable = alt_vips_start() == 0

    @unsafe private let picture: OpaquePointer
    private let watch: Watch

    /// Reads the header and decodes nothing; `nil` if there is no header to read.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, format: PictureFormat, watch: Watch) {
        guard let start = bytes.baseAddress, let clock = unsafe watch.pointer,
            let picture = unsafe alt_picture_open(start, bytes.count, format.loader, clock)
        else { return nil }
        unsafe self.picture = picture
        self.watch = watch
    }

    deinit {
        unsafe alt_picture_free(picture)
    }

    var storedSize: (width: Int, height: Int) {
        unsafe (Int(alt_picture_width(picture)), Int(alt_picture_height(picture)))
    }

    var orientation: Int { unsafe Int(alt_picture_orientation(picture)) }

    var pageCount: Int { unsafe Int(alt_picture_page_count(picture)) }

    func blob(_ name: String) -> [UInt8]? {
        var count = 0
        guard let start = unsafe alt_picture_blob(picture, name, &count) else { return nil }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    func text(prefix: String, suffix: String) -> [UInt8]? {
        guard let start = unsafe alt_picture_text(picture, prefix, suffix) else { return nil }
        return unsafe Array(String(cString: start).utf8)
    }

    func render(longSide: Int, scale: Double, ignoresProfile: Bool) -> Pixels? {
        var pixels = unsafe alt_pixels()
        let longSide = Int32(min(max(longSide, 1), 1 << 24))
        guard unsafe alt_picture_render(picture, longSide, scale, ignoresProfile ? 1 : 0, &pixels) == 0 else {
            return nil
        }
        return unsafe Pixels(taking: pixels)
    }

    var lastMessage: String { Self.lastMessage() }

    /// What libvips said last, in any thread, or why it could not be loaded. A detail for people, never a ground for a decision.
    static func lastMessage() -> String {
        let message = unsafe alt_error_copy()
        defer { unsafe alt_free(message) }
        let lines = unsafe String(cString: message).split(separator: "\n")
        return lines.last.map { String($0.prefix(200)) } ?? ""
    }
}

extension PictureFormat {
    var loader: alt_loader {
        switch self {
        case .jpeg: ALT_LOADER_JPEG
        case .png: ALT_LOADER_PNG
        case .gif: ALT_LOADER_GIF
        case .webp: ALT_LOADER_WEBP
        case .avif, .heic: ALT_LOADER_HEIF
        case .tiff: ALT_LOADER_TIFF
        case .svg: ALT_LOADER_SVG
        }
    }
}
