import Foundation

extension FakeAlbumSite {
    /// What a path of the site leads to.
    struct Place {
        enum Verb: String {
            case get
            case patch
            case file

            var allowedMethod: String { self == .patch ? "PATCH" : "GET" }
            /// The name of the occasion.
            var method: String { rawValue.uppercased() }
        }

        let verb: Verb
        /// `album/image`, decoded.
        let name: String

        /// Reads a path as it was sent; nil for one that leads nowhere. Dots lead nowhere either.
        init?(path: String, prefix: String) {
            guard path.hasPrefix(prefix + "/") else { return nil }
            let encoded = path.dropFirst(prefix.count + 1).split(separator: "/", omittingEmptySubsequences: false)
            let parts = encoded.compactMap { String($0).removingPercentEncoding }
            guard parts.count == encoded.count, parts.count >= 4, !parts.contains(where: Self.leadsAstray) else {
                return nil
            }
            if parts[0] == "album", let verb = parts.last.flatMap(Verb.init), verb != .file {
                self.verb = verb
                name = parts[1..<(parts.count - 1)].joined(separator: "/")
                return
            }
            let suffix = "-1280w.jpg"
            guard parts[0] == "files", parts[1] == "cache", let last = parts.last, last.hasSuffix(suffix) else {
                return nil
            }
            verb = .file
            name = (parts[2..<(parts.count - 1)] + [String(last.dropLast(suffix.count))]).joined(separator: "/")
        }

        private static func leadsAstray(_ part: String) -> Bool {
            part.isEmpty || part == "." || part == ".." || part.contains("/")
        }
    }
}
