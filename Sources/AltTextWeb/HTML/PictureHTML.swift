internal import AltText
internal import AltTextLedger

/// Pictures on pages.
enum PictureHTML {
    /// The address of a picture in a width; another state of the file has another address.
    static func address(of picture: PictureRecord, width: ThumbnailWidth) -> String {
        "/thumbnails/\(picture.id)/\(width.rawValue)?state=\(ThumbnailKey(picture, width).text.prefix(16))"
    }

    /// A small picture beside its name, which says what it is.
    static func thumbnail(of picture: PictureRecord) -> HTML {
        """
        <img src="\(address(of: picture, width: .small))" alt="" width="160" height="120" loading="lazy" decoding="async">
        """
    }

    /// The picture that a page is about.
    static func whole(_ picture: PictureRecord, alt: HTML, fileAddress: String?) -> HTML {
        let sources = ThumbnailWidth.allCases.map { "\(address(of: picture, width: $0)) \($0.rawValue)w" }
        let image: HTML = """
            <img src="\(address(of: picture, width: .medium))" srcset="\(sources.joined(separator: ", "))"
             sizes="(min-width: 120rem) 58vw, (min-width: 60rem) 50vw, 100vw" alt="\(alt)" decoding="async">
            """
        guard let fileAddress else { return image }
        return "\(image)<figcaption><a href=\"\(fileAddress)\">Full size</a></figcaption>"
    }
}
