/// Turns what a model answered into an alt text.
///
/// A model wraps its sentence in quotes, Markdown, JSON, reasoning and small talk; a reader with a screen reader wants
/// the sentence. Every rule takes away and never rewrites: the result is never longer than the answer and one full
/// stop, every sentence about the picture is kept, and a text in any language comes through. Cleaning a clean text
/// changes nothing. Where it cannot be told what the text is, the answer is a failure and no caption.
package enum AnswerCleaner {
    /// The alt text in a model's answer.
    ///
    /// The work grows with the length of the answer and no faster, whatever the answer is.
    ///
    /// - Parameters:
    ///   - raw: The answer as the server gave it.
    ///   - finish: Why the model stopped writing.
    ///   - prompts: What the model was asked, which some repeat.
    /// - Throws: ``AnswerError`` when there is no text, only a part of one, several to choose from, or a refusal.
    package static func clean(_ raw: String, finish: Finish, prompts: [String] = []) throws(AnswerError) -> String {
        let text = try cleaned(visiblePart(of: raw), finish: finish, prompts: prompts).text
        guard !text.isEmpty else { throw .empty }
        return text
    }

    /// The alternative text that an answer gives: words, or the mark that none are needed.
    ///
    /// - Throws: ``AnswerError`` where no text comes of it, as ``clean(_:finish:prompts:)`` does.
    package static func alternativeText(of raw: String, finish: Finish) throws(AnswerError) -> AlternativeText {
        try answer(raw, finish: finish).alternativeText
    }

    /// The alternative text that an answer gives, and how much else the answer said.
    ///
    /// - Parameters:
    ///   - raw: The answer as the server gave it.
    ///   - finish: Why the model stopped writing.
    ///   - prompts: What the model was asked, which some repeat.
    /// - Throws: ``AnswerError`` where no text comes of it, as ``clean(_:finish:prompts:)`` does.
    package static func answer(
        _ raw: String, finish: Finish, prompts: [String] = []
    ) throws(AnswerError) -> CleanedAnswer {
        let visible = visiblePart(of: raw)
        if isMark(visible) { return CleanedAnswer(.decorative, removedShare: 0) }
        let (text, isDecorative) = try cleaned(visible, finish: finish, prompts: prompts)
        return CleanedAnswer(isDecorative ? .decorative : .text(text), of: visible)
    }

    /// What is left of an answer without thoughts, and without what was written after the model's own turn.
    private static func visiblePart(of raw: String) -> [Unicode.Scalar] {
        Turns.own(in: ReasoningBlocks.removed(from: Array(raw.unicodeScalars)))
    }

    private static func cleaned(
        _ visible: [Unicode.Scalar], finish: Finish, prompts: [String]
    ) throws(AnswerError) -> (text: String, isDecorative: Bool) {
        let isBlank = visible.allSatisfy { $0.isBlank || $0.isControl }
        if finish == .length { throw isBlank ? .budgetSpent : .cutOff }
        let text: [Unicode.Scalar]
        switch settled(PromptEcho.removed(from: visible, prompts: prompts)) {
        case .text(let scalars): text = scalars
        case .decorative: return ("", true)
        case .unclear: throw .unclear(string(visible))
        }
        guard text.contains(where: \.isLetterOrNumber) else { throw .empty }
        let result = string(text)
        if Refusals.isRefusal(text[...]) { throw .refused(result) }
        return (result, isMark(text))
    }

    /// Whether the model answered that the picture needs no text.
    ///
    /// True for the word `DECORATIVE` alone, in any case, also in quotes, in emphasis or with a full stop, and for an
    /// empty `alt` attribute (`alt=""`). A sentence that contains the word is a text.
    ///
    /// - Parameter raw: The answer as the server gave it.
    package static func isDecorativeMark(_ raw: String) -> Bool {
        isMark(visiblePart(of: raw))
    }

    private static func isMark(_ visible: [Unicode.Scalar]) -> Bool {
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

    /// What becomes of an answer.
    private enum Outcome: Equatable {
        case text([Unicode.Scalar])
        /// It says in JSON that the picture needs no text.
        case decorative
        /// It is not one text.
        case unclear
    }

    /// Applies every rule until none has anything left to do.
    private static func settled(_ scalars: [Unicode.Scalar]) -> Outcome {
        // Real answers settle in two or three rounds. One that does not was built to be peeled like an onion; it
        // loses every mark the rules could still act on, after which only words are left to peel.
        if let outcome = settled(scalars, rounds: 8) { return outcome }
        let words = scalars.map { $0.isMarkup ? " " : $0 }
        return settled(words, rounds: 64) ?? .text([])
    }

    private static func settled(_ scalars: [Unicode.Scalar], rounds: Int) -> Outcome? {
        var text = scalars
        for _ in 0..<rounds {
            let outcome = tidied(text)
            guard case .text(let next) = outcome, next != text else { return outcome }
            text = next
        }
        return nil
    }

    private static func tidied(_ scalars: [Unicode.Scalar]) -> Outcome {
        var text = Turns.own(in: ReasoningBlocks.removed(from: scalars))
        text = ReasoningRemains.removed(from: text)
        text = MarkdownBlocks.withoutFences(text)
        switch JSONAnswer.content(of: text) {
        case .absent: break
        case .text(let words): text = words
        case .decorative: return .decorative
        case .unclear: return .unclear
        }
        if Choices.areOffered(in: text) { return .unclear }
        text = Sections.text(of: text)
        text = Grounding.removed(from: text)
        text = MarkdownBlocks.flattened(text)
        text = MarkupTags.removed(from: text)
        text = MarkdownSpans.flattened(text)
        text = PlainCharacters.only(in: text)
        text = Array(Wrapping.peeled(text[...]))
        text = Array(Talk.removed(from: Sections.text(before: text[...])))
        text = Repetitions.collapsed(text)
        text = SentenceRepetitions.collapsed(text)
        return .text(Ending.finished(text))
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
