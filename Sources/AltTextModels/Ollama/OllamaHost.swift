/// Where Ollama is, as its own variable `OLLAMA_HOST` says it: with or without scheme and port.
public struct OllamaHost: Sendable, Hashable {
    /// The base URL, with scheme and port.
    public let baseURL: String

    /// Reads the variable's value; an empty one means the usual place.
    public init(_ value: String) {
        var rest = Substring(value.trimmed)
        var scheme = "http"
        if let separator = rest.firstRange(of: "://") {
            scheme = rest[..<separator.lowerBound].lowercased()
            rest = rest[separator.upperBound...]
        }
        // A path can follow where a proxy stands in front.
        let path = rest.firstIndex(of: "/").map { rest[$0...] } ?? ""
        rest = rest[..<(rest.firstIndex(of: "/") ?? rest.endIndex)]
        let (host, port) = Self.split(rest)
        let usualPort = value.contains("://") ? (scheme == "https" ? "443" : "80") : "11434"
        var base = "\(scheme)://\(Self.reachable(host)):\(port ?? usualPort)\(path)"
        while base.hasSuffix("/") { base.removeLast() }
        baseURL = base
    }

    private static func split(_ text: Substring) -> (host: String, port: String?) {
        let isBareIPv6 = text.count { $0 == ":" } > 1 && !text.hasPrefix("[")
        guard !isBareIPv6, let colon = text.lastIndex(of: ":"), !text[colon...].contains("]"),
            UInt16(text[text.index(after: colon)...]) != nil
        else { return (String(text), nil) }
        return (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }

    /// What to connect to when a server listens on every address.
    private static func reachable(_ host: String) -> String {
        switch host {
        case "", "0.0.0.0": "127.0.0.1"
        case "::", "[::]": "[::1]"
        default: host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        }
    }
}
