internal import AltText
internal import AltTextLedger

/// The pictures of a gallery.
struct GridPage {
    let visit: SessionGate.Visit
    let gallery: GalleryRecord
    let filter: GridFilter
    let pictures: [Ledger.PictureTexts]
    /// The last picture of this page, where there is another page.
    let next: PictureRecord.ID?
    let isFirst: Bool
    let progress: GalleryProgress
    /// Whether runs over it can be begun here.
    let offersRuns: Bool

    var page: Page {
        Page(title: gallery.gallery.description, visit: visit, section: .gallery, content: content)
    }

    private var content: HTML {
        """
        <h1>\(HTML.words(gallery.gallery.description))</h1>
        \(ProgressHTML.section(progress, gallery.id))
        \(offersRuns && visit.reviewer.allows(.write) ? run : nil)
        <nav aria-label="Status"><ul class="statuses">\(status(nil, "All", nil))\(statuses)</ul></nav>
        \(search)
        <h2>\(filter.standing?.words ?? "All pictures")</h2>
        \(pictures.isEmpty ? "<p>No picture\(isFirst ? "" : " more")\(filter.search.isEmpty ? "" : " matches").</p>" : list)
        """
    }

    private var run: HTML {
        if progress.activity != nil { return ProgressHTML.stop(gallery.id, visit, progress) }
        return "<p><a class=\"button\" href=\"/gallery/\(gallery.id.rawValue)/run\">Run…</a></p>"
    }

    private var statuses: [HTML] {
        Standing.allCases.filter { progress.count($0) > 0 || $0 == filter.standing }.map { standing in
            status(
                standing, standing.words,
                "<span data-value=\"\(standing.rawValue)\">\(progress.count(standing))</span>")
        }
    }

    private func status(_ standing: Standing?, _ words: HTML, _ count: HTML?) -> HTML {
        let isHere: HTML = standing == filter.standing ? " aria-current=\"true\"" : ""
        return "<li><a href=\"\(filter.address(gallery.id, standing: standing))\"\(isHere)>\(words) \(count)</a></li>"
    }

    private var search: HTML {
        """
        <form method="get" action="/gallery/\(gallery.id.rawValue)" class="search" role="search">
        \(filter.standing.map { "<input type=\"hidden\" name=\"status\" value=\"\($0.rawValue)\">" as HTML })
        <p><label for="search">Name or text contains</label>
        <input id="search" name="search" type="search" maxlength="200" value="\(filter.search)"></p>
        <p><button>Search</button></p>
        </form>
        """
    }

    private var list: HTML {
        let onwards = next.map { last -> HTML in
            """
            <p><a class="button" rel="next" href="\(filter.address(gallery.id, standing: filter.standing, after: last))">More \
            pictures</a></p>
            """
        }
        return "<ul class=\"grid\">\(pictures.map(item))</ul>\(onwards)"
    }

    private func item(_ texts: Ledger.PictureTexts) -> HTML {
        let shown = texts.draft ?? texts.current
        let picture = texts.picture
        return """
            <li><a href="/pictures/\(picture.id.rawValue)">\(PictureHTML.thumbnail(of: picture))
            <span class="name">\(HTML.words(picture.listing.id.text))</span></a>
            \(shown.map { "<p class=\"text\" dir=\"auto\">\(TextHTML.text($0.alt))</p>" as HTML })
            <p class="facts">\(Standing(picture.status)?.words)\
            \(picture.message.map { ": \($0)" as HTML })</p></li>
            """
    }
}
