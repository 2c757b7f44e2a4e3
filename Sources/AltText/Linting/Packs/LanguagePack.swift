/// The words of one language that the linter's rules need. Data alone.
///
/// Words stand in one string, parted by spaces. Phrases are patterns of `WordPattern` without gaps and repetitions, so
/// that one line may hold many phrases; `{name}` stands for one of ``lists``. Colons and commas are words of
/// their own.
struct LanguagePack: Sendable {
    let set: PackSet
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

    static let all: [LanguagePack] = [.neutral, .english, .dutch, .french, .german, .spanish]
}
