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

    @Flag(
        help: "For a folder: follow links that lead out of it. Whoever may make links in it decides then what is read.")
    var followLinks = false

    @Option(
        help: ArgumentHelp(
            "For a site: the folder on this machine with the pictures, as {album}/{image}.jpg with any ending; nothing is downloaded.",
            valueName: "folder"))
    var pictures: String?

    @Option(
        help: ArgumentHelp(
            "For a site: how long to wait between requests to it, in seconds, such as 2 or 2s.", valueName: "seconds"))
    var delay: Delay?

    @Option(
        help: ArgumentHelp(
            "For a site: what is known of an album, as ALBUM=FILE; may be given for several albums.",
            valueName: "album=file"))
    var albumContext: [String] = []

    /// A wait in seconds.
    struct Delay: ExpressibleByArgument {
        let duration: Duration

        init?(argument: String) {
            let text = argument.hasSuffix("s") ? String(argument.dropLast()) : argument
            guard let seconds = Double(text), (0...3600).contains(seconds) else { return nil }
            duration = .seconds(seconds)
        }
    }

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
