internal import AltText
internal import AltTextHTTP

/// A host to which a key may go: at every port, or at one.
public struct KeyHost: Sendable, Hashable, CustomStringConvertible {
    private let host: String
    /// The port; `nil` for all of them.
    private let port: Int?

    /// Reads `api.example.org`, `127.0.0.1:8000`, or the address of a server, whose path does not count.
    ///
    /// - Returns: `nil` for what names no host.
    package init?(_ text: String) {
        let text = text.trimmed
        let isAddress = text.contains("://")
        guard isAddress || !text.contains("/"), let endpoint = Endpoint(isAddress ? text : "https://" + text) else {
            return nil
        }
        // Of an IPv6 address the colons stand in brackets.
        let namesPort = (text.firstIndex(of: "]").map { text[$0...] } ?? text[...]).contains(":")
        host = endpoint.host
        port = isAddress || namesPort ? endpoint.port : nil
    }

    /// The very server of an address.
    init(_ endpoint: Endpoint) {
        host = endpoint.host
        port = endpoint.port
    }

    /// The host as people write it, with its port where only one is meant.
    public var description: String {
        (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "")
    }

    /// Whether the server of an address is at this host.
    package func covers(_ address: String) -> Bool {
        Endpoint(address).map { covers($0) } ?? false
    }

    /// Whether a server is at this host.
    func covers(_ endpoint: Endpoint) -> Bool {
        host == endpoint.host && (port ?? endpoint.port) == endpoint.port
    }

    /// Vendors whose servers speak the API of another, and their hosts.
    private static let compatibleVendors = ["mistral": ["api.mistral.ai"], "openrouter": ["openrouter.ai"]]

    /// The hosts of the vendor after which a key is called; none where AltText knows no such vendor.
    static func ofVendor(_ keyName: String) -> [KeyHost] {
        let kind = BackendKind.allCases.first { $0.keyName == keyName }
        let hosts = kind?.vendorHosts ?? Self.compatibleVendors[keyName] ?? []
        return hosts.compactMap(KeyHost.init)
    }
}
