/// Says whether the name of a file, a folder or an album tells a person something, and how it reads then.
///
/// Cameras, phones and upload forms name most of the pictures there are. `IMG_2041` in a prompt is noise at best; at
/// worst a model takes it for what is to be described.
package enum SpokenName {
    /// A file's name as it reads, such as `journey at dusk.jpg`; `nil` where no person chose it.
    package static func ofFile(_ name: String) -> String? {
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
        let words = readable(name[..<dot])
        guard speaks(words, minimumLetterCount: 3, but: cameraWords) else { return nil }
        return words + name[dot...]
    }

    /// The name of a folder or an album as it reads, such as `Isle of Skye 2024`; `nil` for `DCIM`, `uploads` and the
    /// like.
    package static func ofFolder(_ name: some StringProtocol) -> String? {
        let words = readable(name)
        guard !genericFolders.contains(words.lowercased()), !isCameraFolder(String(name)) else { return nil }
        return speaks(words, minimumLetterCount: 2, but: []) ? words : nil
    }

    /// The names of folders from the outermost to the innermost as they read, with slashes between; `nil` where none
    /// says anything.
    package static func ofFolders(_ names: [String]) -> String? {
        let words = names.compactMap(ofFolder)
        return words.isEmpty ? nil : words.joined(separator: " / ")
    }

    /// The name with what stands for spaces turned into spaces.
    private static func readable(_ name: some StringProtocol) -> String {
        let separators: Set<Character> = ["_", "-", "+"]
        return name.split { $0.isWhitespace || separators.contains($0) }.joined(separator: " ")
    }

    private static func speaks(_ text: String, minimumLetterCount: Int, but ignored: Set<String>) -> Bool {
        if isIdentifier(text) { return false }
        return text.split { !$0.isLetter && !$0.isNumber }.contains { token in
            isWord(token, minimumLetterCount: minimumLetterCount, but: ignored)
        }
    }

    private static func isWord(
        _ token: Substring, minimumLetterCount: Int, but ignored: Set<String>
    ) -> Bool {
        let letters = token.drop(while: \.isNumber).prefix(while: \.isLetter)
        // What goes on after letters and digits (`P1020304a7`) nobody has typed.
        guard token.drop(while: \.isNumber).dropFirst(letters.count).allSatisfy(\.isNumber) else { return false }
        guard letters.count == token.count || token.count - letters.count <= 4 else { return false }
        if letters.count < token.count, token.count >= 8, token.allSatisfy(\.isHexDigit) { return false }
        let needed = letters.contains(where: isWholeWord) ? 1 : minimumLetterCount
        return letters.count >= needed && !ignored.contains(letters.lowercased())
    }

    /// A letter of a script in which one or two letters make a word.
    private static func isWholeWord(_ letter: Character) -> Bool {
        letter.unicodeScalars.first.map { $0.usesIdeographicStop || (0xAC00...0xD7AF).contains($0.value) } ?? false
    }

    /// Whether the whole name is a UUID or a hash.
    private static func isIdentifier(_ text: String) -> Bool {
        let digits = text.filter { $0 != " " }
        return digits.count >= 16 && digits.allSatisfy(\.isHexDigit) && digits.contains(where: \.isNumber)
    }

    /// A folder as cameras name them: three digits and five characters (DCF), such as `100CANON`.
    private static func isCameraFolder(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.count == 8 && bytes[..<3].allSatisfy { (0x30...0x39).contains($0) }
            && bytes[3...].allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x5F }
    }
}
