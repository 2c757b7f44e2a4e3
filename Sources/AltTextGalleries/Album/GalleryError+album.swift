internal import AltText

extension GalleryError {
    static func badAddress(_ text: String) -> GalleryError {
        GalleryError(
            .badAddress, "\(text.excerpt) is no address of a site",
            remedy: "Write it like https://example.org, without a password, a question mark or a # in it")
    }

    static func badTemplate(_ text: String, _ reason: String) -> GalleryError {
        GalleryError(
            .badAddress, "The image URL \(text.excerpt) is of no use: \(reason)",
            remedy: "Write it like {base}/files/cache/{album}/{image}-1280w.jpg")
    }

    static let missingToken = GalleryError(
        .missingToken, "The album site needs a token",
        remedy: "Set ALTTEXT_ALBUM_TOKEN, or store it with \"alttext keys set album\"")

    static let unusableToken = GalleryError(
        .missingToken, "The token has a character in it that no header can carry",
        remedy: "Copy it again, without a line break")

    static func insecureToken(_ site: String) -> GalleryError {
        GalleryError(
            .insecureToken, "The token would go in clear to \(site)",
            remedy: "Use https: tokens go over http to this machine alone")
    }

    static let missingList = GalleryError(
        .badList, "An album site cannot say which pictures it has",
        remedy: "Give a list: a file of album/image, one a line, or a CSV, JSON or sitemap file")

    static func missingImageURL(_ id: PictureID) -> GalleryError {
        GalleryError(
            .missingImageURL, "The site does not say where the file of \(id.text.excerpt) is",
            remedy: "Give the pattern of its images' addresses, such as {base}/files/cache/{album}/{image}-1280w.jpg")
    }

    static func unreadableAnswer(_ place: String, _ fault: AlbumAnswer.Fault) -> GalleryError {
        GalleryError(
            .unreadableAnswer, "The answer from \(place.excerpt) is not what the album API says: \(fault.words)",
            remedy: "Check that the address leads to an album site")
    }

    /// What it means that the file of a picture could not be fetched.
    init(_ error: LoadError) {
        let code: Code =
            switch error.code {
            case .notFound, .noSuchFile, .notAFile, .unreadable, .badURL, .addressRefused, .httpStatus,
                .tooManyRedirects:
                .unreadable
            case .tooLarge: .tooLarge
            case .notReachable: .notReachable
            case .tooSlow: .tooSlow
            case .connectionLost: .connectionLost
            case .interrupted: .interrupted
            }
        self.init(code, error.event, remedy: error.remedy)
    }
}
