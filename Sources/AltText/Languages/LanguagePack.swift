/// All that is known of the words of one language: what the linter's rules need, what models say around a text, what claims
/// nothing. Data alone, a file a language in `Packs`.
///
/// Words stand in one string, parted by spaces. Phrases are patterns of `WordPattern` without gaps and repetitions, so
/// that one line may hold many phrases; `{name}` stands for one of ``lists``. Colons and commas are words of
/// their own.
struct LanguagePack: Sendable {
    /// The language's tag (BCP 47), such as `nl`; `nil` for words that stand in texts of any language.
    let tag: String?
    /// Words that hold sentences together: what a language is told by, and what a list of search words lacks.
    var functionWords = ""
    /// Words of which a text may consist and say nothing.
    var placeholders = ""
    /// Words that may stand beside those without saying more.
    var fillers = ""
    /// Words that are said twice in a row in good sentences.
    var doubles = ""
    /// Words for a photograph: what it may be of makes saying so worth while.
    var photographs = ""
    /// What that may be.
    var kinds = ""
    /// Words that tell that a sentence is about a picture in the picture: "A photo of a man hangs on the wall".
    var shown = ""
    var lists: [String: String] = [:]
    var phrases: [PhraseList: [String]] = [:]

    /// What models say around their text.
    var answers = AnswerWords()
    /// What Office writes behind texts that it makes by itself, in lower case and without a stop.
    var machineTails: [String] = []
    /// What is known of words to compare what texts claim; `nil` where long words are taken for claims.
    var claims: ClaimWords?

    /// Every language that has words here. A new one is a file of its own, and its name in this list.
    static let all: [LanguagePack] = [
        .neutral, .english, .dutch, .french, .german, .spanish, .italian, .portuguese, .swedish, .polish, .russian,
        .japanese, .chinese, .korean,
    ]

    /// Whether the linter can tell texts in the language, and read them.
    var isLinted: Bool { !functionWords.isEmpty }

    /// What the language has no words for yet, as ``Part``s.
    var missingParts: Set<Part> {
        var missing: Set<Part> = []
        if !isLinted { missing.insert(.linting) }
        if answers.openings.isEmpty { missing.insert(.openings) }
        if answers.labels.isEmpty { missing.insert(.labels) }
        if answers.refusals.isEmpty && answers.refusalStarts.isEmpty { missing.insert(.refusals) }
        if answers.closings.isEmpty { missing.insert(.closings) }
        if answers.otherHeadings.isEmpty { missing.insert(.headings) }
        if answers.options.isEmpty && answers.gluedOptionNames.isEmpty { missing.insert(.options) }
        if machineTails.isEmpty { missing.insert(.machineTails) }
        if claims == nil { missing.insert(.claims) }
        return missing
    }

    /// A part of what can be known of a language.
    enum Part: Sendable, Hashable, CaseIterable {
        case linting, openings, labels, refusals, closings, headings, options, machineTails, claims
    }
}

/// The words of a language by which claims are told.
struct ClaimWords: Sendable {
    /// Articles, prepositions, pronouns, auxiliaries, quantifiers and what hedges: they claim nothing.
    let structural: Set<String>
    /// Words between which models choose that see the same person.
    let people: Set<String>
}
