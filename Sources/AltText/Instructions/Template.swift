/// A prompt with placeholders such as `{language}`.
struct Template {
    private let source: String

    init(_ source: String) {
        self.source = source
    }

    /// Replaces the placeholders that have a value; other braces are text.
    ///
    /// One pass: a placeholder inside a value is not replaced, so a page cannot ask for anything by writing one.
    func filled(_ values: [String: String]) -> (text: String, used: Set<String>) {
        var text = ""
        var used: Set<String> = []
        var rest = source[...]
        while let brace = rest.firstIndex(of: "{") {
            text += rest[..<brace]
            rest = rest[brace...]
            // Longer than any name, so that a row of braces is not searched to the end from each.
            let name = rest.dropFirst().prefix(16).prefix { $0 != "}" && $0 != "{" }
            if let value = values[String(name)], name.endIndex < rest.endIndex, rest[name.endIndex] == "}" {
                text += value
                used.insert(String(name))
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                text.append(rest.removeFirst())
            }
        }
        return (text + rest, used)
    }
}
