internal import AltText

/// The work on one picture, from bytes to prepared pictures. It blocks, so it belongs on a thread of its own.
struct PictureWork: Sendable {
    struct Result: Sendable {
        var facts: PictureFacts
        var pictures: [PicturePreparation: PreparedPicture]
    }

    /// At least this much of a picture is looked at to say whether it is blank, however small its preparations are.
    private static let smallestLook = 512
    /// A picture this narrow is a spacer or a line, whatever its colours.
    private static let spacerSide = 3

    /// libvips ignores a smaller scale for SVG, and would draw at full size.
    private static let smallestScale = 0.001

    var bytes: [UInt8]
    var preparations: Set<PicturePreparation>
    var limits: PictureLimits
    var watch: Watch

    @concurrent func outcome() async -> Swift.Result<Result, PictureError> {
        do {
            return .success(try run())
        } catch {
            return .failure(error)
        }
    }

    private func run() throws(PictureError) -> Result {
        watch.start(limits.duration)
        try checkStop()
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.byteCount else { throw .tooLarge(byteCount: bytes.count, limit: limits.byteCount) }
        let format = try ContentGuess(bytes).format()
        if format == .jpeg, let result = try plain() { return result }
        guard VipsPicture.isAvailable else { throw .libraryFailed(VipsPicture.lastMessage()) }
        guard format == .svg else { return try prepare(bytes, format) }
        let inspection = try SVGInspection(bytes)
        for embedded in inspection.embeddedPictures { try check(embedded: embedded) }
        return try prepare(inspection.source, format, inspection)
    }

    /// A small JPEG without anything to turn, reduce or convert: libvips is not needed, which takes longer to load than such
    /// a picture to read. `nil` for any other, and for one with something wrong about it: libvips knows what.
    private func plain() throws(PictureError) -> Result? {
        let longest = preparations.map(\.longSidePixels).min() ?? Self.smallestLook
        guard let jpeg = PlainJPEG(bytes), max(jpeg.width, jpeg.height) <= longest,
            preparations.allSatisfy({ $0.encoding != .png })
        else { return nil }
        let size = (jpeg.width, jpeg.height)
        try check(size, .jpeg)
        guard let pixels = jpeg.pixels(of: bytes, watch), pixels.width == jpeg.width, pixels.height == jpeg.height
        else {
            try checkStop()
            return nil
        }
        return Result(
            facts: facts(size, .jpeg, EmbeddedText(), isPlain: pixels.isPlain),
            pictures: try pictures(from: pixels, .jpeg, size: size))
    }

    private func prepare(
        _ source: [UInt8], _ format: PictureFormat, _ inspection: SVGInspection? = nil
    ) throws(PictureError) -> Result {
        guard !format.isDecodedApart else {
            return try DecoderPool.shared.withPicture(source, format, watch, limit: limits.duration) {
                (picture, message) throws(PictureError) in
                guard let picture else { throw failure(format, message) }
                return try prepare(picture, format, inspection)
            }
        }
        return try unsafe source.withUnsafeBufferPointer { (buffer) throws(PictureError) in
            guard let picture = unsafe VipsPicture(buffer, format: format, watch: watch) else {
                throw failure(format, VipsPicture.lastMessage())
            }
            return try prepare(picture, format, inspection)
        }
    }

    private func prepare(
        _ picture: borrowing some OpenPicture & ~Copyable, _ format: PictureFormat, _ inspection: SVGInspection?
    ) throws(PictureError) -> Result {
        try check(picture.storedSize, format)
        var texts = PictureMetadata(of: picture, format, bytes).texts
        if texts.description == nil { texts.description = inspection?.description }
        let pixels = try render(picture, format)
        try checkStop()
        let facts = facts(picture.size, format, texts, isPlain: pixels.isPlain && picture.pageCount == 1)
        return Result(facts: facts, pictures: try pictures(from: pixels, format, size: picture.size))
    }

    private func render(
        _ picture: borrowing some OpenPicture & ~Copyable, _ format: PictureFormat
    ) throws(PictureError) -> Pixels {
        let longSide = max(preparations.map(\.longSidePixels).max() ?? 0, Self.smallestLook)
        let longest = max(picture.storedSize.width, picture.storedSize.height)
        let scale = format == .svg ? min(1, Double(longSide) / Double(longest)) : 1
        guard scale >= Self.smallestScale else {
            throw .tooLarge(width: picture.size.width, height: picture.size.height, limit: limits.pixelCount)
        }
        let ignoresProfile = picture.blob("icc-profile-data").map { ICCProfile($0).isStandardRGB } ?? false
        guard let pixels = try picture.render(longSide: longSide, scale: scale, ignoresProfile: ignoresProfile) else {
            try checkStop()
            throw failure(format, picture.lastMessage)
        }
        return pixels
    }

    private func pictures(
        from pixels: Pixels, _ format: PictureFormat, size: (width: Int, height: Int)
    ) throws(PictureError) -> [PicturePreparation: PreparedPicture] {
        guard !preparations.isEmpty else { return [:] }
        let opaque = pixels.opaque
        // What was a JPEG has lost what PNG would keep, and would only get larger.
        let isFlat = format != .jpeg && opaque.isFlat
        var pictures: [PicturePreparation: PreparedPicture] = [:]
        for preparation in preparations {
            try checkStop()
            let factor = min(1, Double(max(1, preparation.longSidePixels)) / Double(max(size.width, size.height)))
            let small = try opaque.reduced(
                width: min(opaque.width, max(1, Int((Double(size.width) * factor).rounded()))),
                height: min(opaque.height, max(1, Int((Double(size.height) * factor).rounded()))))
            pictures[preparation] = try small.encoded(
                as: preparation.encoding ?? (isFlat ? .png : .jpeg), quality: preparation.jpegQuality)
        }
        return pictures
    }

    private func facts(
        _ size: (width: Int, height: Int), _ format: PictureFormat, _ texts: EmbeddedText, isPlain: Bool
    ) -> PictureFacts {
        PictureFacts(
            format: format.name, width: size.width, height: size.height, byteCount: bytes.count,
            embeddedAltText: texts.altText, embeddedDescription: texts.description,
            isBlank: isPlain || min(size.width, size.height) <= Self.spacerSide)
    }
}

extension PictureWork {
    /// Vectors are drawn at the size wanted, so only pixels are counted.
    private func check(_ size: (width: Int, height: Int), _ format: PictureFormat) throws(PictureError) {
        guard format != .svg,
            size.width.multipliedFullWidth(by: size.height).high != 0
                || size.width * size.height > limits.pixelCount
        else { return }
        throw .tooLarge(width: size.width, height: size.height, limit: limits.pixelCount)
    }

    private func check(embedded bytes: [UInt8]) throws(PictureError) {
        let format = try ContentGuess(bytes).format()
        try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(PictureError) in
            guard let picture = unsafe VipsPicture(buffer, format: format, watch: watch) else {
                throw failure(format, VipsPicture.lastMessage())
            }
            try check(picture.storedSize, format)
        }
    }

    private func checkStop() throws(PictureError) { try watch.check(limit: limits.duration) }

    private func failure(_ format: PictureFormat, _ message: String) -> PictureError {
        CutOff.isCutOff(bytes, format) ? .truncated(format.name) : .damaged(format.name, detail: message)
    }
}
