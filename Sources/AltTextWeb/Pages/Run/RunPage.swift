internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import AltTextRuns

/// The run over a gallery: how far it is, and what the next one is to do.
struct RunPage {
    let visit: SessionGate.Visit
    let gallery: GalleryRecord
    let progress: GalleryProgress
    /// What there is to say of how the last one ended.
    let ending: String?
    /// A run of another process that works on the gallery now.
    let foreign: RunRecord?
    let wish: RunWish
    let items: [ModelMenu.Item]
    let failures: [PictureRecord]
    let notice: Notice?

    private var address: String { "/gallery/\(gallery.id)" }

    var page: Page {
        Page(
            title: "Run over \(gallery.gallery.description)", visit: visit, section: .gallery, notice: notice,
            content: content)
    }

    private var content: HTML {
        """
        <h1>Run over \(HTML.words(gallery.gallery.description))</h1>
        <p><a href="\(address)">All its pictures</a></p>
        \(ProgressHTML.section(progress, gallery.id))
        \(ending.map { "<p>\($0)</p>" as HTML })
        \(state)
        \(failures.isEmpty ? nil : complaints)
        """
    }

    private var state: HTML {
        if progress.activity != nil { return ProgressHTML.stop(gallery.id, visit, progress) }
        guard let foreign else { return form }
        return """
            <h2>Elsewhere</h2>
            <p>Run \(foreign.id.rawValue) is under way in another process, \(HTML.words(foreign.process)). Stop it there; one
            run at a time works on a gallery.</p>
            """
    }

    private var form: HTML {
        let percent = Int((wish.options.minimumConfidence * 100).rounded())
        return """
            <h2>\(progress.run?.ending == .finished || progress.run == nil ? "Begin a run" : "Go on with a run")</h2>
            <form method="post" action="\(address)/plans" class="plan">\(Page.formToken(visit))
            \(ModelChoiceHTML.boxes(items, chosen: Set(wish.models)))
            <div class="fields">
            <p><label for="confidence">Publish from this confidence on, in percent</label>
            <input id="confidence" name="confidence" type="number" min="0" max="100" step="1" value="\(percent)" required
             aria-describedby="confidence-hint">
            <span class="hint" id="confidence-hint">Texts below it become drafts; at 100 nearly all do.</span></p>
            <p><label for="limit">Pictures at most</label>
            <input id="limit" name="limit" type="number" min="1" step="1" value="\(wish.options.limit.map(String.init))"
             aria-describedby="limit-hint"><span class="hint" id="limit-hint">Leave empty for all of them.</span></p>
            <p><label for="cost">Cost at most, in US dollars</label>
            <input id="cost" name="cost" inputmode="decimal" value="\(wish.options.maximumDollars.map { JSON.number($0).text })"
             aria-describedby="cost-hint"><span class="hint" id="cost-hint">Leave empty for no limit.</span></p>
            </div>
            <p><label><input type="checkbox" name="retry" value="yes"> Try again what failed before</label></p>
            <p><label><input type="checkbox" name="upgrade" value="yes"> Describe again what other models have described,
            unless a person accepted it</label></p>
            <p class="buttons"><button class="primary">Show what it would take</button></p>
            <p class="hint">Nothing is asked or paid yet.</p>
            </form>
            """
    }

    private var complaints: HTML {
        let items = failures.map { picture -> HTML in
            """
            <li><a href="/pictures/\(picture.id.rawValue)">\(HTML.words(picture.listing.id.text))</a>: \
            \(picture.message ?? "The text in its place had changed.")</li>
            """
        }
        return """
            <h2>What failed</h2><ul>\(items)</ul>
            <p><a href="\(address)?status=failed">All that failed</a></p>
            """
    }
}
