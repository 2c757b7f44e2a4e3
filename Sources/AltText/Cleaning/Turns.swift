/// Keeps a model's own turn: what it wrote before the token that ends a turn, and before it began to play the asker.
///
/// Small models and servers with the wrong template go on after their answer, with the next question of a conversation
/// that nobody has. What stands before the first turn, or in the first turn of the model itself, is the answer.
enum Turns {
    /// Tokens that end a turn.
    private static let ends = [
        "<|im_end|>", "<|endoftext|>", "<|eot_id|>", "<|eom_id|>", "<|eot|>", "<|end|>", "<|end_of_text|>",
        "<|return|>",
        "<|end_of_turn|>", "<|endofassistant|>", "<|end_of_sentence|>", "<|eos|>", "<end_of_turn>", "<turn|>", "<eos>",
        "</s>", "<end_of_utterance>", "<｜end▁of▁sentence｜>", "[EOS]", "<|assistant_end|>", "<|eoa|>", "<|eor|>",
    ].map { Array($0.unicodeScalars) }

    /// Tokens that begin a turn, and the name of whose turn it is where the token says so.
    private static let begins: [(token: [Unicode.Scalar], role: String?)] = [
        ("<|im_start|>", nil), ("<|start_header_id|>", nil), ("<start_of_turn>", nil), ("<|turn>", nil),
        ("<|start|>", nil),
        ("<|user|>", "user"), ("<|User|>", "user"), ("<｜User｜>", "user"), ("<|human|>", "user"), ("[INST]", "user"),
        ("<|system|>", "system"), ("<|assistant|>", "assistant"), ("<|Assistant|>", "assistant"),
        ("<｜Assistant｜>", "assistant"), ("[/INST]", "assistant"), ("<|bot|>", "assistant"),
    ].map { (Array($0.unicodeScalars), $1) }

    /// Names before a colon at the beginning of a line.
    private static let speakers: [String: String] = [
        "human": "user", "user": "user", "assistant": "assistant", "system": "user", "gpt": "assistant",
    ]
    /// Names that begin a turn only after `###`.
    private static let headings: [String: String] = speakers.merging([
        "instruction": "user", "input": "user", "question": "user", "response": "assistant", "answer": "assistant",
        "output": "assistant",
    ]) { $1 }

    private struct Turn {
        /// Whose turn it is; `nil`: nobody has said.
        var role: String?
        var content: ArraySlice<Unicode.Scalar>

        var isAnswer: Bool {
            role != "user" && role != "system" && content.contains(where: \.isLetterOrNumber)
        }
    }

    static func own(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { "<[:：".unicodeScalars.contains($0) }) else { return scalars }
        var turns: [Turn] = []
        var current = Turn(role: nil, content: scalars[...])
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard let mark = mark(at: index, in: scalars, since: current.content.startIndex) else {
                index += 1
                continue
            }
            current.content = scalars[current.content.startIndex..<index]
            turns.append(current)
            index = mark.end
            current = Turn(role: mark.role, content: scalars[index...])
        }
        guard !turns.isEmpty else { return scalars }
        turns.append(current)
        return turns.first(where: \.isAnswer).map { Array($0.content) } ?? []
    }

    /// The mark that ends one turn and begins the next.
    private static func mark(
        at start: Int, in scalars: [Unicode.Scalar], since turnStart: Int
    ) -> (role: String?, end: Int)? {
        switch scalars[start] {
        case "<", "[": token(at: start, in: scalars, since: turnStart)
        case "#": heading(at: start, in: scalars)
        case "A"..."Z", "a"..."z", "*": speaker(at: start, in: scalars)
        default: nil
        }
    }

    private static func token(
        at start: Int, in scalars: [Unicode.Scalar], since turnStart: Int
    ) -> (role: String?, end: Int)? {
        if let end = ends.first(where: { scalars[start...].starts(with: $0) }) {
            if end.count == 4, isStruckThrough(scalars[turnStart..<start]) { return nil }
            return (nil, start + end.count)
        }
        guard let begin = begins.first(where: { scalars[start...].starts(with: $0.token) }) else { return nil }
        let end = start + begin.token.count
        return begin.role.map { ($0, end) } ?? role(at: end, in: scalars)
    }

    /// Whether `</s>` is HTML's: a text before it has the tag that opens it.
    private static func isStruckThrough(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let tag = Array("<s>".unicodeScalars)
        guard let first = text.firstIndex(where: \.isLetterOrNumber) else { return false }
        return text.indices.contains { text[$0] == "<" && $0 > first && text[$0...].starts(with: tag) }
    }

    /// The name after a token that begins a turn, with what parts it from the text.
    private static func role(at start: Int, in scalars: [Unicode.Scalar]) -> (role: String?, end: Int) {
        let name = scalars[start...].prefix(12).prefix { $0.isASCII && $0.isLetterOrNumber }
        let end = Array("<|end_header_id|>".unicodeScalars)
        let message = Array("<|message|>".unicodeScalars)
        let role: String? =
            switch string(name).lowercased() {
            case "assistant", "model", "bot": "assistant"
            case "user", "human": "user"
            case "system", "developer", "tool": "system"
            default: nil
            }
        guard let role else { return (nil, start) }
        let rest = scalars[name.endIndex...]
        for token in [end, message] where rest.starts(with: token) { return (role, name.endIndex + token.count) }
        return (role, name.endIndex)
    }

    /// `### Human:`, wherever it stands: no text has that.
    private static func heading(at start: Int, in scalars: [Unicode.Scalar]) -> (role: String?, end: Int)? {
        guard start == 0 || scalars[start - 1] != "#", scalars[start...].prefix(3).allSatisfy({ $0 == "#" }) else {
            return nil
        }
        let rest = scalars[(start + min(3, scalars.count - start))...].prefix(20).drop { $0 == " " || $0 == "#" }
        return named(rest, among: headings)
    }

    /// `USER:` or `Assistant:` at the beginning of a line; in capitals also after the end of a sentence.
    private static func speaker(at start: Int, in scalars: [Unicode.Scalar]) -> (role: String?, end: Int)? {
        // First, since looking back over a run of marks from each of them would take the square of its length.
        guard start == 0 || !scalars[start - 1].isWordPart && scalars[start - 1] != "*" else { return nil }
        let before = scalars[..<start].last { $0 != " " && $0 != "*" }
        let isLineStart = before.map(\.isLineBreak) ?? true
        guard isLineStart || before?.endsSentence == true else { return nil }
        let word = scalars[start...].prefix(20).drop { $0 == "*" }
        guard let found = named(word, among: speakers) else { return nil }
        return isLineStart || word.prefix(4).allSatisfy({ ("A"..."Z").contains($0) }) ? found : nil
    }

    private static func named(
        _ text: ArraySlice<Unicode.Scalar>, among names: [String: String]
    ) -> (role: String?, end: Int)? {
        let name = text.prefix { $0.isASCII && $0.isLetterOrNumber }
        let rest = text[name.endIndex...].drop { $0 == "*" || $0 == " " }
        guard let role = names[string(name).lowercased()], rest.first == ":" || rest.first == "：" else { return nil }
        return (role, rest.startIndex + 1)
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
