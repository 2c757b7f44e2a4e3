internal import AltText

extension GalleryError {
    static func noSuchFolder(_ path: String) -> GalleryError {
        GalleryError(.noSuchGallery, "There is no folder \(path.excerpt)", remedy: "Check the path")
    }

    static func vanished(_ path: String) -> GalleryError {
        GalleryError(
            .noSuchGallery, "The folder \(path.excerpt) was there and is gone",
            remedy: "Check that its disk is connected, then run again")
    }

    static func noFolder(_ path: String) -> GalleryError {
        GalleryError(.notAGallery, "\(path.excerpt) is no folder", remedy: "Name the folder the pictures are in")
    }

    static func nameNotUnicode(_ path: String) -> GalleryError {
        GalleryError(
            .notAGallery, "The path \(path.excerpt) is not written in UTF-8",
            remedy: "Rename the folders it leads through")
    }

    static func leadsOut(_ path: String) -> GalleryError {
        GalleryError(
            .leadsOut, "The link \(path.excerpt) leads out of the gallery, and is not followed",
            remedy: "Move what it leads to into the gallery, or ignore the link")
    }

    static func unreadableFolder(_ path: String, _ failure: FileFailure) -> GalleryError {
        GalleryError(
            .unreadable, "The folder \(path.excerpt) cannot be read (\(failure.words))",
            remedy: "Check its permissions; until then its pictures are left out")
    }

    /// What it means that a picture's file, or the sidecar beside it, could not be read.
    init(_ failure: FileFailure, of id: PictureID, byteLimit: Int) {
        let name = id.text.excerpt
        switch failure {
        case .notFound, .outside: self = .noSuchPicture(id)
        case .folder, .special:
            self.init(.unreadable, "\(name) is no ordinary file", remedy: "Replace it by a picture, or ignore it")
        case .tooLarge:
            self.init(
                .tooLarge, "\(name) is larger than \(byteLimit >> 20) MiB, more than any picture needs",
                remedy: "Save a smaller copy of it")
        case .changed:
            self.init(.changed, "\(name) was written to while it was read", remedy: "Run again when that is done")
        case .system(let error):
            self.init(.unreadable, "\(name) cannot be read (\(error))", remedy: "Check its permissions")
        }
    }
}

extension FileFailure {
    /// What happened in a few words.
    fileprivate var words: String {
        switch self {
        case .notFound: "it is not there"
        case .outside: "its ignore file is a link that leads out of the gallery"
        case .folder, .special: "its ignore file is no ordinary file"
        case .tooLarge: "its ignore file is too large"
        case .changed: "its ignore file is being written to"
        case .system(let error): "\(error)"
        }
    }
}
