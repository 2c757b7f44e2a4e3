/// Turns what a model answered into an alt text.
///
/// A model wraps its sentence in quotes, Markdown, JSON, reasoning and small talk; a reader with a screen reader wants
/// the sentence. Every rule takes away and never rewrites: the result is never longer than the answer and one full
/// stop, all its sentences are kept, and a text in any language comes through. Cleaning a clean text changes nothing.
public enum AnswerCleaner {
    /// The alt text in a model's answer.
    ///
    /// The work grows with the length of the answer and no faster, whatever the answer is.
    ///
    /// - Parameters:
    ///   - raw: The answer as the server gave it.
    ///   - finish: Why the model stopped writing.
    /// - Throws: ``AnswerError`` when there is no text, only a part of one, or a refusal.
    public static func clean(_ raw: String, finish: Finish) throws(AnswerError) -> String {
        let visible = ReasoningBlocks.removed(from: Array(raw.unicodeScalars))
        let isBlank = visible.allSatisfy { $0.isBlank || $0.isControl }
        if finish == .length { throw isBlank ? .budgetSpent : .cutOff }

        let text = settled(visible)
        guard text.contains(where: \.isLetterOrNumber) else { throw .empty }
        let result = string(text)
        if Refusals.isRefusal(text[...]) { throw .refused(result) }
        return result
    }

    /// The alternative text that an answer gives: words, or the mark that none are needed.
    ///
    /// - Throws: ``AnswerError`` where no text comes of it, as ``clean(_:finish:)`` does.
    public static func alternativeText(of raw: String, finish: Finish) throws(AnswerError) -> AlternativeText {
        isDecorativeMark(raw) ? .decorative : .text(try clean(raw, finish: finish))
    }

    /// Whether the model answered that the picture needs no text.
    ///
    /// True for the word `DECORATIVE` alone, in any case, also in quotes, in emphasis or with a full stop, and for an
    /// empty `alt` attribute (`alt=""`). A sentence that contains the word is a text.
    ///
    /// - Parameter raw: The answer as the server gave it.
    public static func isDecorativeMark(_ raw: String) -> Bool {
        let visible = ReasoningBlocks.removed(from: Array(raw.unicodeScalars))
        var mark: [Unicode.Scalar] = []
        for scalar in visible where !scalar.isBlank && !scalar.isControl && !scalar.isInvisibleMark {
            // Longer than any mark with its trimmings, so not a mark.
            guard mark.count < 64 else { return false }
            mark.append(scalar)
        }
        let wrapping: (Unicode.Scalar) -> Bool = { $0.isQuote || "*_`.!。<>/".unicodeScalars.contains($0) }
        let core = mark.drop(while: wrapping)
        let end = core.lastIndex { !wrapping($0) }.map { $0 + 1 } ?? core.startIndex
        let word = string(core[..<end]).lowercased()
        return word == "decorative" || word == "alt=" && core[end...].filter(\.isQuote).count >= 2
    }

    /// Applies every rule until none has anything left to do.
    private static func settled(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        // Real answers settle in two or three rounds. One that does not was built to be peeled like an onion; it
        // loses every mark the rules could still act on, after which only words are left to peel.
        if let text = settled(scalars, rounds: 8) { return text }
        let words = scalars.map { $0.isMarkup ? " " : $0 }
        return settled(words, rounds: 64) ?? []
    }

    private static func settled(_ scalars: [Unicode.Scalar], rounds: Int) -> [Unicode.Scalar]? {
        var text = scalars
        for _ in 0..<rounds {
            let next = tidied(text)
            if next == text { return text }
            text = next
        }
        return nil
    }

    private static func tidied(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var text = ReasoningBlocks.removed(from: scalars)
        text = MarkdownBlocks.withoutFences(text)
        text = JSONAnswer.unwrapped(text)
        text = MarkdownBlocks.flattened(text)
        text = MarkupTags.removed(from: text)
        text = MarkdownSpans.flattened(text)
        text = PlainCharacters.only(in: text)
        text = Array(Wrapping.peeled(text[...]))
        text = Repetitions.collapsed(text)
        text = SentenceRepetitions.collapsed(text)
        return Ending.finished(text)
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
