/// What a link in an SVG points to.
enum SVGReference {
    /// A part of the same document.
    case inside
    /// A picture in the link itself.
    case embedded([UInt8])
    /// Anything else.
    case outside

    init(_ link: String) {
        let link = link.filter { !$0.isWhitespace }
        if link.isEmpty || link.hasPrefix("#") {
            self = .inside
        } else if let picture = Self.picture(link) {
            self = .embedded(picture)
        } else {
            self = .outside
        }
    }

    /// Looks for `url()` and `@import` in a style sheet, a style attribute or a presentation attribute.
    ///
    /// Escapes are replaced first, as `\75rl(` is `url(` to a renderer. Comments are not taken out: text in them that
    /// looks like a link is refused too, and there is no way to hide one between two strings that look like comments.
    static func check(style: String) throws(PictureError) {
        guard style.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") }) || style.contains("\\")
        else { return }
        let style = Array(unescaped(style).lowercased().utf8)
        guard style.firstIndex(of: "@import".bytes, from: 0) == nil else { throw .unsafe("imports a style sheet") }
        var index = 0
        while let found = style.firstIndex(of: "url(".bytes, from: index) {
            index = found + 4
            let target = style[index...].drop { isSpaceOrQuote($0) }
            guard target.first == UInt8(ascii: "#") else {
                throw .unsafe("has a style that refers to another file")
            }
        }
    }

    private static func isSpaceOrQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func unescaped(_ style: String) -> String {
        guard style.contains("\\") else { return style }
        var text = ""
        var rest = Substring(style)
        while let character = rest.popFirst() {
            guard character == "\\" else {
                text.append(character)
                continue
            }
            let digits = rest.prefix(6).prefix { $0.isHexDigit }
            rest = rest.dropFirst(digits.count)
            if digits.isEmpty {
                continue
            } else if let code = UInt32(digits, radix: 16), let scalar = UnicodeScalar(code) {
                text.unicodeScalars.append(scalar)
            }
            if !digits.isEmpty, rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        }
        return text
    }

    private static func picture(_ link: String) -> [UInt8]? {
        guard let comma = link.firstIndex(of: ",") else { return nil }
        let head = link[..<comma].lowercased()
        let types = ["png", "jpeg", "jpg", "gif", "webp"].map { "data:image/\($0)" }
        guard head.hasSuffix(";base64"), types.contains(where: { head.hasPrefix($0 + ";") }),
            let bytes = Base64.decode(link[link.index(after: comma)...].utf8)
        else { return nil }
        switch ContentGuess(bytes) {
        case .picture(.png), .picture(.jpeg), .picture(.gif), .picture(.webp): return bytes
        default: return nil
        }
    }
}
