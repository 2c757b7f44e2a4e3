#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The server behind a base URL.
package struct Endpoint: Sendable, Hashable, CustomStringConvertible {
    /// `http` or `https`.
    package let scheme: String
    /// The host in lower case, without brackets.
    package let host: String
    /// The port.
    package let port: Int

    /// The server of a base URL; `nil` where this is no `http` or `https` URL with a host, or one that holds a password
    /// or something after its path, to which nothing could be added.
    package init?(_ baseURL: String) {
        guard let url = URL(string: baseURL), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme),
            let host = url.host(percentEncoded: false)?.lowercased(), !host.isEmpty, url.user == nil, url.query == nil,
            url.fragment == nil
        else { return nil }
        let port = url.port ?? (scheme == "https" ? 443 : 80)
        guard (1...65_535).contains(port) else { return nil }
        self.scheme = scheme
        self.host = host.filter { $0 != "[" && $0 != "]" }
        self.port = port
    }

    /// The server as people write it, without a port that goes without saying.
    package var description: String {
        let usual = scheme == "https" ? 443 : 80
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)://\(host)" + (port == usual ? "" : ":\(port)")
    }

    /// Whether nobody on the way can read what is sent: it is encrypted, or stays on this machine.
    package var keepsSecrets: Bool { scheme == "https" || isLoopback }

    /// Whether the server is this machine.
    package var isLoopback: Bool {
        // Names below "localhost" should mean this machine too (RFC 6761), but not every resolver keeps to that.
        host == "localhost" || host == "::1" || host.isLoopbackIPv4
    }
}

extension String {
    /// Whether this is an IPv4 address in 127.0.0.0/8, written in full. Short forms such as `127.1` do not count:
    /// what is not certain to stay on this machine is treated as remote.
    fileprivate var isLoopbackIPv4: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
