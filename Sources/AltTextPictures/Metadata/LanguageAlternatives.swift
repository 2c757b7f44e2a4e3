/// One text in several languages, as XMP writes it.
struct LanguageAlternatives: Hashable {
    private var first: String?
    private var preferred: String?

    /// The default text, else the first one that is not blank.
    var best: String? { preferred ?? first }

    mutating func add(_ text: String, _ language: String) {
        guard let text = EmbeddedText.cleaned(text) else { return }
        if first == nil { first = text }
        if preferred == nil, language.lowercased() == "x-default" { preferred = text }
    }
}
