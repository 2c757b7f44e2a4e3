package import AltText

/// What a run may do, and how far it goes.
public struct RunOptions: Sendable, Hashable {
    /// The confidence from which a text is published without review, 0...1.
    public var minimumConfidence = 0.7
    /// How many pictures are described at most; `nil`: all.
    public var limit: Int?
    /// What may be spent at most, in US dollars; `nil`: no limit.
    public var maximumDollars: Double?
    /// Which pictures it has something to do with.
    package var rule = WorkRule()
    /// How long the run waits for a server that is out of reach before it ends.
    package var patience = Duration.seconds(30 * 60)
    /// What decides when a server is left alone, and when it is tried again.
    package var breaker = Breaker()
    /// When pictures that failed are tried again.
    package var retrySchedule = RetrySchedule()
    /// How many pictures are worked on at once; `nil`: as many as keep the models busy.
    package var width: Int?

    /// The usual options.
    public init() {}

    /// The options as the ledger keeps them.
    var json: JSON {
        var members: [JSON.Member] = [JSON.Member("min_confidence", .number(minimumConfidence))]
        if let limit { members.append(JSON.Member("limit", .integer(limit))) }
        if let maximumDollars { members.append(JSON.Member("max_cost_usd", .number(maximumDollars))) }
        switch rule.upgrade {
        case .none: break
        case .outdated: members.append(JSON.Member("upgrade", true))
        case .writtenBy(let models):
            members.append(JSON.Member("upgrade_written_by", .array(models.sorted().map { .string($0) })))
        }
        if rule.isRechecking { members.append(JSON.Member("recheck", true)) }
        if rule.retriesFailures { members.append(JSON.Member("retry_failed", true)) }
        return .object(members)
    }
}
