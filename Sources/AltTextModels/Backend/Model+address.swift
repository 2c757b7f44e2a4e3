internal import AltText
internal import AltTextHTTP

extension Model {
    /// An address below the model's base URL.
    func url(_ path: String) -> String {
        var base = Substring(baseURL ?? "")
        while base.hasSuffix("/") { base.removeLast() }
        return base + path
    }

    /// The server that runs the model; `nil` for one that is reached over no network.
    var endpoint: Endpoint? { baseURL.flatMap(Endpoint.init) }

    /// Whether the model's server is another machine.
    var isRemoteByAddress: Bool {
        guard baseURL != nil else { return false }
        return endpoint?.isLoopback != true
    }

    /// Whether the model's address or id says that pictures leave this machine. An Ollama model can be remote behind any
    /// name: ``ModelClient/isRemote(_:)`` asks.
    package var isRemoteByName: Bool {
        isRemoteByAddress || backend.isCloudID(id)
    }

    /// Who gets the pictures, where the model is remote.
    var recipient: String { endpoint?.isLoopback == true ? "Ollama's cloud" : endpoint?.host ?? server }
}
