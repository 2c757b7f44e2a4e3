import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns

/// Shows how far a run has come: one line that changes where a person watches, a line every ten seconds elsewhere.
struct ProgressTicker: Sendable {
    let gallery: any Gallery

    func run(_ progress: @escaping @Sendable () -> RunProgress) async {
        var line = ProgressLine()
        let start = ContinuousClock.now
        let expected = await gallery.pictureCount()
        while (try? await Task.sleep(for: Console.showsProgress ? .milliseconds(500) : .seconds(10))) != nil {
            let now = progress()
            let unlisted = now.isListed ? 0 : max(0, (expected ?? 0) - now.listed)
            line.update(now, elapsed: .now - start, remaining: max(0, now.due - now.examined) + unlisted)
            if Console.showsProgress { Console.showProgress(line.text) } else { Console.say(line.text) }
        }
    }
}
