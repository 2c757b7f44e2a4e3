/// What a place knows of a picture, one fact a line, as models get it.
package struct PictureContext: Sendable, Hashable {
    /// The longest value in characters; whatever comes after it no model needs to recognise a picture.
    package static let characterLimit = 600

    /// The lines, such as `Place: Glencoe, Highland, Scotland`.
    package private(set) var lines: [String] = []

    /// Knows nothing yet.
    package init() {}

    /// Adds a fact, unless it is blank. A value of several lines becomes one, so that no value can pretend to be
    /// another fact.
    package mutating func add(_ name: String, _ value: String?) {
        let name = Self.line(name)
        let value = Self.line(value ?? "")
        guard !value.isEmpty else { return }
        lines.append(name.isEmpty ? value : "\(name): \(value)")
    }

    /// All of it, a line a fact.
    package var text: String { lines.joined(separator: "\n") }

    private static func line(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let plain = String(String.UnicodeScalarView(words.unicodeScalars.filter { !$0.isControl }))
        return plain.count > characterLimit ? plain.prefix(characterLimit - 1) + "…" : plain
    }
}
