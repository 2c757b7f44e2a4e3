/// The alt text of a picture: none, the mark that none is needed, or words.
public enum AlternativeText: Sendable, Hashable {
    /// There is none: a screen reader says nothing useful.
    case missing
    /// The picture needs none (`alt=""`).
    case decorative
    /// The words, never blank.
    case text(String)

    /// What a place that knows only strings holds: blank is missing.
    public init(_ text: String?) {
        guard let text, text.contains(where: { !$0.isWhitespace }) else {
            self = .missing
            return
        }
        self = .text(text)
    }

    /// The words, if there are any.
    public var words: String? {
        if case .text(let words) = self { words } else { nil }
    }

    /// What stands in an `alt` attribute: nothing for a decorative picture; `nil` where there is no attribute.
    public var attribute: String? {
        switch self {
        case .missing: nil
        case .decorative: ""
        case .text(let words): words
        }
    }
}
