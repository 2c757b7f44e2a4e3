internal import AltText
internal import AltTextRuns

/// What somebody wants of a run.
struct RunWish: Sendable, Hashable {
    var models: [String] = []
    var options = RunOptions()

    init() {}

    /// What the last run was asked for, as the ledger keeps it.
    init(last options: JSON) {
        models = options["models"]?.array?.compactMap(\.string) ?? []
        self.options.minimumConfidence = options["min_confidence"]?.double ?? self.options.minimumConfidence
        self.options.limit = options["limit"]?.double.map { Int($0) }
        self.options.maximumDollars = options["max_cost_usd"]?.double
    }
}
