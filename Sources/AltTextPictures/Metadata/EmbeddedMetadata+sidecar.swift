package import AltText

extension EmbeddedMetadata {
    /// Reads an XMP sidecar: the packet of a picture's metadata in a file of its own. Whatever is no XMP says nothing.
    package init(sidecar bytes: [UInt8]) {
        self = PictureMetadata(xmp: bytes).embedded
    }
}
