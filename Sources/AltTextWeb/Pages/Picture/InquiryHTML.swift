internal import AltText
internal import AltTextLedger
internal import AltTextModels

/// What models say of a picture beside the text there now, and how to hear others.
struct InquiryHTML {
    let visit: SessionGate.Visit
    let history: Ledger.History
    /// What is known of the last questions.
    let inquiry: Inquiries.Inquiry?
    /// The models that can be asked; `nil` where none can be asked here.
    let items: [ModelMenu.Item]?
    /// Whether a text can be put in its place here.
    let isServed: Bool

    private var picture: PictureRecord { history.texts.picture }
    private var mayWrite: Bool { visit.reviewer.allows(.write) && isServed }

    var html: HTML {
        """
        <section aria-labelledby="captions-heading"><h2 id="captions-heading">What each model said</h2>
        \(state)
        \(captions)
        </section>
        \(mayWrite ? items.map(form) : nil)
        """
    }

    private var state: HTML? {
        guard let inquiry else { return nil }
        if inquiry.isOpen {
            return """
                <div data-live><p role="status">Asking \(inquiry.models.joined(separator: ", "))…</p>
                <p><a class="button" href="/pictures/\(picture.id.rawValue)">Look again</a></p></div>
                """
        }
        let items = inquiry.failures.map { failure -> HTML in
            "<p class=\"notice problem\">\(failure.model.map { "\(HTML.words($0)) said nothing. " as HTML })\(failure.reason)</p>"
        }
        return "\(items)"
    }

    private var captions: HTML {
        let captions = ModelCaptions(history).all
        guard !captions.isEmpty else { return "<p>Nobody has asked one yet.</p>" }
        let current: HTML = """
            <li class="now"><h3>The text there now</h3><p dir="auto">\(TextHTML.text(history.texts.current?.alt ?? .missing))</p>
            \(history.texts.current.map { "<p class=\"facts\">\(TextHTML.author($0))</p>" as HTML })</li>
            """
        return "<ul class=\"beside\">\(current)\(captions.map(item))</ul>"
    }

    private func item(_ caption: ModelCaptions.Caption) -> HTML {
        let dollars = caption.record.answer.dollars.map { $0 > 0 ? " · US$ \(CaptionsHTML.money($0))" as HTML : "" }
        return """
            <li><h3>\(HTML.words(caption.model))</h3><p dir="auto">\(CaptionsHTML.text(caption))</p>
            <p class="facts">\(HTML.time(caption.record.createdAt))\(dollars)</p>\(choice(caption))</li>
            """
    }

    private func choice(_ caption: ModelCaptions.Caption) -> HTML? {
        guard mayWrite, case .success = caption.text else { return nil }
        let name = HTML.words(caption.model)
        return """
            <form method="post" action="/pictures/\(picture.id.rawValue)/choice">\(Page.formToken(visit))
            <input type="hidden" name="version" value="\(picture.version)">
            <input type="hidden" name="caption" value="\(caption.record.id.rawValue)">
            <p class="buttons"><button name="choice" value="publish">Publish<span class="unseen"> what \(name) said</span></button>
            <button name="choice" value="draft">Make it the draft<span class="unseen">: what \(name) said</span></button></p>
            </form>
            """
    }

    private func form(_ items: [ModelMenu.Item]) -> HTML {
        """
        <details class="ask"><summary>Describe again with other models</summary>
        <form method="post" action="/pictures/\(picture.id.rawValue)/captions">\(Page.formToken(visit))
        \(ModelChoiceHTML.boxes(items, chosen: []))
        <p class="buttons"><button>Ask them</button></p>
        <p class="hint">Nothing is published. What a model has said about this picture already is not paid for again.</p>
        </form></details>
        """
    }
}
