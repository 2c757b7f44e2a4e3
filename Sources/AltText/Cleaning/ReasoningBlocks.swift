/// Takes away what a model thought aloud: `<think>…</think>` and its relatives.
///
/// Servers that do not part thoughts from the answer send both in one text. The opening tag is often missing, because
/// the chat template had written it already; then everything up to the closing tag is thought.
enum ReasoningBlocks {
    private static let names: Set<String> = [
        "think", "thinking", "thought", "thoughts", "reasoning", "reflection", "analysis", "scratchpad",
        "inner_monologue", "internal_thoughts", "seed:think",
    ]

    /// What begins and ends thoughts in templates that use no tags: Mistral's, Kimi's, Gemma's, and models trained on
    /// OpenThoughts.
    private static let marks: [(opening: [Unicode.Scalar], closing: [Unicode.Scalar])] = [
        ("[THINK]", "[/THINK]"), ("◁think▷", "◁/think▷"), ("<|channel>", "<channel|>"),
        ("<|begin_of_thought|>", "<|end_of_thought|>"), ("<|start_of_thought|>", "<|end_of_thought|>"),
        ("<|think|>", "<|/think|>"), ("<|thinking|>", "<|/thinking|>"),
    ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

    static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { $0 == "<" || $0 == "[" || $0 == "◁" }) else { return scalars }
        let scalars = Harmony.final(of: scalars)
        var visible: [Unicode.Scalar] = []
        var openedAt: (visible: Int, content: Int)?
        var index = 0
        while index < scalars.count {
            guard let tag = mark(at: index, in: scalars) ?? tag(at: index, in: scalars) else {
                if openedAt == nil { visible.append(scalars[index]) }
                index += 1
                continue
            }
            index = tag.end
            if !tag.isClosing {
                openedAt = openedAt ?? (visible.count, index)
            } else if openedAt != nil {
                openedAt = nil
            } else {
                visible.removeAll(keepingCapacity: true)
            }
        }
        // Never closed: a thought when the answer begins with it, else a tag that strayed into a text.
        if let openedAt, visible.contains(where: { !$0.isBlank }) {
            visible += scalars[openedAt.content...]
        }
        return visible
    }

    private static func mark(at start: Int, in scalars: [Unicode.Scalar]) -> (isClosing: Bool, end: Int)? {
        guard scalars[start] == "<" || scalars[start] == "[" || scalars[start] == "◁" else { return nil }
        for (opening, closing) in marks {
            if scalars[start...].starts(with: closing) { return (true, start + closing.count) }
            if scalars[start...].starts(with: opening) { return (false, start + opening.count) }
        }
        return nil
    }

    private static func tag(at start: Int, in scalars: [Unicode.Scalar]) -> (isClosing: Bool, end: Int)? {
        guard scalars[start] == "<" else { return nil }
        var index = start + 1
        let isClosing = index < scalars.count && scalars[index] == "/"
        if isClosing { index += 1 }
        var name = ""
        while index < scalars.count, isNamePart(scalars[index]), name.utf8.count < 20 {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        let nameEnd = index
        while index < scalars.count, scalars[index] == " " || scalars[index] == "/" {
            index += 1
            // A tag has a space or two in it at most; a run of them is none.
            if index - nameEnd > 10 { return nil }
        }
        guard index < scalars.count, scalars[index] == ">", names.contains(name.lowercased()) else { return nil }
        return (isClosing, index + 1)
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.isLetterOrNumber || scalar == "_" || scalar == ":"
    }
}

/// The format in which gpt-oss thinks: `<|channel|>analysis<|message|>…<|end|><|start|>assistant<|channel|>final<|message|>…`.
private enum Harmony {
    private static let channel = Array("<|channel|>".unicodeScalars)
    private static let message = Array("<|message|>".unicodeScalars)

    /// What was said in the channel for the user; everything where there are no channels, nothing where all is thought.
    static func final(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var segments: [ArraySlice<Unicode.Scalar>] = []
        var start = scalars.startIndex
        var index = start
        while index < scalars.endIndex {
            if scalars[index] == "<", scalars[index...].starts(with: channel) {
                segments.append(scalars[start..<index])
                index += channel.count
                start = index
            } else {
                index += 1
            }
        }
        guard !segments.isEmpty else { return scalars }
        segments.append(scalars[start...])
        let final = segments.dropFirst().last { $0.starts(with: "final".unicodeScalars) }
        guard let final else { return [] }
        let content = final.dropFirst("final".unicodeScalars.count).drop { $0.isBlank }
        return Array(content.starts(with: message) ? content.dropFirst(message.count) : content)
    }
}
