import AltText
import AltTextRuns
import ArgumentParser

/// How far `alttext run` goes.
struct ExtentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The confidence from which a text is published without review, 0 to 1.", valueName: "number"))
    var minConfidence = 0.7

    @Option(help: ArgumentHelp("Describe at most so many pictures, then stop.", valueName: "number"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "Stop before the call that could bring the cost of this run above so many US dollars.", valueName: "dollars"
        ))
    var maxCost: Double?

    @Flag(help: "Describe again what another model or prompt has described, unless a person accepted it.")
    var upgrade = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("With --upgrade: only texts that these models wrote.", valueName: "name"))
    var writtenBy: [String] = []

    @Flag(help: "Look at every picture again, those too that had a text before.")
    var recheck = false

    @Flag(help: "Try again at once what failed before, however often it did.")
    var retryFailed = false

    @Flag(
        help:
            "Then have the first model repair titles that look like file names or lists of tags. None is written: they wait for review (\"alttext status\")."
    )
    var titles = false

    @Flag(help: "Wait while another run works on the gallery.")
    var wait = false

    @Option(
        help: ArgumentHelp(
            "How long to wait for a server that is out of reach before the run ends, in minutes.", valueName: "minutes")
    )
    var patience = 30.0

    func validate() throws {
        guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence must be 0 to 1.") }
        guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit must be at least 1.") }
        guard maxCost.map({ $0 >= 0 && $0.isFinite }) ?? true else {
            throw ValidationError("--max-cost must be an amount of US dollars, such as 2.50.")
        }
        guard (0...100_000).contains(patience) else { throw ValidationError("--patience must be 0 to 100000 minutes.") }
        guard writtenBy.isEmpty || upgrade else { throw ValidationError("--written-by goes with --upgrade.") }
    }

    func options(_ limits: LimitOptions) -> RunOptions {
        var options = RunOptions()
        options.minimumConfidence = minConfidence
        options.limit = limit
        options.maximumDollars = maxCost
        if upgrade { options.rule.upgrade = writtenBy.isEmpty ? .outdated : .writtenBy(Set(writtenBy)) }
        options.rule.isRechecking = recheck
        options.rule.retriesFailures = retryFailed
        options.patience = .seconds(patience * 60)
        options.width = limits.concurrency.map { $0 + 8 }
        return options
    }
}
