/// Tells names of files from words.
enum FileNames {
    private static let extensions = Set(
        [
            "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "heic", "heif", "tif", "tiff", "svg", "bmp",
            "psd",
            "raw", "cr2", "nef", "arw", "dng", "pdf", "emf", "wmf",
        ].map(WordKey.init))

    /// Words of `SpokenName` that are also words for people: "night 2" says something.
    private static let spoken: Set<String> = ["portrait", "night", "cover", "panorama", "new", "raw", "original"]
    private static let cameraWords = Set(SpokenName.cameraWords.subtracting(spoken).map(WordKey.init))

    /// Whether the whole text is the name of a file, with or without its extension.
    static func isName(_ scan: ScannedText) -> Bool {
        let extent = scan.extent
        let core = scan.scalars[extent].last.map(\.endsSentence) == true ? extent.dropLast() : extent
        if hasExtension(scan, endingAt: core.upperBound) { return isOneName(scan, core) }
        guard !scan.scalars[core].contains(where: \.isBlank) else { return isCameraName(scan) }
        return isCameraName(scan) || isSlug(scan, core)
    }

    /// The names of files with an extension among the words of a text, in scalars.
    static func names(in scan: ScannedText) -> [Range<Int>] {
        guard scan.oddities.contains(.innerDot) else { return [] }
        return scan.words.compactMap { index in
            let token = scan.tokens[index]
            guard isExtension(scan, token) else { return nil }
            var start = token.range.lowerBound
            while start > 0, !scan.scalars[start - 1].isBlank, !scan.scalars[start - 1].isQuote { start -= 1 }
            return start..<token.range.upperBound
        }
    }

    /// One name of up to eight words with its extension, and nothing like a sentence before it.
    private static func isOneName(_ scan: ScannedText, _ range: Range<Int>) -> Bool {
        let prepositions = scan.wordTokens.prefix(8).count { !$0.entry.function.isEmpty }
        return !scan.scalars[range].contains(where: \.isBlank) || scan.words.count <= 8 && prepositions == 0
    }

    private static func hasExtension(_ scan: ScannedText, endingAt end: Int) -> Bool {
        guard let last = scan.words.last else { return false }
        let token = scan.tokens[last]
        return token.range.upperBound == end && isExtension(scan, token)
    }

    private static func isExtension(_ scan: ScannedText, _ token: Token) -> Bool {
        let start = token.range.lowerBound
        return start > 1 && scan.scalars[start - 1] == "." && !scan.scalars[start - 2].isBlank
            && extensions.contains(token.key)
    }

    /// "IMG_2041", "DSC 0123 (2)", "P1020304", "20190704_123456", a hash: a name that a camera or a program gave.
    private static func isCameraName(_ scan: ScannedText) -> Bool {
        guard scan.words.count <= 6 else { return false }
        var hasDigit = false
        for token in scan.wordTokens {
            guard let part = isMachineMade(scan.scalars[token.range]) else { return false }
            hasDigit = hasDigit || part
        }
        return hasDigit
    }

    /// Whether a machine made a word, and whether there is a digit in it; `nil` where it is somebody's word.
    private static func isMachineMade(_ word: ArraySlice<Unicode.Scalar>) -> Bool? {
        guard word.count <= 80, word.allSatisfy(\.isASCII) else { return nil }
        var hasDigit = false
        for part in word.split(whereSeparator: { !$0.isLetterOrNumber }) {
            let letters = part.prefix { !$0.isASCIIDigit }
            let digits = part.dropFirst(letters.count)
            hasDigit = hasDigit || !digits.isEmpty
            if isHash(part) { continue }
            guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
            if letters.isEmpty || cameraWords.contains(key(letters)) { continue }
            guard letters.count <= 3, digits.count >= 4 else { return nil }
        }
        return hasDigit
    }

    private static func isHash(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        part.count >= 12 && part.allSatisfy { $0.properties.isASCIIHexDigit } && part.contains(where: \.isASCIIDigit)
    }

    /// "heron-on-a-jetty", "heron_on_jetty": words as addresses and programs join them.
    private static func isSlug(_ scan: ScannedText, _ range: Range<Int>) -> Bool {
        let scalars = scan.scalars[range]
        guard scalars.allSatisfy({ $0.isWordPart || $0 == "-" }) else { return false }
        return scalars.contains("_") || scalars.count { $0 == "-" } >= 2
    }

    private static func key(_ letters: ArraySlice<Unicode.Scalar>) -> WordKey {
        var key = WordKey()
        for letter in letters { key.append(letter) }
        return key
    }
}
