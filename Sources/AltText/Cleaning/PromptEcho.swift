/// Takes away what a model repeats of its instructions before it answers.
enum PromptEcho {
    /// The least words of a line of instructions that counts: shorter ones may be said of a picture.
    private static let leastWords = 5

    static func removed(from scalars: [Unicode.Scalar], prompts: [String]) -> [Unicode.Scalar] {
        let instructions = keys(of: prompts + [Instructions.defaultPrompt, Instructions.defaultSystemPrompt])
        var rest = scalars[...]
        while let end = lineEnd(in: rest), instructions.contains(key(of: rest[..<end])) || isBlank(rest[..<end]) {
            rest = end < rest.endIndex ? rest[(end + 1)...] : []
        }
        return Array(rest)
    }

    private static func keys(of prompts: [String]) -> Set<String> {
        var keys: Set<String> = []
        for prompt in prompts {
            for line in Array(prompt.unicodeScalars).split(whereSeparator: \.isLineBreak)
            where line.split(whereSeparator: \.isBlank).count >= leastWords {
                keys.insert(key(of: line))
            }
        }
        return keys
    }

    /// The letters and digits of a line, in lower case.
    private static func key(of line: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: line.lazy.filter(\.isLetterOrNumber))
        return String(view).lowercased()
    }

    private static func isBlank(_ line: ArraySlice<Unicode.Scalar>) -> Bool { line.allSatisfy(\.isBlank) }

    private static func lineEnd(in text: ArraySlice<Unicode.Scalar>) -> Int? {
        text.isEmpty ? nil : text.firstIndex(where: \.isLineBreak) ?? text.endIndex
    }
}
