package import AltText
internal import AltTextHTTP
internal import NIOHTTP1

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Album {
    private static let maximumRedirects = 5

    /// Fetches a picture's file: from the site itself with the token, from anywhere else without.
    package func bytes(of listing: PictureListing) async throws(GalleryError) -> [UInt8] {
        let picture = try picture(listing.id)
        do throws(GalleryError) {
            if let originals { return try await originals.bytes(of: listing.id) }
            // A person has typed the template, and nobody the link that a site sends.
            if let template { return try await fetch(template.url(of: picture, base: base), isTyped: true) }
            return try await fetch(try await linkedURL(of: picture, listing.id), isTyped: false)
        } catch {
            // A file that is not there may mean a wrong template or folder; only the site knows whether the picture is gone.
            guard error.isGone || error.code == .unreadable else { throw error }
            _ = try await answer(about: picture)
            throw error.isGone ? error.with(.unreadable, remedy: "Check the pattern of its images' addresses") : error
        }
    }

    private func linkedURL(of picture: AlbumPicture, _ id: PictureID) async throws(GalleryError) -> String {
        guard let reference = try await answer(about: picture).imageReference,
            let url = Self.resolve(reference, from: base.url(of: picture, "get"))
        else { throw .missingImageURL(id) }
        return url
    }

    private func fetch(_ address: String, isTyped: Bool) async throws(GalleryError) -> [UInt8] {
        let options = loading
        var url = address
        for _ in 0...Self.maximumRedirects where base.isOrigin(of: url) {
            let reply = try await client.file(at: url, options: options)
            guard let location = reply.headers.first(name: "location"), (300..<400).contains(reply.status) else {
                return reply.body
            }
            guard let next = Self.resolve(location, from: url) else { break }
            url = next
        }
        guard !base.isOrigin(of: url) else {
            throw GalleryError(
                .unreadable, "\(address.excerpt) redirects too often",
                remedy: "Check the pattern of its images' addresses")
        }
        do throws(LoadError) {
            return try await PictureFetcher(options: options).fetch(url, isTyped: isTyped && url == address)
        } catch {
            throw GalleryError(error)
        }
    }

    private static func resolve(_ reference: String, from url: String) -> String? {
        URL(string: url).flatMap { URL(string: reference, relativeTo: $0)?.absoluteString }
    }
}

extension SiteClient {
    /// A picture's file, or the redirect to it.
    fileprivate func file(at url: String, options: PictureLoader.Options) async throws(GalleryError) -> HTTPReply {
        try await get(
            url, accept: "image/*,*/*;q=0.5", timeout: options.fetchTimeout,
            maximumByteCount: options.maximumByteCount, handsOnRedirects: true)
    }
}
