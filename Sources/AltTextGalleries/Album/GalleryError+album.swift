internal import AltText

extension GalleryError {
    static func badTemplate(_ text: String, _ reason: String) -> GalleryError {
        GalleryError(
            .badAddress, "The image URL \(text.excerpt) is of no use: \(reason)",
            remedy: "Write it like {base}/files/cache/{album}/{image}-1280w.jpg")
    }

    static let missingToken = GalleryError(
        .missingToken, "The album site needs a token",
        remedy: "Set ALTTEXT_ALBUM_TOKEN, or store it with \"alttext keys set album\"")

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
}
