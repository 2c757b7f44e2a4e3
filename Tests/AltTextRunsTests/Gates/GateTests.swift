import AltText
import AltTextRuns
import AltTextTesting
import Synchronization
import Testing

@Suite struct GateTests {
    private static let failure = Failure(kind: "unreachable", message: "Nobody answers.")
    private let changes = Changes()

    private func gate(threshold: Int = 2, patience: Duration = .seconds(3600)) -> Gate {
        let breaker = Breaker(threshold: threshold, firstWait: .milliseconds(1), longestWait: .milliseconds(1))
        return Gate(breaker: breaker, patience: patience) { [changes] in changes.add($0) }
    }

    /// Passes the gate without ever waiting for real; every wait is counted.
    private func pass(_ gate: Gate, waits: Int = .max) async throws -> (passage: Gate.Passage, waits: Int) {
        var count = 0
        let passage = try await gate.pass { _ in
            count += 1
            guard count <= waits else { throw CancellationError() }
            await Task.yield()
        }
        return (passage, count)
    }

    @Test func `An open gate is passed at once`() async throws {
        let (passage, waits) = try await pass(gate())
        #expect(passage == .open)
        #expect(waits == 0)
    }

    @Test func `Enough failures in a row close it, which is said once`() {
        let gate = gate()
        #expect(!gate.failed(Self.failure))
        #expect(gate.failed(Self.failure))
        #expect(gate.failed(Self.failure))
        #expect(gate.isClosed)
        #expect(changes.all == [.paused(Self.failure)])
    }

    @Test func `Whoever comes to a closed gate waits, and the first to get through tries for all`() async throws {
        let gate = gate(threshold: 1)
        #expect(gate.failed(Self.failure))
        #expect(try await pass(gate).passage == .open)
        // The second one waits for what comes of it.
        await #expect(throws: CancellationError.self) { try await pass(gate, waits: 100) }
        gate.succeeded()
        #expect(try await pass(gate).passage == .open)
        #expect(changes.all == [.paused(Self.failure), .resumed])
    }

    @Test func `A gate that stays closed for too long is given up, with the last reason`() async throws {
        let gate = gate(threshold: 1, patience: .zero)
        _ = gate.failed(Failure(kind: "first", message: "First."))
        _ = gate.failed(Self.failure)
        #expect(try await pass(gate).passage == .gaveUp(Self.failure))
    }

    @Test func `Whoever waits is let go when waiting ends`() async throws {
        let gate = gate(threshold: 1)
        _ = gate.failed(Self.failure)
        await #expect(throws: CancellationError.self) {
            _ = try await gate.pass { _ in throw CancellationError() }
        }
    }
}

/// What happened to a gate.
private final class Changes: Sendable {
    private let list = Mutex<[Gate.Change]>([])

    var all: [Gate.Change] { list.withLock { $0 } }

    func add(_ change: Gate.Change) { list.withLock { $0.append(change) } }
}
