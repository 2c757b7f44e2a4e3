/// Tells addresses that may be followed from others, and from words.
enum WebLink {
    /// What a file says that a text leads to; `nil` where it is no whole address, or one that runs something or names a
    /// file of somebody's disk.
    static func address(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 8000,
            let scheme = text.firstIndex(of: ":").map({ text[..<$0].lowercased() }), scheme.count > 1,
            scheme.first?.isLetter ?? false,
            scheme.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }),
            !["javascript", "vbscript", "data", "file", "ppaction"].contains(scheme)
        else { return nil }
        return text
    }

    /// The addresses that stand in a text, of sites and of mail.
    static func addresses(in text: String) -> [Range<String.Index>] {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") }) else { return [] }
        let scalars = text.unicodeScalars
        return scalars.split { $0.properties.isWhitespace || "<>\"".unicodeScalars.contains($0) }.flatMap { word in
            let site = ["http://", "https://", "ftp://"].compactMap { start(of: $0, in: word) }.min()
            if let site { return [site..<end(of: word[site...])] }
            return mail(in: word).map { [$0] } ?? []
        }
    }

    /// Where an address begins in a word: not behind letters that would be part of it. Chinese and Japanese have no blank
    /// before it.
    private static func start(of scheme: String, in word: Substring.UnicodeScalarView) -> String.Index? {
        let letters = Array(scheme.unicodeScalars)
        var rest = word
        while !rest.isEmpty {
            let head = Array(rest.prefix(letters.count + 1))
            let isHere =
                head.count > letters.count
                && zip(head, letters).allSatisfy { $0 == $1 || $0.properties.lowercaseMapping == String($1) }
            let isFree =
                rest.startIndex == word.startIndex
                || !("a"..."z").contains(word[word.index(before: rest.startIndex)].properties.lowercaseMapping)
            if isHere, isFree { return rest.startIndex }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Where an address ends: stops and brackets behind it belong to the sentence, unless the bracket was opened in it.
    private static func end(of address: Substring.UnicodeScalarView) -> String.Index {
        var rest = address
        var surplus = rest.reduce(0) { $0 + ($1 == ")" ? 1 : $1 == "(" ? -1 : 0) }
        while let last = rest.last {
            guard last == ")" && surplus > 0 || ".,:;!?'*_~]}’”»…。，、；：！？）」』".unicodeScalars.contains(last) else {
                break
            }
            if last == ")" { surplus -= 1 }
            rest = rest.dropLast()
        }
        return rest.endIndex
    }

    /// A mail address in a word (CommonMark 0.31, 6.5), without what stands around it.
    private static func mail(in word: Substring.UnicodeScalarView) -> Range<String.Index>? {
        guard let sign = word.firstIndex(of: "@") else { return nil }
        let isLocal = { (scalar: Unicode.Scalar) in
            isLetterOrDigit(scalar) || ".!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains(scalar)
        }
        let start = word[..<sign].lastIndex { !isLocal($0) }.map { word.index(after: $0) } ?? word.startIndex
        var host = word[word.index(after: sign)...].prefix { isLetterOrDigit($0) || $0 == "." || $0 == "-" }
        while let last = host.last, !isLetterOrDigit(last) { host = host.dropLast() }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard start < sign, isLetterOrDigit(word[start]), labels.count > 1,
            labels.allSatisfy({ label in
                label.count <= 63 && label.first.map(isLetterOrDigit) ?? false
                    && label.last.map(isLetterOrDigit) ?? false
            })
        else { return nil }
        return start..<host.endIndex
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && UInt8(scalar.value).isASCIIAlphanumeric
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    var isASCIIAlphanumeric: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
