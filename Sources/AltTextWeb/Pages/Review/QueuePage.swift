internal import AltText
internal import AltTextLedger

/// The queue: which drafts there are, those first that most need a person.
struct QueuePage {
    let visit: SessionGate.Visit
    let filter: ReviewFilter
    let drafts: [Ledger.Draft]
    /// The address of the next page of the queue.
    let next: String?
    let count: DraftCount
    let isFirst: Bool
    let galleries: [GalleryRecord]
    let traits: Ledger.DraftTraits
    let notice: Notice?

    var page: Page {
        Page(title: "Review", visit: visit, section: .review, notice: notice, content: content)
    }

    private var content: HTML {
        """
        <h1>Review</h1>
        <p class="lead">\(summary)</p>
        \(FilterForm(filter: filter, galleries: galleries, traits: traits).html)
        \(actions)
        \(list)
        """
    }

    private var summary: HTML {
        drafts.isEmpty && isFirst
            ? "No draft waits\(filter.text.isEmpty ? "" : " in this filter")."
            : "\(count.words) \(count.number == 1 ? "waits" : "wait")\(filter.text.isEmpty ? "" : " in this filter")."
    }

    private var actions: HTML? {
        guard let first = drafts.first else { return nil }
        let bulk: HTML = """
            <a class="button" href="\(filter.address("/review/bulk"))">Accept many</a>
            """
        return """
            <p class="actions">
            <a class="button primary" href="\(filter.address("/review/\(first.picture.id)"))">Start reviewing</a>
            \(visit.reviewer.allows(.review) ? bulk : nil)
            </p>
            """
    }

    private var list: HTML? {
        guard !drafts.isEmpty else { return nil }
        let onwards = next.map { "<p><a class=\"button\" rel=\"next\" href=\"\($0)\">More drafts</a></p>" as HTML }
        return """
            <h2>\(filter.query.order.words)</h2>
            <ol class="drafts">\(drafts.map(item))</ol>
            \(onwards)
            """
    }

    private func item(_ draft: Ledger.Draft) -> HTML {
        """
        <li>
        <a href="\(filter.address("/review/\(draft.picture.id)"))">
        \(PictureHTML.thumbnail(of: draft.picture))
        <span class="name">\(HTML.words(draft.picture.listing.id.text))</span>
        </a>
        <p class="text" dir="auto">\(TextHTML.text(draft.text.alt))</p>
        <p class="facts">\(ConfidenceHTML.badge(draft.text.confidence))\
        \(draft.text.model.map { " <span>\(HTML.words($0))</span>" as HTML })\
        \(draft.text.findings.first { $0.severity > .note }.map { " <span>\($0.message)</span>" as HTML })</p>
        </li>
        """
    }
}
