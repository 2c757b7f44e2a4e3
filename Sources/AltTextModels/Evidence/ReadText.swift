/// The text that certainly stands in a picture.
struct ReadText: Sendable, Hashable {
    /// The words, lines divided by commas or by the stops they have.
    let text: String

    /// Below this certainty of the reader, texture has been taken for letters as often as not.
    static let leastConfidence = 75.0
    /// IPTC's limit on an alt text, in characters.
    static let longestText = 250

    /// - Returns: `nil` where too little is certain to call it text: leaves and bricks make words of a letter or two.
    init?(_ words: [ReadWord]) {
        let certain = words.filter {
            $0.confidence >= Self.leastConfidence && $0.text.contains { $0.isLetter || $0.isNumber }
        }
        let solid = certain.filter { $0.text.count { $0.isLetter || $0.isNumber } >= 3 }
        guard solid.count >= 2 || solid.contains(where: { $0.text.count >= 5 && $0.confidence >= 90 }),
            solid.count * 2 >= certain.count
        else { return nil }
        var text = ""
        var line: [Int]?
        for word in certain {
            guard text.count + word.text.count < Self.longestText else {
                text += " …"
                break
            }
            if let line { text += line == word.line ? " " : Self.divider(after: text) }
            text += word.text
            line = word.line
        }
        self.text = text
    }

    private static func divider(after text: String) -> String {
        text.last.map { ".!?,;:".contains($0) } == true ? " " : ", "
    }
}
