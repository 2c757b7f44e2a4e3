import AltTextRuns
import Testing

@testable import AltTextCommand

// Testable: a line that comes every ten seconds cannot be waited for.
@Suite struct ProgressLineTests {
    private func progress(published: Int, drafts: Int = 0, failures: Int = 0, dollars: Double = 0) -> RunProgress {
        var progress = RunProgress()
        progress.published = published
        progress.drafts = drafts
        progress.failures = failures
        progress.dollars = dollars
        return progress
    }

    @Test func `It says how many are done, of how many, how fast, how long and at what cost`() {
        var line = ProgressLine()
        line.update(progress(published: 0), elapsed: .zero, remaining: 1000)
        line.update(
            progress(published: 90, drafts: 6, failures: 4, dollars: 1.5), elapsed: .seconds(10), remaining: 900)
        #expect(line.text == "100 of 1000, 90 published, 6 to review, 4 failed, $1.50, 10.0/s, 1 min left")
    }

    @Test func `What is nothing is left out`() {
        var line = ProgressLine()
        line.update(progress(published: 3), elapsed: .seconds(1), remaining: nil)
        #expect(line.text == "3, 3 published")
    }

    @Test func `A round of several says which it is, and how far it has come`() {
        var line = ProgressLine()
        var now = progress(published: 0, failures: 2)
        now.round = .init(number: 1, count: 3, models: ["smolvlm"])
        line.update(now, elapsed: .zero, remaining: 100)
        now.round?.answered = 20
        line.update(now, elapsed: .seconds(10), remaining: 100)
        #expect(line.text == "Round 1 of 3 (smolvlm): 22 of 102, 0 published, 2 failed, 2.0/s, 40 s left")
        now.round = .init(number: 2, count: 3, models: ["heron", "egret"])
        line.update(now, elapsed: .seconds(11), remaining: 100)
        #expect(line.text == "Round 2 of 3 (heron, egret): 2 of 102, 0 published, 2 failed")
    }

    @Test func `The rate is that of the last half minute`() {
        var line = ProgressLine()
        line.update(progress(published: 0), elapsed: .zero, remaining: nil)
        line.update(progress(published: 10), elapsed: .seconds(100), remaining: nil)
        line.update(progress(published: 30), elapsed: .seconds(110), remaining: nil)
        #expect(line.text.hasSuffix("2.0/s"))
    }

    @Test(arguments: [
        (Duration.seconds(5), "5 s"), (.seconds(600), "10 min"), (.seconds(7500), "2 h 5 min"),
        (.seconds(200_000), "2 days"),
    ])
    func `Durations are said as people say them`(duration: Duration, words: String) {
        #expect(ProgressLine.words(duration) == words)
    }
}
