/// Says which titles look like file names or lists of tags, and what a repaired title may say.
///
/// A repair changes letters' case, puts little words between, and takes away what files are called by. It never adds a noun:
/// whatever the model sees in the picture, the title says only what it said before.
package enum TitleRule {
    /// The longest title that is worth repairing, in characters.
    private static let longest = 200

    /// Whether a title looks like the name of a file or a list of tags: with underscores or an ending, in small letters or
    /// in capitals throughout, without the little words that make a phrase of them.
    package static func isWanting(_ title: String) -> Bool {
        let title = title.trimmed
        guard !title.isEmpty, title.count <= longest, !title.contains("\n"), says(title) else { return false }
        if hasEnding(title) || title.contains("_") { return true }
        let words = words(of: title)
        guard words.count > 1 else { return false }
        // A sentence, or a heading as people write it.
        guard !title.hasSuffix("."), !title.hasSuffix("!"), !title.hasSuffix("?") else { return false }
        let letters = title.filter { $0.isUppercase || $0.isLowercase }
        guard !letters.isEmpty else { return false }
        let isPhrase = words.contains { littleWords.contains($0.lowercased()) }
        if letters.allSatisfy(\.isUppercase) { return true }
        return letters.allSatisfy(\.isLowercase) && !isPhrase
    }

    /// Why an answer is no repaired title.
    package enum Fault: String, Error, Sendable, Hashable, CaseIterable {
        /// It says nothing, or more than one line.
        case noTitle = "no_title"
        /// It is the title as it was.
        case unchanged = "title_unchanged"
        /// It has a word that neither stood in the title nor is a little one.
        case newWord = "title_new_word"
        /// It lacks a word of the title.
        case lostWord = "title_lost_word"
        /// It begins with a small letter, or is in capitals.
        case wrongCase = "title_case"
    }

    /// The title that comes of a model's cleaned answer.
    ///
    /// - Throws: ``Fault``.
    package static func repaired(_ answer: String, from title: String) throws(Fault) -> String {
        var answer = answer.trimmed
        // A title has no stop at its end.
        while let last = answer.last, last == "." || last == "。" { answer = String(answer.dropLast()).trimmed }
        guard !answer.isEmpty, !answer.contains(where: \.isNewline), answer.count <= 2 * title.count + 40 else {
            throw .noTitle
        }
        guard answer != title.trimmed else { throw .unchanged }
        let (before, after) = (words(of: title).map { $0.lowercased() }, words(of: answer).map { $0.lowercased() })
        guard after.allSatisfy({ before.contains($0) || littleWords.contains($0) }) else { throw .newWord }
        let needed = before.filter { !$0.allSatisfy(\.isNumber) && !SpokenName.cameraWords.contains($0) }
        guard needed.allSatisfy({ after.contains($0) || littleWords.contains($0) }), !after.isEmpty else {
            throw .lostWord
        }
        let cased = answer.filter { $0.isUppercase || $0.isLowercase }
        guard cased.first.map(\.isUppercase) ?? true, cased.count < 4 || cased.contains(where: \.isLowercase) else {
            throw .wrongCase
        }
        return answer
    }

    /// Whether there is a word in it that a person chose: of `IMG_2041` and a date no title can be made.
    private static func says(_ title: String) -> Bool {
        words(of: title).contains { word in
            let word = word.lowercased()
            let isCJK = word.unicodeScalars.contains { $0.usesIdeographicStop || (0xAC00...0xD7AF).contains($0.value) }
            return word.contains(where: \.isLetter) && !SpokenName.cameraWords.contains(word)
                && (isCJK || word.count(where: \.isLetter) > 2) && !word.contains(where: \.isNumber)
        }
    }

    private static func hasEnding(_ title: String) -> Bool {
        guard let dot = title.lastIndex(of: "."), dot > title.startIndex else { return false }
        let ending = title[title.index(after: dot)...].lowercased()
        return ["jpg", "jpeg", "png", "gif", "webp", "heic", "avif", "tif", "tiff"].contains(ending)
    }

    /// The words of a title, and its numbers. An apostrophe does not end a word.
    private static func words(of title: String) -> [Substring] {
        var title = title[...]
        if hasEnding(String(title)), let dot = title.lastIndex(of: ".") { title = title[..<dot] }
        return title.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    }

    /// The words of all languages that hold phrases together and name nothing.
    private static let littleWords: Set<String> = LanguagePack.all.reduce(into: []) { words, pack in
        words.formUnion(pack.claims?.structural ?? [])
        words.formUnion(pack.functionWords.split(separator: " ").map(String.init))
    }
}
