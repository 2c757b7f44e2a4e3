internal import AltText
internal import AltTextLedger

/// What stands beside the alt text on the page of a picture: its extended description, and both in other languages.
struct FurtherTextsHTML {
    let visit: SessionGate.Visit
    let picture: PictureRecord
    let texts: [FurtherTextRecord]
    /// Looks at alt texts, whatever their language.
    let linter: Linter

    private var mayWrite: Bool { visit.reviewer.allows(.write) }

    var html: HTML {
        let none: HTML = "<p>There are no texts in other languages.</p>"
        return """
            <section aria-labelledby="extended-heading"><h2 id="extended-heading">Extended description</h2>
            \(shown(.extended()) ?? "<p>There is none.</p>")
            \(mayWrite ? form(in: nil) : nil)
            </section>
            <section aria-labelledby="languages-heading"><h2 id="languages-heading">Other languages</h2>
            \(languages.isEmpty ? none : nil)\(languages.map(section))
            \(mayWrite ? newForm : nil)
            </section>
            """
    }

    /// In the order of their names, as people look for them.
    private var languages: [Language] {
        Set(texts.compactMap(\.text.role.language)).sorted { ($0.englishName, $0.tag) < ($1.englishName, $1.tag) }
    }

    private func record(_ role: FurtherText.Role) -> FurtherTextRecord? { texts.first { $0.text.role == role } }

    private func words(_ role: FurtherText.Role) -> String { record(role)?.text.words ?? "" }

    private func shown(_ role: FurtherText.Role) -> HTML? {
        record(role).map { record in
            """
            <div class="words"\(TextEditor.attributes(of: role.language))>\(record.text.words)</div>
            <p class="facts">\(record.author.map { "by \(HTML.words($0)), " as HTML })\(HTML.time(record.createdAt))</p>
            """
        }
    }

    private func section(in language: Language) -> HTML {
        let extended = shown(.extended(in: language)).map { "<h4>Extended description</h4>\($0)" as HTML }
        return """
            <h3>\(Self.name(language))</h3>
            \(shown(.alt(in: language)))\(extended)
            \(mayWrite ? form(in: language) : nil)
            """
    }

    /// A language with its tag, which is what programs know it by.
    static func name(_ language: Language) -> HTML {
        language.englishName == language.tag
            ? "\(language.tag)" : "\(language.englishName) <span class=\"facts\">\(language.tag)</span>"
    }
}

// MARK: - Writing

extension FurtherTextsHTML {
    /// Changes what there is in a language; `nil`: the picture's own, which has its alt text elsewhere on the page.
    private func form(in language: Language?) -> HTML {
        let isThere = texts.contains { $0.text.role.language == language }
        let what: HTML = language.map { "the \($0.englishName) texts" } ?? "the extended description"
        let removal: HTML =
            "<button name=\"choice\" value=\"remove\">Remove<span class=\"unseen\"> \(what)</span></button>"
        return """
            <details class="more"><summary>\(isThere ? "Change" : "Write") \(what)</summary>
            \(formStart)
            \(language.map { "<input type=\"hidden\" name=\"language\" value=\"\($0.tag)\">" as HTML })
            \(language.map(altEditor))
            \(extendedEditor(in: language))
            <p class="buttons"><button class="primary" name="choice" value="keep">Save<span class="unseen"> \(what)</span></button>
            \(isThere ? removal : nil)</p>
            </form></details>
            """
    }

    private var formStart: HTML {
        """
        <form method="post" action="/pictures/\(picture.id.rawValue)/texts">\(Page.formToken(visit))
        <input type="hidden" name="version" value="\(picture.version)">
        """
    }

    private func altEditor(in language: Language) -> HTML {
        let current = words(.alt(in: language))
        return TextEditor(
            words: current, label: "Alt text in \(language.englishName)", name: "alt", id: "alt-\(language.tag)",
            rows: 3,
            language: language,
            findings: current.isEmpty ? [] : linter.reading(language).findings(in: current)
        ).html
    }

    private func extendedEditor(in language: Language?) -> HTML {
        TextEditor(
            words: words(.extended(in: language)),
            label: "Extended description\(language.map { " in \($0.englishName)" as HTML })", name: "extended",
            id: language.map { "extended-\($0.tag)" } ?? "extended", rows: language == nil ? 6 : 3,
            limit: SentText.longestExtended, language: language, isChecked: false
        ).html
    }

    private var newForm: HTML {
        let known = Language.named.map { "<option value=\"\($0.tag)\">\($0.englishName)</option>" as HTML }
        return """
            <details class="more"><summary>Add a language</summary>
            \(formStart)
            <p><label for="language">Language</label>
            <input id="language" name="language" list="languages" required maxlength="60" size="12" autocomplete="off"
             autocapitalize="none" spellcheck="false" aria-describedby="language-hint">
            <datalist id="languages">\(known)</datalist>
            <span class="hint" id="language-hint">Its tag, such as nl, pt-BR or ar.</span></p>
            \(TextEditor(words: "", label: "Its alt text", name: "alt", id: "alt-new", rows: 3).html)
            \(TextEditor(words: "", label: "Its extended description", name: "extended", id: "extended-new", rows: 3, limit: SentText.longestExtended, isChecked: false).html)
            <p class="buttons"><button class="primary" name="choice" value="add">Add</button></p>
            </form></details>
            """
    }
}
