internal import AltText

extension GalleryError {
    static func badAddress(_ text: String) -> GalleryError {
        GalleryError(
            .badAddress, "\(text.excerpt) is no address of a site",
            remedy: "Write it like https://example.org, without a password, a question mark or a # in it")
    }

    static let unusableToken = GalleryError(
        .missingToken, "The token has a character in it that no header can carry",
        remedy: "Copy it again, without a line break")

    static func insecureToken(_ site: String) -> GalleryError {
        GalleryError(
            .insecureToken, "The token would go in clear to \(site)",
            remedy: "Use https: tokens go over http to this machine alone")
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
