/// The rules of the linter. A rule's raw value is the code of its findings, and never changes its meaning.
package enum LintRule: String, Sendable, Hashable, CaseIterable {
    /// There is no text.
    case missing
    /// The text is what somebody or something puts where a text should be: "image", "untitled", "picture 1".
    case placeholder
    /// The text is, or contains, the name of a file.
    case fileName = "file_name"
    /// One word says little about a picture.
    case tooShort = "too_short"
    /// The text begins by saying that the picture is a picture: "image of". "Painting of" and "map of" say something.
    case redundantPrefix = "redundant_prefix"
    /// Words or phrases are said twice in a row.
    case repeatedWords = "repeated_words"
    /// The text is a list of search words.
    case keywordStuffing = "keyword_stuffing"
    /// The text says whose picture it is.
    case credit
    /// The text contains emoji.
    case emoji
    /// The text contains HTML, Markdown or line breaks.
    case markup
    /// The text contains a web address.
    case url
    /// The last sentence has no stop, so a screen reader does not pause.
    case noFinalStop = "no_final_stop"
    /// The text is longer than the length to aim at.
    case long
    /// The text is longer than a text should ever be.
    case tooLong = "too_long"
    /// The caption of the picture says the same.
    case sameAsCaption = "same_as_caption"
    /// The text of a link says the same.
    case sameAsLink = "same_as_link"
    /// A heading says the same.
    case sameAsHeading = "same_as_heading"
    /// The picture before has the same text.
    case sameAsPrevious = "same_as_previous"
    /// The text is in another language than what surrounds it.
    case wrongLanguage = "wrong_language"
    /// The text is not sure of what it says.
    case hedging
    /// The text speaks of the model that wrote it, or of what the model was asked.
    case modelMention = "model_mention"
    /// The text ends in what Office writes behind texts that it makes by itself.
    case machineTail = "machine_tail"
    /// The text gives orders to a model; they may come from words in the picture.
    case leakedInstruction = "leaked_instruction"

    /// How bad it is to break the rule.
    package var severity: Finding.Severity {
        switch self {
        case .missing, .placeholder, .fileName, .modelMention, .leakedInstruction: .error
        case .noFinalStop, .long: .note
        default: .warning
        }
    }

    /// Where the rule comes from: a technique (G, H) or a failure (F) of WCAG 2.2, W3C's tutorial on images, or IPTC's
    /// definition of the field.
    package var source: String {
        switch self {
        case .missing: "WCAG F65"
        case .placeholder, .fileName, .url: "WCAG F30"
        case .tooShort, .modelMention, .leakedInstruction, .hedging, .machineTail: "WCAG G94"
        case .redundantPrefix, .repeatedWords, .long, .noFinalStop, .emoji, .markup: "WAI Images Tutorial, Tips"
        case .keywordStuffing: "WCAG H37"
        case .credit: "IPTC Alt Text (Accessibility)"
        case .tooLong: "IPTC Alt Text (Accessibility): 250 characters"
        case .sameAsCaption: "WAI Images Tutorial, Decorative Images"
        case .sameAsLink: "WCAG H2"
        case .sameAsHeading, .sameAsPrevious: "WAI Images Tutorial, Groups and Decorative Images"
        case .wrongLanguage: "WCAG 3.1.2"
        }
    }
}
