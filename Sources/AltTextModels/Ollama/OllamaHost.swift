internal import AltText

/// Where Ollama is, as its own variable `OLLAMA_HOST` says it: with or without scheme and port.
package struct OllamaHost: Sendable, Hashable {
    /// The base URL, with scheme and port.
    package let baseURL: String

    /// Reads the variable's value; an empty one means the usual place.
    package init(_ value: String) {
        // Quotation marks stay where a service file was written like a shell script; Ollama overlooks them, too.
        var rest = Substring(value.trimmed.trimmingQuotes)
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
        guard !isBareIPv6, let colon = text.lastIndex(of: ":"), !text[colon...].contains("]")
        else { return (String(text), nil) }
        // A port that is none means the usual one, as Ollama itself takes it.
        let port = text[text.index(after: colon)...]
        return (String(text[..<colon]), UInt16(port).map(String.init))
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

extension String {
    /// The text without quotation marks at its ends.
    fileprivate var trimmingQuotes: String {
        String(drop { "\"'".contains($0) }.reversed().drop { "\"'".contains($0) }.reversed())
    }
}
