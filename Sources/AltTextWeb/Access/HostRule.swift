internal import AltText

/// Which names a server answers to.
///
/// A page of a stranger's site can have its own name lead to this machine, and would then be of one site with this server
/// as far as its browser knows (DNS rebinding). Such a page has a name, and not one of those here; numeric addresses are
/// nobody's to give away.
package struct HostRule: Sendable, Hashable {
    private let names: Set<String>

    /// - Parameters:
    ///   - host: the host or address that the server listens at.
    ///   - publicURL: the address under which others reach it, such as `https://alt.example.org`.
    package init(host: String, publicURL: String?) {
        var names: Set<String> = ["localhost", host.lowercased()]
        if let publicURL {
            let rest = publicURL.split(separator: "://", maxSplits: 1).last ?? ""
            names.insert(Self.name(of: String(rest.prefix { $0 != "/" })))
        }
        self.names = names
    }

    /// Whether requests with that `Host` are for this server. One without a host comes from no browser.
    package func allows(_ authority: String?) -> Bool {
        guard let authority else { return true }
        let name = Self.name(of: authority)
        return names.contains(name) || name.hasSuffix(".localhost") || Self.isNumeric(name)
    }

    /// The name without the port.
    private static func name(of authority: String) -> String {
        var name = authority.lowercased()
        if name.hasPrefix("[") {
            return name.lastIndex(of: "]").map { String(name[...$0]) } ?? name
        }
        if let colon = name.lastIndex(of: ":") { name = String(name[..<colon]) }
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }

    private static func isNumeric(_ name: String) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
