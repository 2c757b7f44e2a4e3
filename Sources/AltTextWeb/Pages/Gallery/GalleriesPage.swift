internal import AltText
internal import AltTextLedger

/// Every gallery and how it stands.
struct GalleriesPage {
    let visit: SessionGate.Visit
    let galleries: [(GalleryRecord, GalleryProgress)]

    var page: Page { Page(title: "Galleries", visit: visit, section: .gallery, content: content) }

    private var content: HTML {
        guard !galleries.isEmpty else {
            return "<h1>Galleries</h1><p>There is none yet. Name one: <code>alttext serve ~/Photos</code></p>"
        }
        return """
            <h1>Galleries</h1>
            <div class="scroll" tabindex="0" role="region" aria-label="Galleries">
            <table><thead><tr><th scope="col">Gallery</th><th scope="col" class="number">Pictures</th>
            <th scope="col" class="number">Missing</th><th scope="col" class="number">Drafts</th>
            <th scope="col" class="number">Failed</th><th scope="col">Cost</th></tr></thead>
            <tbody>\(galleries.map(row))</tbody></table></div>
            """
    }

    private func row(_ gallery: GalleryRecord, _ progress: GalleryProgress) -> HTML {
        """
        <tr><th scope="row"><a href="/gallery/\(gallery.id.rawValue)">\(HTML.words(gallery.gallery.description))</a></th>
        <td class="number">\(progress.total)</td><td class="number">\(progress.count(.missing))</td>
        <td class="number">\(progress.count(.draft))</td><td class="number">\(progress.count(.failed))</td>
        <td>\(progress.costWords)</td></tr>
        """
    }
}
