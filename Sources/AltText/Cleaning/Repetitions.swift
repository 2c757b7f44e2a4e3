/// Collapses the loops that small models fall into, and drops the word "arafed" that BLIP invents.
enum Repetitions {
    /// Not English, and in no other language either; BLIP learnt it from its own noise.
    private static let artefacts: Set<String> = ["arafed", "araffed", "araffe"]

    /// A word four times in a row, or a phrase of two to eight words three times, is written once.
    static func collapsed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var words = text.split(separator: " ").map(Word.init)
        let count = words.count
        words.removeAll { artefacts.contains($0.key) && $0.mark.isEmpty }
        guard words.count >= 4 || words.count < count else { return text }
        for length in 1...8 { words = collapsed(words, length: length) }
        if words.count == count { return text }
        return Array(words.map(\.scalars).joined(separator: [" "]))
    }

    private struct Word {
        var scalars: ArraySlice<Unicode.Scalar>
        /// The word in lower case, without the punctuation after it.
        let key: String
        /// The punctuation after it.
        let mark: ArraySlice<Unicode.Scalar>

        init(_ scalars: ArraySlice<Unicode.Scalar>) {
            self.scalars = scalars
            let end = scalars.lastIndex { $0.isWordPart }.map { $0 + 1 } ?? scalars.startIndex
            mark = scalars[end...]
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[..<end])
            key = String(view).lowercased()
        }
    }

    private static func collapsed(_ words: [Word], length: Int) -> [Word] {
        let least = length == 1 ? 4 : 3
        guard words.count >= length * least else { return words }
        var result: [Word] = []
        var index = 0
        while index < words.count {
            let end = runEnd(from: index, length: length, in: words)
            guard (end - index) / length >= least, words[index..<index + length].contains(where: isSpelled) else {
                result.append(words[index])
                index += 1
                continue
            }
            // The first of them is kept for its capital, with the punctuation that ends the last.
            result += words[index..<index + length]
            result[result.count - 1].scalars =
                words[index + length - 1].scalars.dropLast(words[index + length - 1].mark.count) + words[end - 1].mark
            index = end
        }
        return result
    }

    /// Digits may repeat: "0 0 0 0" is a score.
    private static func isSpelled(_ word: Word) -> Bool { word.key.contains { $0.isLetter } }

    private static func runEnd(from start: Int, length: Int, in words: [Word]) -> Int {
        var index = start
        while index + length < words.count, words[index].key == words[index + length].key,
            !words[index].key.isEmpty, words[index].mark.isEmpty
        {
            index += 1
        }
        return start + ((index - start) / length + 1) * length
    }
}
