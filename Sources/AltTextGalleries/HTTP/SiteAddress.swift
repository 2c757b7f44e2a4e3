internal import AltText
internal import AltTextHTTP

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The base URL of a site in its one normal form.
struct SiteAddress: Sendable, Hashable, CustomStringConvertible {
    /// The server, to which alone the token goes.
    let endpoint: Endpoint
    /// The path below which the site's API is, without a slash at its end.
    private let path: String

    /// Reads an address as people type it.
    ///
    /// - Throws: ``GalleryError`` for one that is no `http` or `https` URL, holds a password, or ends in a query.
    init(_ text: String) throws(GalleryError) {
        let text = text.trimmed
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            let url = URL(string: text),
            url.password == nil, let endpoint = Endpoint(text)
        else { throw .badAddress(text) }
        let segments = url.path(percentEncoded: true).split(separator: "/")
        guard segments.allSatisfy({ $0 != "." && $0 != ".." }) else { throw .badAddress(text) }
        self.endpoint = endpoint
        path = segments.map { "/\($0)" }.joined()
    }

    /// The URL without a slash at its end.
    var description: String { endpoint.description + path }

    /// Whether a URL leads to this very server.
    func isOrigin(of url: String) -> Bool {
        // Endpoint reads base URLs, and so none with a query.
        let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
        return Endpoint(String(url[..<end])) == endpoint
    }
}
