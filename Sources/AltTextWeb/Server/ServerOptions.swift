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
    /// How many connections there may be; further ones wait.
    public var maximumConnections: Int
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
