import AltText
import AltTextGalleries
import ArgumentParser

/// Where the pictures of a gallery are, where its address alone does not say.
struct GalleryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "For a site: the pictures to look at, as a CSV, JSON or text file of album/image, or a sitemap; - for standard input.",
            valueName: "file"))
    var list: String?

    @Option(
        help: ArgumentHelp(
            "For a site: where a picture's file is; {base}, {album} and {image} are filled in.", valueName: "template"))
    var imageURL: String?

    @Option(
        help: ArgumentHelp(
            "For a site: the token it asks for, sent as it is. Better in ALTTEXT_ALBUM_TOKEN, or stored with \"alttext keys set album\".",
            valueName: "token"))
    var token: String?

    /// Opens a gallery.
    ///
    /// - Throws: an exit code, after saying what is wrong with it.
    func open(
        _ gallery: GalleryID, _ surroundings: Surroundings, _ limits: LimitOptions? = nil
    ) async throws -> any Gallery {
        do {
            return try await opened(gallery, surroundings, limits)
        } catch let error as GalleryError {
            Console.complain(error.advised)
            throw ExitStatus.nothingDone
        }
    }
}
