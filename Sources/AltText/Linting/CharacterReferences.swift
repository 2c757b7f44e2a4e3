/// The character references that texts on pages are written with: `&amp;`, `&#39;`, `&#x2026;`.
enum CharacterReferences {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…", "ndash": "–",
        "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "copy": "©", "shy": "",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
        "ntilde": "ñ", "iuml": "ï", "euml": "ë",
    ]

    /// The text with references to the commonest characters resolved; others stay as they are.
    static func resolved(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if scalars[index] == "&", let (character, end) = reference(at: index, in: scalars) {
                text.append(contentsOf: character.unicodeScalars)
                index = end
            } else {
                text.append(scalars[index])
                index += 1
            }
        }
        return String(text)
    }

    private static func reference(at start: Int, in scalars: ArraySlice<Unicode.Scalar>) -> (String, Int)? {
        let body = scalars[(start + 1)...].prefix(10).prefix { $0 != ";" }
        guard body.endIndex < scalars.endIndex, scalars[body.endIndex] == ";" else { return nil }
        let name = String(String.UnicodeScalarView(body))
        guard let character = named[name] ?? numbered(name) else { return nil }
        return (character, body.endIndex + 1)
    }

    private static func numbered(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
