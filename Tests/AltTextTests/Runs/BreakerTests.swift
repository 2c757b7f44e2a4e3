import AltText
import Testing

@Suite struct BreakerTests {
    private var breaker = Breaker(threshold: 3, firstWait: .seconds(1), longestWait: .seconds(5))

    /// Makes the breaker fail so often in a row.
    private mutating func fail(_ times: Int, at now: Duration) {
        for _ in 0..<times { breaker.failed(at: now) }
    }

    @Test mutating func `A few failures hold nobody back`() {
        fail(2, at: .zero)
        #expect(!breaker.isOpen)
        #expect(breaker.permission(at: .zero) == .pass)
    }

    @Test mutating func `An answer in between starts the count anew`() {
        fail(2, at: .zero)
        #expect(breaker.succeeded() == false)
        fail(2, at: .zero)
        #expect(!breaker.isOpen)
    }

    @Test mutating func `The failure that opens it says so, and no other one does`() {
        var answers: [Bool] = []
        for _ in 0..<4 { answers.append(breaker.failed(at: .zero)) }
        #expect(answers == [false, false, true, false])
        #expect(breaker.isOpen)
    }

    @Test mutating func `While it is open everybody waits for the same moment`() {
        fail(3, at: .seconds(10))
        #expect(breaker.permission(at: .seconds(10)) == .wait(until: .seconds(11)))
        #expect(breaker.permission(at: .seconds(10.5)) == .wait(until: .seconds(11)))
    }

    @Test mutating func `After the wait one asks, and the others wait for what comes of it`() {
        fail(3, at: .zero)
        #expect(breaker.permission(at: .seconds(1)) == .probe)
        guard case .wait = breaker.permission(at: .seconds(1)) else {
            Issue.record("A second one was let through")
            return
        }
    }

    @Test mutating func `An answer lets everybody through`() {
        fail(3, at: .zero)
        _ = breaker.permission(at: .seconds(1))
        #expect(breaker.succeeded() == true)
        #expect(!breaker.isOpen)
        #expect(breaker.permission(at: .seconds(1)) == .pass)
    }

    @Test mutating func `Each failed try doubles the wait, up to the longest`() {
        fail(3, at: .zero)
        var now = Duration.zero
        for wait in [1, 2, 4, 5, 5] {
            #expect(breaker.permission(at: now) == .wait(until: now + .seconds(wait)))
            now += .seconds(wait)
            #expect(breaker.permission(at: now) == .probe)
            #expect(breaker.failed(at: now) == false)
        }
    }

    @Test mutating func `Requests that were under way when it opened do not make the wait longer`() {
        fail(10, at: .zero)
        #expect(breaker.permission(at: .zero) == .wait(until: .seconds(1)))
    }

    @Test mutating func `A try that never comes back does not hold everybody back for ever`() {
        fail(3, at: .zero)
        #expect(breaker.permission(at: .seconds(1)) == .probe)
        #expect(breaker.permission(at: .seconds(601)) == .probe)
    }

    @Test func `A threshold below one is one`() {
        var breaker = Breaker(threshold: 0)
        #expect(breaker.failed(at: .zero) == true)
    }
}
