internal import AltText

/// The box in which a text is written, with its length and what checks have to say.
struct TextEditor {
    /// What stands in the box.
    var words: String
    var label: HTML = "Alt text"
    /// The field of the form, and what tells the box from others on the page.
    var name: HTML = "text"
    var id: HTML = "text"
    var rows = 4
    /// The most characters.
    var limit = SentText.longestAlt
    /// The language that is written there, where the box says it itself.
    var language: Language?
    /// Whether checks look at the text while it is written. They are made for alt texts.
    var isChecked = true
    /// What they say of the text that stands there.
    var findings: [Finding] = []

    var html: HTML {
        let findings: HTML =
            "<ul class=\"findings\" data-findings aria-live=\"polite\">\(ConfidenceHTML.items(findings))</ul>"
        return """
            <div class="box" data-box>
            <label for="\(id)">\(label)</label>
            <textarea id="\(id)" name="\(name)" rows="\(rows)"\(Self.attributes(of: language)) maxlength="\(limit)"
             aria-describedby="\(id)-facts" data-editor>
            \(words)</textarea>
            <div id="\(id)-facts"><p class="hint" data-length>\(words.count) character\(words.count == 1 ? "" : "s")</p></div>
            \(isChecked ? findings : nil)
            </div>
            """
    }

    /// What says in which language and direction words are written.
    static func attributes(of language: Language?) -> HTML {
        guard let language else { return " dir=\"auto\"" }
        return " lang=\"\(language.tag)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
    }
}

extension Linter {
    /// The same linter for texts in another language.
    func reading(_ language: Language) -> Linter {
        var options = options
        options.language = language
        return Linter(options)
    }
}
