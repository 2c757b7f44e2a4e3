import Testing

@testable import AltTextModels

/// How many requests one server gets at once.
struct AdaptiveLimitTests {
    private let server = SimulatedServer(slots: 8, serviceSeconds: 0.1)

    @Test func `A server that does eight at once gets about eight`() {
        var limit = AdaptiveLimit(start: 4, ceiling: 64)
        let outcome = server.run(&limit, count: 2000)
        let settled = outcome.limits.suffix(1000)
        #expect(settled.allSatisfy { (8...14).contains($0) }, "\(Set(settled).sorted())")
        #expect(outcome.seconds < 2000 * 0.1 / 8 * 1.05)
    }

    @Test(arguments: 1...8)
    func `Answers that take half as long or half as long again neither starve nor flood the server`(seed: UInt64) {
        var noisy = server
        noisy.noise = 0.5
        var limit = AdaptiveLimit(start: 4, ceiling: 64)
        let outcome = noisy.run(&limit, count: 3000, seed: seed)
        let settled = outcome.limits.suffix(2000)
        #expect(settled.allSatisfy { (3...20).contains($0) }, "\(Set(settled).sorted())")
        #expect(outcome.seconds < 3000 * 0.1 / 8 * 1.1)
    }

    @Test func `A server with one place gets few, and is never idle`() {
        let single = SimulatedServer(slots: 1, serviceSeconds: 1)
        var limit = AdaptiveLimit(start: 2, ceiling: 16)
        let outcome = single.run(&limit, count: 300)
        #expect(outcome.limits.suffix(200).allSatisfy { (1...5).contains($0) })
        #expect(outcome.seconds < 301)
    }

    @Test(arguments: [1, 2, 5, 16])
    func `The ceiling is never passed, however fast the server`(ceiling: Int) {
        let fast = SimulatedServer(slots: 1000, serviceSeconds: 0.01)
        var limit = AdaptiveLimit(start: 4, ceiling: ceiling)
        let outcome = fast.run(&limit, count: 1000)
        #expect(outcome.peak == ceiling)
        #expect(limit.limit == ceiling)
    }

    @Test func `Without pressure the limit does not grow`() {
        var limit = AdaptiveLimit(start: 4, ceiling: 64)
        let outcome = server.run(&limit, count: 1000, demand: 3)
        #expect(outcome.limits.allSatisfy { $0 == 4 })
    }

    @Test func `It doubles window by window at the start`() {
        let wide = SimulatedServer(slots: 1000, serviceSeconds: 0.1)
        var limit = AdaptiveLimit(start: 4, ceiling: 64)
        let outcome = wide.run(&limit, count: 200)
        #expect(Set(outcome.limits).sorted() == [4, 8, 16, 32, 64])
    }

    @Test func `Requests that were pushed back together halve the limit once`() {
        var limit = AdaptiveLimit(start: 16, ceiling: 64)
        let tickets = (0..<16).map { _ in limit.begin() }
        for ticket in tickets { limit.pushedBack(ticket) }
        #expect(limit.limit == 8)
        #expect(limit.inFlight == 0)
    }

    @Test func `A push-back after the last one halves again, down to one`() {
        var limit = AdaptiveLimit(start: 4, ceiling: 4)
        for expected in [2, 1, 1] {
            limit.pushedBack(limit.begin())
            #expect(limit.limit == expected)
        }
        #expect(limit.admits)
    }

    @Test func `After a push-back the limit grows by one step at a time`() {
        let wide = SimulatedServer(slots: 1000, serviceSeconds: 0.1)
        var limit = AdaptiveLimit(start: 16, ceiling: 64)
        limit.pushedBack(limit.begin())
        let outcome = wide.run(&limit, count: 100)
        #expect(zip(outcome.limits, outcome.limits.dropFirst()).allSatisfy { [0, 1].contains($1 - $0) })
        #expect(limit.limit > 8)
    }

    @Test func `Answers from before a push-back say nothing of the time after it`() {
        var limit = AdaptiveLimit(start: 8, ceiling: 64)
        let tickets = (0..<8).map { _ in limit.begin() }
        limit.pushedBack(tickets[0])
        for ticket in tickets.dropFirst() { limit.succeeded(ticket, latency: .milliseconds(1)) }
        #expect(limit.limit == 4)
        #expect(limit.inFlight == 0)
    }

    @Test func `What was abandoned gives its place back and says nothing else`() {
        var limit = AdaptiveLimit(start: 1, ceiling: 8)
        for _ in 0..<100 { limit.abandoned(limit.begin()) }
        #expect(limit.limit == 1)
        #expect(limit.admits)
    }

    @Test func `A server that grows slower for good is followed`() {
        var limit = AdaptiveLimit(start: 4, ceiling: 64)
        _ = server.run(&limit, count: 1000)
        let slower = SimulatedServer(slots: 8, serviceSeconds: 0.3)
        let outcome = slower.run(&limit, count: 3000)
        #expect(
            outcome.limits.suffix(500).allSatisfy { (6...14).contains($0) },
            "\(Set(outcome.limits.suffix(500)).sorted())")
        #expect(outcome.seconds < 3000 * 0.3 / 8 * 1.1)
    }

    @Test(arguments: [(0, 0), (-3, -1), (9, 4)])
    func `Senseless numbers become the nearest sensible ones`(start: Int, ceiling: Int) {
        let limit = AdaptiveLimit(start: start, ceiling: ceiling)
        #expect((1...max(1, ceiling)).contains(limit.limit))
        #expect(limit.admits)
    }
}
