/// Reads the texts of a page's captions, links, buttons and headings, tag by tag.
struct PageScanner {
    private static let wanted: Set<String> = [
        "figcaption", "caption", "a", "button", "h1", "h2", "h3", "h4", "h5", "h6",
    ]
    private static let silent: Set<String> = ["script", "style", "template", "noscript", "title", "textarea"]

    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// The elements that are open, each with its text so far.
    private var open: [(element: String, text: String)] = []
    private var done: [(element: String, text: String)] = []

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    /// The next text that has ended; `nil` at the end of the page.
    mutating func next() -> (element: String, text: String)? {
        while done.isEmpty {
            guard index < scalars.count else {
                done = open.reversed()
                open = []
                break
            }
            if scalars[index] == "<" { readTag() } else { readText() }
        }
        return done.popLast()
    }

    private mutating func readText() {
        let end = scalars[index...].firstIndex(of: "<") ?? scalars.count
        add(CharacterReferences.resolved(scalars[index..<end]))
        index = end
    }

    /// Adds to what is open. No page nests wanted elements deeply; what lies deeper is left to the outer ones.
    private mutating func add(_ text: String) {
        for level in open.indices.prefix(8) { open[level].text += text }
    }

    private mutating func readTag() {
        let start = index + 1
        if scalars[start...].starts(with: "!--".unicodeScalars) {
            index = behind("-->", from: start + 3)
            return
        }
        let isClosing = start < scalars.count && scalars[start] == "/"
        let nameStart = isClosing ? start + 1 : start
        let nameEnd = scalars[nameStart...].prefix(32).prefix { $0.isASCII && $0.isLetterOrNumber }.endIndex
        guard nameEnd > nameStart || start < scalars.count && scalars[start] == "!" else {
            // A sign, and no tag.
            add("<")
            index += 1
            return
        }
        let name = String(String.UnicodeScalarView(scalars[nameStart..<nameEnd])).lowercased()
        index = tagEnd(from: nameEnd)
        if isClosing { close(name) } else { begin(name) }
    }

    private mutating func begin(_ name: String) {
        if Self.silent.contains(name) {
            index = behind("</\(name)", from: index)
            return
        }
        // A line break, a cell, a block: words on both sides are parted.
        add(" ")
        if Self.wanted.contains(name) { open.append((name, "")) }
    }

    private mutating func close(_ name: String) {
        add(" ")
        guard let level = open.lastIndex(where: { $0.element == name }) else { return }
        done = Array(open[level...])
        open.removeSubrange(level...)
    }

    /// Behind the `>` of a tag; one in a quoted value is none.
    private func tagEnd(from start: Int) -> Int {
        var quote: Unicode.Scalar?
        for index in start..<scalars.count {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ">" {
                return index + 1
            }
        }
        return scalars.count
    }

    private func behind(_ mark: String, from start: Int) -> Int {
        let mark = Array(mark.unicodeScalars)
        var index = start
        while index + mark.count <= scalars.count {
            if zip(scalars[index...], mark).allSatisfy({ $0 == $1 || $0.properties.lowercaseMapping == String($1) }) {
                return index + mark.count
            }
            index += 1
        }
        return scalars.count
    }
}
