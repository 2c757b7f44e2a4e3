/// A pattern of words, written so that the tables of phrases read like the phrases.
///
/// Steps are parted by spaces. A step is a list of alternatives parted by `|`; words of one alternative are joined by
/// `_`; a `?` after the step makes it optional and a `*` lets it repeat; `{name}` stands for a list given apart; `...`
/// skips up to ten words. So `this is|shows a|an {noun} of` matches "This is an image of".
struct WordPattern: Sendable {
    private enum Occurrence {
        case once, optional, repeated
    }

    private struct Step {
        var alternatives: [[String]]
        var occurrence: Occurrence
        var isGap: Bool
    }

    private let steps: [Step]
    /// When not empty, the word after the match must be one of these.
    private let before: Set<String>
    /// The word after the match must not be one of these.
    private let notBefore: Set<String>

    init(
        _ pattern: String, lists: [String: String] = [:], before: Set<String> = [], notBefore: Set<String> = []
    ) {
        steps = pattern.split(separator: " ").map { Self.step($0, lists: lists) }
        self.before = before
        self.notBefore = notBefore
    }

    private static func step(_ source: Substring, lists: [String: String]) -> Step {
        if source == "..." { return Step(alternatives: [], occurrence: .once, isGap: true) }
        var source = source
        var occurrence = Occurrence.once
        if source.last == "?" || source.last == "*" {
            occurrence = source.removeLast() == "?" ? .optional : .repeated
        }
        var alternatives: [[String]] = []
        for part in source.split(separator: "|") {
            let list = part.first == "{" ? lists[String(part.dropFirst().dropLast())] : nil
            for phrase in (list ?? String(part)).split(separator: "|") {
                alternatives.append(phrase.split(separator: "_").map(String.init))
            }
        }
        return Step(alternatives: alternatives, occurrence: occurrence, isGap: false)
    }

    /// The words that a match can begin with, so that a table can be looked up by a text's first word.
    var firstWords: Set<String> {
        var words: Set<String> = []
        for step in steps {
            words.formUnion(step.alternatives.compactMap(\.first))
            if step.occurrence == .once { break }
        }
        return words
    }

    /// The alternatives of each step, nothing among them where the step is optional; for patterns without repetitions and
    /// gaps.
    var choices: [[[String]]] {
        steps.map { $0.alternatives + ($0.occurrence == .once ? [] : [[]]) }
    }

    /// How many words the pattern takes when it is laid on `words` at `start`; nil when it does not fit.
    func match(_ words: [LeadingWords.Word], at start: Int = 0) -> Int? {
        match(steps[...], words, at: start)
    }

    private func match(_ steps: ArraySlice<Step>, _ words: [LeadingWords.Word], at index: Int) -> Int? {
        guard let step = steps.first else { return isEnd(words, at: index) ? index : nil }
        let rest = steps.dropFirst()
        if step.isGap {
            for skipped in 0...10 where index + skipped <= words.count {
                if let end = match(rest, words, at: index + skipped) { return end }
            }
            return nil
        }
        for alternative in step.alternatives {
            let end = index + alternative.count
            guard end <= words.count, zip(words[index...], alternative).allSatisfy({ $0.text == $1 }) else { continue }
            let following = step.occurrence == .repeated ? steps : rest
            if let end = match(following, words, at: end) { return end }
        }
        return step.occurrence == .once ? nil : match(rest, words, at: index)
    }

    private func isEnd(_ words: [LeadingWords.Word], at index: Int) -> Bool {
        let next = index < words.count ? words[index].text : ""
        return !notBefore.contains(next) && (before.isEmpty || before.contains(next))
    }
}
