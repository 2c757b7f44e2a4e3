extension Linter {
    /// What a program wrote behind a text that it made by itself.
    func checkMachineTail(_ scan: ScannedText, _ findings: inout [Finding]) {
        guard let tail = machineTail(scan) else { return }
        findings.append(
            Finding(.machineTail, scan, tail) {
                "\"\($0)\" says that a program wrote the text and nobody has read it. Compare the text with the picture, "
                    + "and take that away."
            })
    }

    /// What Office writes, in the languages it speaks.
    private static let tails = LanguagePack.all.flatMap(\.machineTails).map { Array($0.unicodeScalars) }

    /// What the longest tail takes, with brackets and blanks.
    private static let longestTail = 140

    /// Where the tail of a machine's text stands, if it has one.
    func machineTail(_ scan: ScannedText) -> Range<Int>? {
        let extent = scan.extent.suffix(Self.longestTail)
        let text = scan.scalars[extent].map(Self.plain)
        var end = text.count
        while end > 0, text[end - 1].endsSentence || text[end - 1].isBlank { end -= 1 }
        // How sure it was, in brackets.
        if end > 0, [")", "）"].contains(text[end - 1]),
            let start = text[..<end].lastIndex(where: { ["(", "（"].contains($0) })
        {
            end = start
            while end > 0, text[end - 1].isBlank { end -= 1 }
        }
        let tails = Self.tails.filter { tail in
            tail.count <= end && text[end - tail.count..<end].elementsEqual(tail)
                && (tail.count == end || !text[end - tail.count - 1].isLetterOrNumber || !tail[0].isASCII)
        }
        guard let length = tails.map(\.count).max() else { return nil }
        return extent.lowerBound + end - length..<extent.upperBound
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "’" { return "'" }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower[lower.startIndex] : scalar
    }
}
