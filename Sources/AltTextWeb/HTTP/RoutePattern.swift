/// The addresses of a route, as the OpenAPI description writes them: `/album/{album}/{image}/get`. `{album}` stands for
/// one name or several, everything else in braces for one.
struct RoutePattern: Sendable, Hashable {
    /// The pattern as it is written.
    let text: String
    private let parts: [Part]

    private enum Part: Hashable {
        case word(String)
        case one
        case several
    }

    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/").map { part in
            switch part {
            case "{album}": .several
            case _ where part.hasPrefix("{"): .one
            default: .word(String(part))
            }
        }
    }

    /// Whether a path is one of these addresses.
    func matches(_ path: String) -> Bool {
        let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
        guard let several = parts.firstIndex(of: .several) else {
            return names.count == parts.count && zip(parts, names).allSatisfy(Self.matches)
        }
        let tail = parts.count - several - 1
        guard names.count > several + tail else { return false }
        return zip(parts[..<several], names).allSatisfy(Self.matches)
            && zip(parts.suffix(tail), names.suffix(tail)).allSatisfy(Self.matches)
    }

    private static func matches(_ part: Part, _ name: Substring) -> Bool {
        if case .word(let word) = part { word == name } else { true }
    }
}
