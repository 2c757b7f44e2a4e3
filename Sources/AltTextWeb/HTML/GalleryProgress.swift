internal import AltText
internal import AltTextLedger

/// How a gallery stands, and how far the run over it is.
struct GalleryProgress: Sendable, Hashable {
    let tallies: [Ledger.Tally]
    let run: RunRecord?
    let dollars: Double
    /// What this server does about it.
    let activity: Activity?

    /// A run of this server, as people see it.
    struct Activity: Sendable, Hashable {
        let isStopping: Bool
        /// Why it waits.
        let pause: String?
    }

    init(
        of gallery: GalleryRecord.ID, in ledger: Ledger, activity: ServedRuns.Activity?
    ) async throws(LedgerError) {
        tallies = try await ledger.tallies(of: gallery)
        run = try await ledger.runs(of: gallery, command: "run", limit: 1).first
        dollars = try await ledger.cost(of: gallery)
        self.activity = activity.map { Activity(isStopping: $0.isStopping, pause: $0.pause?.message) }
    }

    var total: Int { tallies.reduce(0) { $0 + ($1.status == .gone ? 0 : $1.pictures) } }

    /// Pictures of which it is known that they have a text or need none.
    var settled: Int {
        tallies.reduce(0) { sum, tally in
            switch tally.status {
            case .published, .accepted, .human, .decorative, .removed: sum + tally.pictures
            case .unchecked, .missing, .failed, .parked, .draft, .conflict, .gone: sum
            }
        }
    }

    func count(_ standing: Standing) -> Int {
        tallies.reduce(0) { $0 + (standing.statuses.contains($1.status) ? $1.pictures : 0) }
    }

    /// What the run does, in words.
    var runWords: String {
        guard let run else { return "No run yet." }
        let totals = run.totals
        let deeds = """
            \(totals.examined) looked at, \(totals.published) published, \(totals.drafts) drafts, \
            \(totals.failures) failed
            """
        guard let ended = run.endedAt else { return "Run \(run.id) \(stateWords): \(deeds)." }
        return "Run \(run.id) ended \(ended.description.prefix(16).replacing("T", with: " ")) UTC: \(deeds)."
    }

    private var stateWords: String {
        guard let activity else { return "is under way" }
        if activity.isStopping { return "is stopping" }
        return activity.pause.map { "waits (\($0))" } ?? "is under way"
    }

    var settledWords: String { "\(settled) of \(total) pictures have a text or need none" }

    var costWords: String { "US$ \(CaptionsHTML.money(dollars)) so far" }

    /// What changes on the page.
    var values: JSON {
        var values: JSON = [
            "settled": .integer(settled), "run": .string(runWords), "cost": .string(costWords),
            "settled-words": .string(settledWords),
        ]
        for standing in Standing.allCases { values[standing.rawValue] = .string("\(count(standing))") }
        return values
    }
}

/// How a gallery stands; the script keeps it up to date.
enum ProgressHTML {
    static func section(_ progress: GalleryProgress, _ gallery: GalleryRecord.ID) -> HTML {
        """
        <section data-progress="/gallery/\(gallery.rawValue)/progress" aria-label="How it stands">
        <p><progress max="\(max(progress.total, 1))" value="\(progress.settled)" data-value="settled"
         aria-label="Pictures that have a text or need none"></progress><br>
        <span data-value="settled-words">\(progress.settledWords)</span></p>
        <p class="facts"><span data-value="run" role="status">\(progress.runWords)</span>
        <span data-value="cost">\(progress.costWords)</span></p>
        </section>
        """
    }

    /// The button that ends a run of this server.
    static func stop(_ gallery: GalleryRecord.ID, _ visit: SessionGate.Visit, _ progress: GalleryProgress) -> HTML {
        """
        <form method="post" action="/gallery/\(gallery.rawValue)/run">\(Page.formToken(visit))
        <p class="buttons"><button name="choice" value="stop"\(HTML.flag("disabled", progress.activity?.isStopping ?? false))>\
        Stop the run</button></p></form>
        """
    }
}
