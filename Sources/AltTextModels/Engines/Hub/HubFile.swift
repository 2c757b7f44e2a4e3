/// A file of a hub's repository.
struct HubFile: Sendable, Hashable {
    /// Its path in the repository.
    var path: String
    /// Its size in bytes; 0 where that is not known.
    var byteCount = 0
    /// Its SHA-256 in hexadecimal, where the hub says it.
    var digest: String?

    var isGGUF: Bool { path.lowercased().hasSuffix(".gguf") }

    /// Whether it holds a model's eyes rather than the model.
    var isProjector: Bool { name.lowercased().contains("mmproj") }

    /// The part without folders.
    var name: Substring { path.split(separator: "/").last ?? "" }

    /// Whether its name has a quantisation as a word of its own: `Q8_0` in `model-Q8_0.gguf`, and not in `IQ8_0`.
    func has(_ quantisation: String) -> Bool {
        let words = name.lowercased().split { $0 == "-" || $0 == "." }.map(String.init)
        return words.contains(quantisation.lowercased())
    }

    /// The place of a file called `…-00002-of-00003.gguf` among its parts.
    var part: (number: Int, count: Int)? {
        let stem = path.dropLast(".gguf".count)
        let words = stem.split(separator: "-", omittingEmptySubsequences: false)
        guard isGGUF, words.count >= 4, words[words.count - 2] == "of", words[words.count - 3].count == 5,
            words[words.count - 1].count == 5, let number = Int(words[words.count - 3]),
            let count = Int(words[words.count - 1]), (1...999).contains(count), (1...count).contains(number)
        else { return nil }
        return (number, count)
    }

    /// The file that holds another part.
    func part(number: Int) -> HubFile {
        guard part != nil else { return self }
        let digits = String(number)
        let padded = String(repeating: "0", count: 5 - digits.count) + digits
        // What follows the number: "-of-00003.gguf".
        let end = path.suffix("-of-00000.gguf".count)
        return HubFile(path: String(path.dropLast("00000-of-00000.gguf".count)) + padded + end)
    }
}
