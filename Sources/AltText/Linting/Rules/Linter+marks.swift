extension Linter {
    /// The rules about what is no word: files, addresses, emoji, markup.
    func checkFileNames(_ scan: ScannedText, _ findings: inout [Finding]) {
        for range in FileNames.names(in: scan) {
            // In a longer text it may be what the picture shows.
            let severity: Finding.Severity = scan.words.count > 8 ? .warning : .error
            findings.append(
                Finding(.fileName, scan, range, severity: severity) {
                    "\"\($0)\" is the name of a file. Say what the picture shows."
                })
        }
    }

    func checkMarks(_ scan: ScannedText, _ findings: inout [Finding]) {
        if !scan.oddities.isDisjoint(with: [.innerColon, .innerDot]) { checkAddresses(scan, &findings) }
        if scan.oddities.contains(.symbol) { checkEmoji(scan, &findings) }
        if scan.oddities.contains(.markup), let range = Markup.first(in: scan.scalars) {
            findings.append(
                Finding(.markup, scan, range) { "\"\($0)\" is markup, which is read out. Use plain words." })
        }
        if scan.oddities.contains(.lineBreak), let range = scan.innerLineBreak {
            findings.append(
                Finding(.markup, scan, range) { _ in "The text has a line break. Write it on one line." })
        }
    }

    private func checkAddresses(_ scan: ScannedText, _ findings: inout [Finding]) {
        var index = 0
        let scalars = scan.scalars
        while index < scalars.count {
            if scalars[index].isBlank {
                index += 1
                continue
            }
            let end = scalars[index...].firstIndex(where: \.isBlank) ?? scalars.count
            if let range = WebAddress.range(in: scalars[index..<end]) {
                findings.append(
                    Finding(.url, scan, range) { "\"\($0)\" is a web address. Say what it leads to, or leave it out." })
            }
            index = end
        }
    }

    private func checkEmoji(_ scan: ScannedText, _ findings: inout [Finding]) {
        guard let start = scan.scalars.firstIndex(where: \.isEmoji) else { return }
        var end = start + 1
        while end < scan.scalars.count, scan.scalars[end].isEmoji || scan.scalars[end].joinsEmoji { end += 1 }
        findings.append(
            Finding(.emoji, scan, start..<end) {
                "\"\($0)\" is read out by its name in the middle of the text. Use words."
            })
    }
}

extension ScannedText {
    /// The first line break that has text on both sides.
    fileprivate var innerLineBreak: Range<Int>? {
        let extent = extent
        guard let start = scalars[extent].firstIndex(where: \.isLineBreak) else { return nil }
        return start..<(scalars[start..<extent.upperBound].firstIndex { !$0.isLineBreak } ?? extent.upperBound)
    }
}

extension Unicode.Scalar {
    /// Whether it is drawn as an emoji; signs that are text unless told otherwise, such as ©, → and ☆, are not.
    fileprivate var isEmoji: Bool {
        value >= 0x2190
            && (properties.isEmojiPresentation || (0x1F000...0x1FAFF).contains(value) && properties.isEmoji)
            || value == 0xFE0F
    }

    /// A joiner, a skin colour or a mark that is drawn with the emoji around it.
    fileprivate var joinsEmoji: Bool { value == 0x200D || value == 0x20E3 || (0xE0020...0xE007F).contains(value) }
}
