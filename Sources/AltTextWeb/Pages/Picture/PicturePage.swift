internal import AltText
internal import AltTextLedger

/// All about one picture.
struct PicturePage {
    let visit: SessionGate.Visit
    let history: Ledger.History
    let gallery: GalleryRecord?
    let fileAddress: String?
    let annotations: [Ledger.AnnotationField: String]
    /// What models say of it.
    let answers: HTML
    let linter: Linter
    let notice: Notice?

    private var picture: PictureRecord { history.texts.picture }

    var page: Page {
        Page(title: picture.listing.id.text, visit: visit, section: .gallery, notice: notice, content: content)
    }

    private var content: HTML {
        """
        <article class="card">
        <header><h1>\(HTML.words(picture.listing.id.text))</h1>
        <p class="facts">\(gallery.map(link)) \(Standing(picture.status)?.words)\
        \(picture.message.map { ": \($0)" as HTML })</p></header>
        <figure>\(PictureHTML.whole(picture, alt: "The picture that this page is about", fileAddress: fileAddress))</figure>
        <div class="judgement">
        \(current)
        \(history.texts.draft.map(draft))
        \(visit.reviewer.allows(.write) ? form : nil)
        \(FurtherTextsHTML(visit: visit, picture: picture, texts: history.furtherTexts.current, linter: linter).html)
        </div>
        <div class="background whole">
        \(notes)
        \(answers)
        <h2>Every text it had</h2>
        \(texts)
        <h2>History</h2>
        \(HistoryHTML.list(history))
        </div>
        </article>
        """
    }

    private func link(_ gallery: GalleryRecord) -> HTML {
        "<a href=\"/gallery/\(gallery.id.rawValue)\">\(HTML.words(gallery.gallery.description))</a> ·"
    }

    private var current: HTML {
        guard let current = history.texts.current else { return "<h2>The text</h2><p>There is none.</p>" }
        let isMachine = current.origin == .ai && picture.status != .accepted
        let mark: HTML = isMachine ? " <span class=\"badge middle\">written by a machine, not reviewed</span>" : ""
        return """
            <h2>The text</h2><blockquote class="draft" dir="auto">\(TextHTML.text(current.alt))</blockquote>
            <p class="facts">\(TextHTML.author(current)), \(HTML.time(current.createdAt))\(mark)</p>
            """
    }

    private func draft(_ draft: DescriptionRecord) -> HTML {
        """
        <h2>A draft waits for review</h2><p dir="auto">\(TextHTML.text(draft.alt))</p>
        <p class="facts">\(ConfidenceHTML.badge(draft.confidence)) \(TextHTML.author(draft))</p>
        <p><a class="button" href="/review/\(picture.id.rawValue)">Review it</a></p>
        """
    }

    private var form: HTML {
        """
        <h2>Set the text</h2>
        <form method="post" action="/pictures/\(picture.id.rawValue)">\(Page.formToken(visit))
        <input type="hidden" name="version" value="\(picture.version)">
        \(TextEditor(words: history.texts.current?.alt.words ?? history.texts.draft?.alt.words ?? "").html)
        <p class="buttons"><button class="primary" name="choice" value="text">Save</button>
        <button name="choice" value="decorative">Decorative</button>
        <button name="choice" value="remove">Remove the text</button></p>
        </form>
        """
    }

    private var notes: [HTML] {
        Ledger.AnnotationField.allCases.compactMap { field in
            annotations[field].map {
                "<h2>\(field == .title ? "Title" : "Caption")</h2><p dir=\"auto\">\(HTML.words($0))</p>"
            }
        }
    }

    private var texts: HTML {
        guard !history.descriptions.isEmpty else { return "<p>None yet.</p>" }
        let items = history.descriptions.reversed().map { description -> HTML in
            let recipe = description.recipeID.flatMap { history.recipes[$0] }
            let settings = recipe.map { recipe -> HTML in
                """
                <details><summary>How it was asked for</summary><p>\(recipe.backend) \(recipe.backendModel),
                \(recipe.settings.text)</p><pre class="context" tabindex="0">\(recipe.systemPrompt.map { "\($0)\n\n" as HTML })\(recipe.prompt)</pre></details>
                """
            }
            return """
                <li><p dir="auto">\(TextHTML.text(description.alt))</p><p class="facts">\(TextHTML.author(description)),
                \(HTML.time(description.createdAt))\(description.runID.map { ", run \($0.rawValue)" as HTML })</p>\(settings)</li>
                """
        }
        return "<ol class=\"texts\">\(items)</ol>"
    }
}
