internal import AltText
internal import AltTextLedger

/// One draft, with all that helps to decide about it.
struct CardPage {
    let visit: SessionGate.Visit
    let filter: ReviewFilter
    let history: Ledger.History
    var gallery: GalleryRecord?
    var fileAddress: String?
    var count = DraftCount(0, limit: 1)
    var next: PictureRecord?
    var previous: PictureRecord?
    var notice: Notice?

    private var picture: PictureRecord { history.texts.picture }

    var page: Page {
        Page(
            title: "Review \(picture.listing.id.text)", visit: visit, section: .review, notice: notice, content: content
        )
    }

    private var content: HTML {
        """
        <article class="card" data-card="\(picture.id.rawValue)">
        <header>
        <h1 tabindex="-1">\(HTML.words(picture.listing.id.text))</h1>
        <p class="facts">\(gallery.map { "\(HTML.words($0.gallery.description)) · " as HTML })\(count.words)</p>
        </header>
        <figure>\(PictureHTML.whole(picture, alt: "The picture to be described", fileAddress: fileAddress))</figure>
        <div class="judgement">
        \(history.texts.draft.map(draft) ?? decided)
        \(ways)
        </div>
        \(background)
        </article>
        \(help)
        """
    }

    private var ways: HTML {
        let onwards = next.map { filter.address("/review/\($0.id)") }
        let back = previous.map { filter.address("/review/\($0.id)") }
        return """
            <nav class="ways" aria-label="Drafts">
            \(back.map { "<a class=\"button\" rel=\"prev\" href=\"\($0)\">Previous <kbd>k</kbd></a>" as HTML })
            \(onwards.map { "<a class=\"button\" rel=\"next\" href=\"\($0)\">\(history.texts.draft == nil ? "Next draft" : "Skip") <kbd>s</kbd></a>" as HTML })
            <a class="button" href="\(filter.address("/review"))">Queue</a>
            \(visit.reviewer.allows(.review) ? undo : nil)
            </nav>
            """
    }

    private var undo: HTML {
        """
        <form method="post" action="\(filter.address("/review/undo"))" data-undo>\(Page.formToken(visit))
        <button>Undo my last decision <kbd>u</kbd></button></form>
        """
    }

    /// What is to be seen of a picture that has no draft (any more).
    private var decided: HTML {
        let last = history.decisions.last.map { "\(HistoryHTML.item($0)), \(HTML.time($0.createdAt))" as HTML }
        return """
            <h2>No draft waits here</h2>
            <p>The text there now: \(history.texts.current.map { "\(TextHTML.inline($0.alt)) (\(TextHTML.author($0)))" as HTML } ?? "none")</p>
            \(last.map { "<p>Last: \($0)</p>" as HTML })
            <p><a href="/pictures/\(picture.id.rawValue)">All about this picture</a></p>
            """
    }
}

// MARK: - The draft

extension CardPage {
    private func draft(_ draft: DescriptionRecord) -> HTML {
        """
        <h2 id="draft-heading">The draft</h2>
        <blockquote class="draft" dir="auto">\(marked(draft))</blockquote>
        <p class="facts">\(ConfidenceHTML.badge(draft.confidence)) \(TextHTML.author(draft)), \(HTML.time(draft.createdAt))</p>
        \(ConfidenceHTML.reasons(draft.findings))
        \(visit.reviewer.allows(.review) ? form(draft) : nil)
        """
    }

    private func marked(_ draft: DescriptionRecord) -> HTML {
        guard case .text(let words) = draft.alt else { return TextHTML.text(draft.alt) }
        return TextHTML.text(words, marking: Finding.contestedPlaces(in: words, draft.findings))
    }

    private func form(_ draft: DescriptionRecord) -> HTML {
        let mayWrite = visit.reviewer.allows(.write)
        let decorative: HTML = "<button name=\"decision\" value=\"decorative\">Decorative <kbd>d</kbd></button>"
        return """
            <form method="post" action="\(filter.address("/review/\(picture.id)"))" class="decision" data-decision>
            \(Page.formToken(visit))
            <input type="hidden" name="version" value="\(picture.version)">
            <input type="hidden" name="draft" value="\(draft.id.rawValue)">
            \(mayWrite ? editor(draft) : nil)
            <p class="buttons">
            <button name="decision" value="accept" class="primary">Accept <kbd>a</kbd></button>
            <button name="decision" value="reject">Reject <kbd>r</kbd></button>
            \(mayWrite || draft.alt == .decorative ? decorative : nil)
            </p>
            </form>
            """
    }

    private func editor(_ draft: DescriptionRecord) -> HTML {
        """
        <details class="editor"><summary>Edit <kbd>e</kbd></summary>
        \(TextEditor(words: draft.alt.words ?? "").html)
        <p class="hint">Accept publishes what stands here.</p>
        </details>
        """
    }
}

// MARK: - What is behind it

extension CardPage {
    private var background: HTML {
        """
        <div class="background">
        <h2>The text there now</h2>
        <p dir="auto">\(history.texts.current.map { "\(TextHTML.inline($0.alt)) (\(TextHTML.author($0)))" as HTML } ?? "There is none.")</p>
        \(captions)
        \(context)
        <details><summary>History</summary>\(HistoryHTML.list(history))</details>
        <p><a href="/pictures/\(picture.id.rawValue)">All about this picture</a></p>
        </div>
        """
    }

    private var captions: HTML? {
        let captions = ModelCaptions(history).all
        guard !captions.isEmpty else { return nil }
        let hasMarks = captions.count > 1 && history.texts.draft != nil
        let hint: HTML =
            "<p class=\"hint\">Words of the draft that no more than half of these captions have are <mark>marked</mark> in it.</p>"
        return "<h2>What each model said</h2>\(hasMarks ? hint : nil)\(CaptionsHTML.list(captions))"
    }

    private var context: HTML? {
        let draft = history.texts.draft?.captionID
        let captions = history.borrowedCaptions + history.captions
        let context = (captions.last { $0.id == draft } ?? captions.last)?.answer.context
        guard let context else { return nil }
        return "<h2>What the model was told</h2><pre class=\"context\" dir=\"auto\" tabindex=\"0\">\(context)</pre>"
    }

    /// Letters alone can be in the way of those who speak to their machine: they can be turned off (WCAG 2.1.4).
    private var help: HTML {
        let keys: [(HTML, HTML)] = [
            ("a", "accept"), ("e", "edit; Ctrl+Enter accepts, Esc leaves"), ("r", "reject"), ("d", "decorative"),
            ("s", "skip"), ("j", "next"), ("k", "previous"), ("u", "undo my last decision"), ("?", "this list"),
        ]
        return """
            <details class="help" id="help"><summary>Keys <kbd>?</kbd></summary>
            <dl>\(keys.map { "<div><dt><kbd>\($0.0)</kbd></dt><dd>\($0.1)</dd></div>" as HTML })</dl>
            <p hidden><label><input type="checkbox" id="keys-on" checked> These keys work</label></p>
            </details>
            """
    }
}
