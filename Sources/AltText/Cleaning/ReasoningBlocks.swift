/// Takes away what a model thought aloud: `<think>…</think>` and its relatives.
///
/// Servers that do not part thoughts from the answer send both in one text. The opening tag is often missing, because
/// the chat template had written it already; then everything up to the closing tag is thought.
enum ReasoningBlocks {
    private static let names: Set<String> = ["think", "thinking", "thought", "thoughts", "reasoning", "reflection"]

    static func removed(from scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains("<") else { return scalars }
        var visible: [Unicode.Scalar] = []
        var openedAt: (visible: Int, content: Int)?
        var index = 0
        while index < scalars.count {
            guard let tag = tag(at: index, in: scalars) else {
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

    private static func tag(at start: Int, in scalars: [Unicode.Scalar]) -> (isClosing: Bool, end: Int)? {
        guard scalars[start] == "<" else { return nil }
        var index = start + 1
        let isClosing = index < scalars.count && scalars[index] == "/"
        if isClosing { index += 1 }
        var name = ""
        while index < scalars.count, scalars[index].isASCII, scalars[index].isLetterOrNumber, name.utf8.count < 12 {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        while index < scalars.count, scalars[index] == " " || scalars[index] == "/" {
            index += 1
            // A tag has one space in it at most; a run of them is none.
            if index - start > 24 { return nil }
        }
        guard index < scalars.count, scalars[index] == ">", names.contains(name.lowercased()) else { return nil }
        return (isClosing, index + 1)
    }
}
