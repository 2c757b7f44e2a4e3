package import AltText
internal import AltTextHTTP

/// A website with the album API: it gives and takes the alt text of a picture whose name one knows, and cannot list.
///
/// `GET {base}/album/{album}/{image}/get` answers `{"title", "alt", "caption"}`, and
/// `PATCH {base}/album/{album}/{image}/patch` takes the fields that change. The token goes to the base URL's own server
/// as it was given, and nowhere else.
package struct Album: Gallery {
    /// What holds for every request.
    package struct Options: Sendable, Hashable {
        /// How long one request may take. Files of pictures have ``PictureLoader/Options/fetchTimeout``.
        package var requestTimeout = Duration.seconds(30)
        /// How many times a request is sent again at most.
        package var maximumRetries = 4
        /// How long to wait from the beginning of one request to the site to that of the next.
        package var delay = Duration.zero
        /// The wait before the first retry, where the site names none; it doubles from there.
        package var shortestRetryWait = Duration.milliseconds(500)
        /// What holds for every file of a picture.
        package var loading = PictureLoader.Options()

        /// The usual options.
        package init() {}
    }

    /// `album:` and the base URL.
    package let id: GalleryID
    /// The site itself.
    package var textKeeping: TextKeeping { .gallery }

    let base: SiteAddress
    let client: SiteClient
    let loading: PictureLoader.Options
    let remarks: AlbumRemarks
    let template: ImageURLTemplate?
    private let listSource: AlbumList?
    let originals: AlbumOriginals?
    private let notes: AlbumNotes

    /// Opens an album site. Nothing is asked yet.
    ///
    /// - Parameters:
    ///   - base: the URL in front of `/album`.
    ///   - token: the token, as the site wants it in `Authorization`.
    ///   - list: names the pictures; without one, pictures can be read and written by name and not listed.
    ///   - imageURL: how the URLs of files are made, such as `{base}/files/cache/{album}/{image}-1280w.jpg`. Without it,
    ///     the site has to say in a `Link` header where they are.
    ///   - originals: where the pictures lie on this machine: they are read there, and listed from there where there is no
    ///     list.
    ///   - notes: what is known of whole albums.
    ///   - options: what holds for every request.
    ///   - remark: hears once of what the site does not do, in a sentence.
    /// - Throws: ``GalleryError`` for an address, a token or a template that cannot be used.
    package init(
        base: String, token: Secret?, list: AlbumList? = nil, imageURL: String? = nil,
        originals: AlbumOriginals? = nil, notes: AlbumNotes = AlbumNotes(), options: Options = Options(),
        remark: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(GalleryError) {
        let address = try SiteAddress(base)
        guard let token, !token.revealed.isEmpty else { throw .missingToken }
        guard token.revealed.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .unusableToken }
        var template: ImageURLTemplate?
        if let imageURL { template = try ImageURLTemplate(imageURL, base: address) }
        self.base = address
        self.template = template
        listSource = list
        self.originals = originals
        self.notes = notes
        loading = options.loading
        remarks = AlbumRemarks(say: remark)
        id = GalleryID(kind: .album, place: "\(address)")
        client = SiteClient(
            transport: HTTPTransport(), base: address, token: token,
            options: SiteClient.Options(
                requestTimeout: options.requestTimeout, maximumRetries: options.maximumRetries,
                shortestRetryWait: options.shortestRetryWait),
            pace: SitePace(delay: options.delay))
    }

    /// Unknown: counting takes as long as listing.
    package func pictureCount() async -> Int? { nil }

    /// Lists what the list names, in its order, or else what lies on this machine. A picture may come twice.
    package func list(
        _ receive: (Result<PictureListing, GalleryError>) async throws(GalleryError) -> Void
    ) async throws(GalleryError) {
        if let listSource {
            try await listSource.forEach(of: self, receive)
        } else if let originals {
            try await originals.list(receive)
        } else {
            throw .missingList
        }
    }

    /// Asks the site what it says of a picture.
    package func entry(of listing: PictureListing) async throws(GalleryError) -> GalleryEntry {
        let picture = try picture(listing.id)
        let answer = try await answer(about: picture)
        return GalleryEntry(
            id: listing.id, alt: AlternativeText(answer.alt), isVerified: answer.isVerified,
            title: answer.title ?? "", revision: answer.entityTag ?? "",
            context: context(of: picture, answer, listing.hints))
    }

    /// Sends the new text, and nothing else of the picture. ``AlternativeText/missing`` is sent as an empty text.
    package func write(
        _ alt: AlternativeText, in place: GalleryEntry, provenance: WriteProvenance
    ) async throws(GalleryError) {
        guard canHold(alt) else {
            throw GalleryError(
                .cannotHold, "The album API has no mark for pictures that need no text",
                remedy: "Mark \(place.id.text.excerpt) in the site itself")
        }
        let picture = try picture(place.id)
        var headers = [(name: ProvenanceHeader.name, value: ProvenanceHeader.value(provenance))]
        if place.revision.hasPrefix("\"") { headers.append(("if-match", place.revision)) }
        let url = base.url(of: picture, "patch")
        let texts = [JSON.Member("alt", .string(alt.words ?? ""))]
        guard place.isVerified != nil, !remarks.refusesVerified else {
            return try await client.patch(url, .object(texts), headers: headers)
        }
        // A text that is taken away is as it was before anybody wrote one.
        let isVerified = provenance.isVerified && alt != .missing
        do throws(GalleryError) {
            let verified = JSON.Member("verified", .integer(isVerified ? 1 : 0))
            return try await client.patch(url, .object(texts + [verified]), headers: headers)
        } catch {
            guard error.isRefused else { throw error }
        }
        // Where it is the member that the site does not take, the text is written without it.
        try await client.patch(url, .object(texts), headers: headers)
        remarks.noteVerifiedRefused(by: base.endpoint.description)
    }

    /// Sends the new title, and nothing else of the picture: who stands for its alt text is another matter.
    package func writeTitle(_ title: String, in place: GalleryEntry) async throws(GalleryError) {
        let headers = place.revision.hasPrefix("\"") ? [(name: "if-match", value: place.revision)] : []
        try await client.patch(
            base.url(of: try picture(place.id), "patch"), ["title": .string(title)], headers: headers)
    }

    /// The API has texts, and no mark for decorative pictures.
    package func canHold(_ alt: AlternativeText) -> Bool { alt != .decorative }

    /// Closes the connections to the site.
    package func shutdown() async {
        await client.transport.shutdown()
    }
}

extension Album {
    func picture(_ id: PictureID) throws(GalleryError) -> AlbumPicture {
        do throws(AlbumPicture.Fault) {
            return try AlbumPicture(id.text)
        } catch {
            throw .noSuchPicture(id)
        }
    }

    func answer(about picture: AlbumPicture) async throws(GalleryError) -> AlbumAnswer {
        let url = base.url(of: picture, "get")
        let reply = try await client.get(url)
        do throws(AlbumAnswer.Fault) {
            return try AlbumAnswer(reply)
        } catch {
            throw .unreadableAnswer(url, AlbumAnswer.Fault(client.token.redacted(from: error.words)))
        }
    }

    private func context(
        of picture: AlbumPicture, _ answer: AlbumAnswer, _ hints: [PictureListing.Hint]
    ) -> String {
        var context = PictureContext()
        context.add("Title", answer.title)
        context.add("Caption", answer.caption)
        context.add("Album", SpokenName.ofFolders(picture.album))
        for hint in hints { context.add(hint.name, hint.value) }
        if let note = notes.note(on: picture.album) { context.add("Notes", note) }
        return context.text
    }
}
