internal import AltText
internal import AltTextLedger

/// The form that narrows the queue.
struct FilterForm {
    let filter: ReviewFilter
    let galleries: [GalleryRecord]
    let traits: Ledger.DraftTraits

    var html: HTML {
        """
        <details class="filter"\(HTML.flag("open", !filter.text.isEmpty))>
        <summary>Filter and order</summary>
        <form method="get" action="/review">
        \(select("gallery", "Gallery", galleries.map { ($0.id.description, $0.gallery.description) }, filter.query.gallery?.description))
        \(select("model", "Model", traits.models.map { ($0, $0) }, filter.query.model))
        \(select("finding", "Finding", traits.findings.map { ($0, $0.replacing("_", with: " ")) }, filter.query.finding))
        <p><label for="since">Made since</label><input type="date" id="since" name="since" value="\(filter.sinceDay)"></p>
        <p><label for="until">Made until</label><input type="date" id="until" name="until" value="\(filter.untilDay)"></p>
        <p><label for="order">Order</label><select id="order" name="order">
        \(Self.orders.map { option($0.rawValue, $0.words, isChosen: $0 == filter.query.order) })
        </select></p>
        <p class="buttons"><button>Show</button> <a href="/review">All drafts</a></p>
        </form>
        </details>
        """
    }

    private static let orders = Ledger.DraftQuery.Order.allCases

    private func select(_ name: HTML, _ label: HTML, _ options: [(String, String)], _ chosen: String?) -> HTML {
        """
        <p><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">
        <option value="">All</option>\(options.map { option($0.0, $0.1, isChosen: $0.0 == chosen) })
        </select></p>
        """
    }

    private func option(_ value: String, _ label: String, isChosen: Bool) -> HTML {
        "<option value=\"\(value)\"\(HTML.flag("selected", isChosen))>\(label)</option>"
    }
}

extension Ledger.DraftQuery.Order {
    /// The order on pages.
    var words: String {
        switch self {
        case .confidence: "Lowest confidence first"
        case .newest: "Newest first"
        case .oldest: "Oldest first"
        }
    }
}
