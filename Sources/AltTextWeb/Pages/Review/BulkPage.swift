internal import AltText
internal import AltTextLedger

/// What would be accepted, in a sample.
struct BulkPage {
    let visit: SessionGate.Visit
    let filter: ReviewFilter
    let confidence: Int
    let count: DraftCount
    let sample: [Ledger.Draft]
    let notice: Notice?

    var page: Page {
        Page(title: "Accept many", visit: visit, section: .review, notice: notice, content: content)
    }

    private var content: HTML {
        """
        <h1>Accept many</h1>
        <form method="get" action="/review/bulk" class="search">
        \(kept)
        <p><label for="confidence">Confidence from, in percent</label>
        <input id="confidence" name="confidence" type="number" min="0" max="100" step="1" value="\(confidence)" required></p>
        <p><button>Show what that is</button></p>
        </form>
        \(sample.isEmpty ? "<p>No draft\(filter.text.isEmpty ? "" : " in this filter") has that much confidence.</p>" : offer)
        <p><a href="\(filter.address("/review"))">Back to the queue</a></p>
        """
    }

    /// The filter goes along.
    private var kept: [HTML] {
        filter.text.split(separator: "&").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let bytes = PathText.decode(parts[1].utf8) else { return nil }
            let value = String(decoding: bytes, as: UTF8.self)
            return "<input type=\"hidden\" name=\"\(String(parts[0]))\" value=\"\(value)\">"
        }
    }

    private var offer: HTML {
        """
        <h2>\(sample.count) of \(count.words), chosen at random</h2>
        <ol class="drafts">\(sample.map(item))</ol>
        <form method="post" action="\(filter.address("/review/bulk", "confidence=\(confidence)"))">
        \(Page.formToken(visit))
        <p><label><input type="checkbox" name="sure" value="yes" required>
        I have looked at the sample and take responsibility for all \(count.words).</label></p>
        <p class="hint">Suggestions that a picture is decorative are left out: those are decided one by one. All of
        them can be undone at once.</p>
        <p class="buttons"><button class="primary">Accept \(count.words)</button></p>
        </form>
        """
    }

    private func item(_ draft: Ledger.Draft) -> HTML {
        """
        <li>\(PictureHTML.thumbnail(of: draft.picture))
        <a href="\(filter.address("/review/\(draft.picture.id)"))">\(HTML.words(draft.picture.listing.id.text))</a>
        <p class="text" dir="auto">\(TextHTML.text(draft.text.alt))</p>
        <p class="facts">\(ConfidenceHTML.badge(draft.text.confidence))</p></li>
        """
    }
}
