/// Decides how many requests one server gets at once. A value: time is passed in, nothing waits.
///
/// It starts low and doubles as long as answers take no longer than before. Once they do, requests have begun to queue
/// inside the server: it goes back to a little less than what the server can really do at once (Little's law: the number
/// at work is the number under way times the time an answer needs by itself, over the time it took), and from there one
/// step at a time. Without a queue the next answers show anew what one needs by itself, so that the measure neither
/// creeps up with a queue of our own making nor clings to the time before the server grew slower. Answers differ, so
/// that means over windows of answers are compared, never single ones. A server that pushes back (429, 503, 529) halves
/// the limit, once for all requests that were under way together.
struct AdaptiveLimit: Sendable {
    /// What a request has to show when it ends.
    struct Ticket: Sendable, Hashable {
        fileprivate let era: Int
    }

    /// How many requests may be under way.
    private(set) var limit: Int
    /// How many are under way.
    private(set) var inFlight = 0
    /// The most there may ever be.
    let ceiling: Int

    /// Whether the limit stays as it is, whatever the server does.
    private let isFixed: Bool
    private var isDoubling = true
    private var era = 0
    private var window = Window()
    /// What an answer needs by itself, in seconds: the lowest mean latency of a window; it rises slowly, since servers
    /// change.
    private var baseline: Double?
    /// Whether the window under way measures the baseline anew.
    private var isMeasuring = true

    private struct Window {
        var count = 0
        var seconds = 0.0
        var wasFull = false
    }

    /// Latency up to this factor of the baseline counts as unchanged.
    private static let tolerance = 1.3
    /// The baseline's rise from window to window.
    private static let drift = 1.02
    /// The share of what the server can do at once to which the limit goes back, so that no queue is left.
    private static let share = 0.9
    /// Below this the limit goes only when the server pushes back: while one request is at work, another is on its way.
    private static let fewest = 2

    init(start: Int, ceiling: Int) {
        self.ceiling = max(1, ceiling)
        limit = min(max(1, start), self.ceiling)
        isFixed = false
    }

    /// The limit of a server of which it is known what it can do at once.
    init(fixed limit: Int) {
        ceiling = max(1, limit)
        self.limit = ceiling
        isFixed = true
    }

    /// Whether one more request may begin.
    var admits: Bool { inFlight < limit }

    /// A request begins.
    mutating func begin() -> Ticket {
        inFlight += 1
        if inFlight >= limit { window.wasFull = true }
        return Ticket(era: era)
    }

    /// A request was answered.
    mutating func succeeded(_ ticket: Ticket, latency: Duration) {
        inFlight -= 1
        guard ticket.era == era, !isFixed else { return }
        window.count += 1
        window.seconds += latency / .seconds(1)
        if window.count >= max(isDoubling ? limit : limit * 2, 4) { closeWindow() }
    }

    /// A request was pushed back.
    mutating func pushedBack(_ ticket: Ticket) {
        inFlight -= 1
        guard ticket.era == era, !isFixed else { return }
        limit = max(1, limit / 2)
        startEra()
    }

    /// A request ended in a way that says nothing of the server's load.
    mutating func abandoned(_ ticket: Ticket) {
        inFlight -= 1
    }

    private mutating func closeWindow() {
        let mean = window.seconds / Double(window.count)
        let wasFull = window.wasFull
        window = Window()
        let baseline = isMeasuring ? mean : min(mean, (baseline ?? mean) * Self.drift)
        self.baseline = baseline
        isMeasuring = false
        if mean <= baseline * Self.tolerance {
            // More would prove nothing where the requests did not even fill the limit.
            if wasFull { limit = min(ceiling, isDoubling ? limit * 2 : limit + 1) }
        } else {
            let atWork = Double(limit) * baseline / mean
            limit = min(limit, max(Self.fewest, Int(atWork * Self.share)))
            startEra()
            isMeasuring = true
        }
    }

    /// What was begun under the old limit says nothing of the new one.
    private mutating func startEra() {
        isDoubling = false
        era += 1
        window = Window()
    }
}
