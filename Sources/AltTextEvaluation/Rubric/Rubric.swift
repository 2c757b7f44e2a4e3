internal import AltText
internal import Yams

/// What answers about each picture of a test set should name, and what they must not.
package struct Rubric: Sendable {
    /// What is asked of answers about one picture.
    struct Entry: Sendable {
        /// The two or three things that must be named, each with its synonyms.
        var things: [[Phrase]] = []
        /// Words that carry the mood.
        var mood: [Phrase] = []
        /// What is known not to be in the picture.
        var absent: [Phrase] = []
    }

    private let entries: [String: Entry]

    /// The largest file of a rubric, in bytes.
    package static let maximumByteCount = 1 << 20

    /// Reads YAML: under the name of each picture `things`, a list of lists of synonyms, and the lists `mood` and `absent`.
    ///
    /// - Throws: ``EvaluationError`` that says which picture's entry is wrong.
    package init(parsing utf8: [UInt8]) throws(EvaluationError) {
        guard utf8.count <= Self.maximumByteCount, let text = String(validating: utf8, as: UTF8.self) else {
            throw EvaluationError(
                kind: .wrongRubric, problem: "The rubric is no text in UTF-8, or larger than 1 MiB")
        }
        guard !Self.hasAnchor(text) else {
            // Aliases of aliases could stand for more words than memory holds.
            throw EvaluationError(
                kind: .wrongRubric, problem: "The rubric has an anchor (&name): write out what it means")
        }
        guard case .mapping(let pictures)? = try? compose(yaml: text + "\n"), !pictures.isEmpty else {
            throw EvaluationError(kind: .wrongRubric, problem: "The rubric is no YAML that lists pictures")
        }
        var entries: [String: Entry] = [:]
        for (key, value) in pictures {
            guard let name = key.scalar?.string else {
                throw EvaluationError(kind: .wrongRubric, problem: "The name of a picture must be a text")
            }
            entries[name] = try Self.entry(value, of: name)
        }
        self.entries = entries
    }

    subscript(picture: String) -> Entry? {
        entries[picture] ?? entries[picture.split(separator: "/").last.map(String.init) ?? picture]
    }

    private static func hasAnchor(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.contains { index in
            scalars[index] == "&" && index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
                && (index == 0 || !scalars[index - 1].properties.isAlphabetic)
        }
    }

    private static func entry(_ node: Node, of picture: String) throws(EvaluationError) -> Entry {
        guard case .mapping(let fields) = node else {
            throw EvaluationError(kind: .wrongRubric, problem: "\(picture): the entry must be \"key: value\" lines")
        }
        var entry = Entry()
        for (key, value) in fields {
            switch key.scalar?.string ?? "" {
            case "things":
                guard let things = value.sequence else { throw wrong("things", picture) }
                entry.things = []
                for thing in things {
                    // A thing without synonyms need not be a list.
                    entry.things.append(try phrases(thing.scalar.map { [.scalar($0)] } ?? thing, "things", picture))
                }
            case "mood": entry.mood = try phrases(value, "mood", picture)
            case "absent": entry.absent = try phrases(value, "absent", picture)
            case let name: throw EvaluationError(kind: .wrongRubric, problem: "\(picture): unknown key \"\(name)\"")
            }
        }
        guard !entry.things.isEmpty else { throw wrong("things", picture) }
        return entry
    }

    private static func phrases(_ node: Node, _ name: String, _ picture: String) throws(EvaluationError) -> [Phrase] {
        guard let words = node.sequence, !words.isEmpty else { throw wrong(name, picture) }
        var phrases: [Phrase] = []
        for word in words {
            guard let text = word.scalar?.string, let phrase = Phrase(text) else { throw wrong(name, picture) }
            phrases.append(phrase)
        }
        return phrases
    }

    private static func wrong(_ name: String, _ picture: String) -> EvaluationError {
        EvaluationError(kind: .wrongRubric, problem: "\(picture): \"\(name)\" must be a list with words in it")
    }
}
