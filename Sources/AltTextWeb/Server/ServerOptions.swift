internal import AltText
package import AltTextRuns

/// Where and how the server listens, and what it goes by.
package struct ServerOptions: Sendable, Hashable {
    /// The host or address to listen at.
    package var host: String
    /// The port; 0: any free one.
    package var port: Int
    /// How long a connection may stay silent, in the middle of a request too.
    package var idleTimeout: Duration
    /// How many connections there may be. Where one more comes, the one closes that has waited longest for a request.
    package var maximumConnections: Int
    /// How many connections there may be from one address. Behind a proxy all have the proxy's.
    package var maximumConnectionsPerAddress = 256
    /// After how many answers a connection closes.
    package var maximumRequestsPerConnection = 1000
    /// How many requests with one token are answered at the same time.
    package var maximumRequestsPerToken = 64
    /// How long a request's body may take to come.
    package var bodyTimeout = Duration.seconds(20)
    /// The address under which others reach the server, such as `https://alt.example.org`. Requests that name another host
    /// are refused, but for this machine's own names and numeric addresses.
    package var publicURL: String?
    /// What models are told beside the picture, and so what texts are checked by that somebody types.
    package var wording = Wording()
    /// The folder with reports of evaluations, where there is one to show.
    package var reportsFolder: String?
    /// The folder in which pictures in the sizes of pages are kept; `nil`: in memory alone.
    package var thumbnailFolder: String?

    /// Creates options. Left as they are, nobody beyond this machine can connect.
    package init(
        host: String = "127.0.0.1", port: Int = 8080, idleTimeout: Duration = .seconds(30),
        maximumConnections: Int = 1024
    ) {
        self.host = host
        self.port = port
        self.idleTimeout = idleTimeout
        self.maximumConnections = maximumConnections
    }
}
