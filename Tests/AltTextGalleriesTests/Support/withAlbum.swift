import AltText
import AltTextGalleries
import AltTextTesting

/// Runs `body` with an album gallery at a fake site, and closes both whatever happens.
func withAlbum<Result>(
    _ site: FakeAlbumSite, list: String? = nil, imageURL: String? = nil, token: String = "album-token",
    timeout: Duration = .seconds(10), retries: Int = 2, _ body: (Album, FakeServer) async throws -> Result
) async throws -> Result {
    try await withFakeServer(site) { server in
        try await withScratchFolder { folder in
            var albumList: AlbumList?
            if let list { albumList = try await AlbumList(try folder.write(list, to: "list.txt")) }
            var options = Album.Options()
            options.requestTimeout = timeout
            options.maximumRetries = retries
            options.shortestRetryWait = .milliseconds(1)
            let album = try Album(
                base: server.baseURL + site.options.prefix, token: Secret(token), list: albumList, imageURL: imageURL,
                options: options)
            do {
                let result = try await body(album, server)
                await album.shutdown()
                return result
            } catch {
                await album.shutdown()
                throw error
            }
        }
    }
}

extension FakeAlbumSite.Options {
    /// Options with one thing changed.
    static func with(_ change: (inout FakeAlbumSite.Options) -> Void) -> FakeAlbumSite.Options {
        var options = FakeAlbumSite.Options()
        change(&options)
        return options
    }
}
