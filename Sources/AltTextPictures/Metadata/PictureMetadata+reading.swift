extension PictureMetadata {
    /// The blocks in a picture whose header has been read from `bytes`.
    init(of picture: borrowing some OpenPicture & ~Copyable, _ format: PictureFormat, _ bytes: [UInt8]) {
        // libheif hands over every MIME item by number; nearly always there is one, and it is XMP.
        xmp = picture.blob("xmp-data") ?? picture.blob("heif-mime-0")
        iptc = picture.blob("iptc-data") ?? picture.blob("photoshop-data")
        exif = picture.blob("exif-data")
        switch format {
        case .gif: xmp = GIFPackets.xmp(bytes)
        case .svg: xmp = bytes
        case .png: comment = picture.text(prefix: "png-comment-", suffix: "-Description")
        case .tiff:
            comment = picture.text(prefix: "image-description", suffix: "")
            // A TIFF file is what EXIF data is made like, and keeps its own in the same place.
            if exif == nil { exif = bytes }
        case .jpeg, .webp, .avif, .heic: break
        }
    }
}
