extension ContentGuess {
    /// What a file of characters is: SVG, HTML, JSON, other XML or plain text.
    static func text(_ bytes: [UInt8]) -> ContentGuess? {
        if bytes.has([0xFF, 0xFE]) || bytes.has([0xFE, 0xFF]) || bytes.has("<\0") || bytes.has("\0<") {
            return other("a text file in UTF-16", "If it is an SVG picture, save it in UTF-8.")
        }
        let start = bytes.has([0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = Array(bytes[start...].prefix(1 << 16))
        guard let first = head.first(where: { !isSpace($0) }), isText(head) else { return nil }
        if first == UInt8(ascii: "<") { return markup(head) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            return other("JSON", "The address probably answered with an error message instead of a picture.")
        }
        return other("plain text", "Check that it is the file you meant.")
    }

    private static func markup(_ head: [UInt8]) -> ContentGuess {
        let root = rootName(head)
        if root == "svg" { return .picture(.svg) }
        let isHTML = root == "!doctype html" || ["html", "head", "body", "title", "div", "p", "script"].contains(root)
        return isHTML
            ? other("an HTML page", "The address probably answered with a page about the picture, or an error page.")
            : other("an XML document", "Check that it is the file you meant.")
    }

    /// The local name of the first element in lower case, behind comments, instructions and a document type that is
    /// not HTML's.
    private static func rootName(_ head: [UInt8]) -> String {
        var index = 0
        while let open = head.firstIndex(of: "<".bytes, from: index) {
            if head.has("<!--", at: open) {
                guard let end = head.firstIndex(of: "-->".bytes, from: open + 4) else { return "" }
                index = end + 3
            } else if head.has("<?", at: open) || head.has("<!", at: open) {
                if lowerCased(head, from: open + 1, count: 13) == "!doctype html" { return "!doctype html" }
                index = open + 2
            } else {
                let name = head[(open + 1)...].prefix {
                    !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
                }
                let local = name.split(separator: UInt8(ascii: ":")).last ?? []
                return String(decoding: local, as: UTF8.self).lowercased()
            }
        }
        return ""
    }

    private static func lowerCased(_ bytes: [UInt8], from start: Int, count: Int) -> String {
        String(decoding: bytes[min(start, bytes.count)...].prefix(count), as: UTF8.self).lowercased()
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isText(_ head: [UInt8]) -> Bool {
        head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || isSpace($0) || $0 == 0x1B }
    }
}
