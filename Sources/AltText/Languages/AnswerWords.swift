/// What models that speak one language say around their text. Data alone.
///
/// Words stand in one string, parted by spaces; a list of alternatives is parted by `|`, and phrases are patterns of
/// ``WordPattern``.
struct AnswerWords: Sendable {
    /// What says no more than that a picture is a picture: "This is an image of".
    var openings: [Openings] = []
    /// Words and what holds for the patterns of one group of openings.
    struct Openings: Sendable {
        let patterns: [String]
        var lists: [String: String] = [:]
        /// When not empty, the word after the opening must be one of these.
        var before = ""
        /// The word after the opening must not be one of these.
        var notBefore = ""
        /// Whether it is a noun and "of": what follows may be a picture in the picture.
        var isNoun = false

        /// What makes one expression with "photo of" in Romance languages: a family photo is no photo with a family taken
        /// away.
        static let romanceCompounds = """
            que comment famille groupe classe mariage profil nuit presse mode stock cómo familia grupo boda clase perfil \
            archivo che come famiglia gruppo matrimonio profilo família turma casamento como
            """
    }

    /// "Sure!"
    var interjections = ""
    /// What names an alt text in a label: "Description:".
    var labels = ""
    /// What else may stand in a label.
    var labelFillers = ""
    /// What begins an announcement: "Here is".
    var announcements = ""
    /// What a label may be that names the picture alone: "Image:".
    var pictureLabels = ""
    /// "I can help with that!"
    var offers: [String] = []

    /// Lists for the patterns of refusals.
    var refusalLists: [String: String] = [:]
    /// Beginnings that refuse.
    var refusals: [String] = []
    /// Beginnings that need an inability after them.
    var apologies: [String] = []
    /// What such a beginning needs after it, beside ``refusals``.
    var inabilities: [String] = []
    /// Beginnings that refuse, in scripts that write no spaces.
    var refusalStarts: [String] = []

    /// What speaks to the asker after the text: "Let me know if you need anything else!"
    var closings: [String] = []
    /// What answers count: "(98 characters)".
    var countedUnits = ""

    /// Lists for the patterns of ``talk`` and ``requests``.
    var talkLists: [String: String] = [:]
    /// What is said of the text, or to the asker, once the text is there.
    var talk: [String] = []
    /// What is repeated of the request before the text.
    var requests: [String] = []

    /// How many texts are offered: alternatives of `{several}`.
    var severals = ""
    /// What is said of them: alternatives of `{quality}`.
    var optionQualities = ""
    /// What they are called: alternatives of `{options}`.
    var options = ""
    /// What announces a choice of texts.
    var optionAnnouncements: [String] = []
    /// What stands before the number of an option.
    var optionNames = ""
    /// The same in scripts that write no spaces, parted by spaces.
    var gluedOptionNames = ""
    /// "or", alone on a line between texts.
    var or = ""

    /// What the text is called in a heading: alternatives of `{text}`.
    var textHeadings = ""
    /// Words for a long description: alternatives of `{long}`.
    var longs = ""
    /// What a long text is called: alternatives of `{description}`.
    var descriptions = ""
    /// Headings under which the text stands.
    var ownHeadings: [String] = []
    /// Headings of the one among several texts that is meant.
    var finalHeadings: [String] = []
    /// Headings of what follows the text and is not it.
    var otherHeadings: [String] = []
    /// Headings that may also stand after a sentence on the same line.
    var inlineHeadings: [String] = []

    /// Articles and pronouns that are joined to the next word: "l'image" is two words.
    var elisions = ""
}

extension AnswerWords {
    /// The alternatives of all languages together.
    static func alternatives(_ part: KeyPath<AnswerWords, String>) -> String {
        LanguagePack.all.map { $0.answers[keyPath: part] }.filter { !$0.isEmpty }.joined(separator: "|")
    }

    /// The words of all languages together.
    static func words(_ part: KeyPath<AnswerWords, String>) -> Set<String> {
        Set(LanguagePack.all.flatMap { $0.answers[keyPath: part].split(separator: " ").map(String.init) })
    }

    /// The patterns of all languages together.
    static func patterns(
        _ part: KeyPath<AnswerWords, [String]>, lists: (AnswerWords) -> [String: String] = { _ in [:] }
    ) -> [WordPattern] {
        LanguagePack.all.flatMap { pack in
            let lists = lists(pack.answers)
            return pack.answers[keyPath: part].map { WordPattern($0, lists: lists) }
        }
    }
}
