internal import AltText

/// The target of a link in `Link` headers (RFC 8288).
enum LinkHeader {
    /// The URL reference of the first link with a relation, such as `describes`.
    static func target(of relation: String, in values: [String]) -> String? {
        for value in values {
            for link in split(value[...], at: ",") {
                guard let target = link.firstIndex(of: "<"), let end = link[target...].firstIndex(of: ">"),
                    link[..<target].allSatisfy(\.isWhitespace)
                else { continue }
                let parameters = split(link[link.index(after: end)...], at: ";")
                if parameters.contains(where: { isRelation($0, relation) }) {
                    return String(link[link.index(after: target)..<end])
                }
            }
        }
        return nil
    }

    private static func isRelation(_ parameter: Substring, _ relation: String) -> Bool {
        let sides = parameter.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, sides[0].trimmed.lowercased() == "rel" else { return false }
        let names = sides[1].filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace)
        return names.contains { $0.lowercased() == relation }
    }

    /// The parts between separators that stand neither in quotation marks nor in angle brackets.
    private static func split(_ text: Substring, at separator: Character) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        var isTarget = false
        for index in text.indices {
            switch text[index] {
            case "\"" where !isTarget: isQuoted.toggle()
            case "<" where !isQuoted: isTarget = true
            case ">" where !isQuoted: isTarget = false
            case separator where !isQuoted && !isTarget:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: continue
            }
        }
        return parts + [text[start...]]
    }
}
