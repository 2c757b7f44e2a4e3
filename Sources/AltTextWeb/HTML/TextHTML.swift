internal import AltText
internal import AltTextLedger

/// Alternative texts on pages.
enum TextHTML {
    /// A text in a block of its own, which takes the text's direction of writing; or what stands for none.
    static func text(_ alt: AlternativeText) -> HTML {
        switch alt {
        case .missing: "<em>no text</em>"
        case .decorative: "<em>decorative: needs no text</em>"
        case .text(let words): HTML(escaping: words)
        }
    }

    /// A text among other words.
    static func inline(_ alt: AlternativeText) -> HTML { "<bdi>\(text(alt))</bdi>" }

    /// A text with some of its words marked.
    static func text(_ words: String, marking ranges: [Range<String.Index>]) -> HTML {
        var pieces: [HTML] = []
        var rest = words.startIndex
        for range in ranges where range.lowerBound >= rest {
            pieces.append(HTML(escaping: String(words[rest..<range.lowerBound])))
            pieces.append("<mark>\(String(words[range]))</mark>")
            rest = range.upperBound
        }
        pieces.append(HTML(escaping: String(words[rest...])))
        return "\(pieces)"
    }

    /// Who wrote a text.
    static func author(_ description: DescriptionRecord) -> HTML {
        switch description.origin {
        case .ai: "by the model \(HTML.words(description.model ?? "?"))"
        case .human: description.author.map { "by \(HTML.words($0))" } ?? "by a person"
        case .reader: "suggested by a reader"
        case .embedded: "from the file itself"
        }
    }
}
