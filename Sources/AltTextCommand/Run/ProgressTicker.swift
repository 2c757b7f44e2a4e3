import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns

/// Shows how far a run has come: one line that changes where a person watches, a line every ten seconds elsewhere.
struct ProgressTicker: Sendable {
    let gallery: any Gallery
    let ledger: Ledger

    func run(_ progress: @escaping @Sendable () -> RunProgress, _ record: GalleryRecord) async {
        var line = ProgressLine()
        let start = ContinuousClock.now
        let expected = await gallery.pictureCount()
        while (try? await Task.sleep(for: Console.showsProgress ? .milliseconds(500) : .seconds(10))) != nil {
            let now = progress()
            let due = (try? await ledger.tallies(of: record.id))?.filter(\.status.isDue).reduce(0) { $0 + $1.pictures }
            let unlisted = now.isListed ? 0 : max(0, (expected ?? 0) - now.listed)
            line.update(now, elapsed: .now - start, remaining: due.map { $0 + unlisted })
            if Console.showsProgress { Console.showProgress(line.text) } else { Console.say(line.text) }
        }
    }
}
