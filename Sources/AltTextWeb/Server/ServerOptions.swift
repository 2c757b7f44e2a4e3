internal import AltText
public import AltTextRuns

/// Where and how the server listens, and what it goes by.
public struct ServerOptions: Sendable, Hashable {
    /// The host or address to listen at.
    public var host: String
    /// The port; 0: any free one.
    public var port: Int
    /// How long a connection may stay silent, in the middle of a request too.
    public var idleTimeout: Duration
    /// How many connections there may be. Where one more comes, the one closes that has waited longest for a request.
    public var maximumConnections: Int
    /// How many connections there may be from one address. Behind a proxy all have the proxy's.
    public var maximumConnectionsPerAddress = 256
    /// After how many answers a connection closes.
    public var maximumRequestsPerConnection = 1000
    /// How many requests with one token are answered at the same time.
    public var maximumRequestsPerToken = 64
    /// How long a request's body may take to come.
    public var bodyTimeout = Duration.seconds(20)
    /// The address under which others reach the server, such as `https://alt.example.org`. Requests that name another host
    /// are refused, but for this machine's own names and numeric addresses.
    public var publicURL: String?
    /// What models are told beside the picture, and so what texts are checked by that somebody types.
    public var wording = Wording()
    /// The folder with reports of evaluations, where there is one to show.
    public var reportsFolder: String?
    /// The folder in which pictures in the sizes of pages are kept; `nil`: in memory alone.
    public var thumbnailFolder: String?

    /// Creates options. Left as they are, nobody beyond this machine can connect.
    public init(
        host: String = "127.0.0.1", port: Int = 8080, idleTimeout: Duration = .seconds(30),
        maximumConnections: Int = 1024
    ) {
        self.host = host
        self.port = port
        self.idleTimeout = idleTimeout
        self.maximumConnections = maximumConnections
    }
}
