internal import AltText

/// The work on one picture's metadata. It blocks, so it belongs on a thread of its own.
struct MetadataWork: Sendable {
    var bytes: [UInt8]
    var limits: PictureLimits
    var watch: Watch

    @concurrent func outcome() async -> Result<EmbeddedMetadata, PictureError> {
        do {
            return .success(try run())
        } catch {
            return .failure(error)
        }
    }

    private func run() throws(PictureError) -> EmbeddedMetadata {
        guard VipsPicture.isAvailable else { throw .libraryFailed(VipsPicture.lastMessage()) }
        watch.start(limits.duration)
        try watch.check(limit: limits.duration)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.byteCount else { throw .tooLarge(byteCount: bytes.count, limit: limits.byteCount) }
        let format = try ContentGuess(bytes).format()
        return format == .svg ? try ofSVG() : try ofPixels(format)
    }

    private func ofPixels(_ format: PictureFormat) throws(PictureError) -> EmbeddedMetadata {
        guard !format.isDecodedApart else {
            return try DecoderPool.shared.withPicture(bytes, format, watch, limit: limits.duration) {
                (picture, message) throws(PictureError) in
                guard let picture else { throw .damaged(format.name, detail: message) }
                return PictureMetadata(of: picture, format, bytes).embedded
            }
        }
        return try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(PictureError) in
            guard let picture = unsafe VipsPicture(buffer, format: format, watch: watch) else {
                throw .damaged(format.name, detail: VipsPicture.lastMessage())
            }
            return PictureMetadata(of: picture, format, bytes).embedded
        }
    }

    /// What an SVG says stands in its text, so that no renderer is needed.
    private func ofSVG() throws(PictureError) -> EmbeddedMetadata {
        var metadata = EmbeddedMetadata(sidecar: bytes)
        if metadata.description == nil { metadata.description = try SVGInspection(bytes).description }
        return metadata
    }
}
