/// Where the words of a text stand, whatever their case, as ``ContentWords`` reads them; found in one pass, so that texts of
/// any length can be asked for all their words.
struct WordPlaces {
    private var places: [String: [Range<String.Index>]] = [:]

    init(_ text: String) {
        let scalars = text.unicodeScalars
        var start: String.Index?
        for index in scalars.indices {
            if scalars[index].isWordPart || scalars[index].isApostrophe {
                start = start ?? index
            } else if let begun = start {
                add(begun..<index, of: text)
                start = nil
            }
        }
        if let start { add(start..<scalars.endIndex, of: text) }
    }

    /// Where a word stands, in the order of the text.
    func places(of word: String) -> [Range<String.Index>] { places[word] ?? [] }

    private mutating func add(_ range: Range<String.Index>, of text: String) {
        let scalars = text.unicodeScalars[range]
        guard scalars.contains(where: \.usesIdeographicStop) else {
            guard let first = scalars.firstIndex(where: { !$0.isApostrophe }),
                let last = scalars.lastIndex(where: { !$0.isApostrophe })
            else { return }
            let word = first..<scalars.index(after: last)
            return places[ContentWords.plain(text[word].lowercased()), default: []].append(word)
        }
        // Scripts that write no spaces are read in pairs of characters.
        for (first, second) in zip(scalars.indices, scalars.indices.dropFirst()) {
            let pair = first..<scalars.index(after: second)
            places[text[pair].lowercased(), default: []].append(pair)
        }
    }
}
