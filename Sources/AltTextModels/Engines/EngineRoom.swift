/// Decides which engines are loaded at the same time, and who waits. A value: nothing is loaded or waits here.
///
/// Engines share the memory there is. One that is wanted is loaded beside the others where it fits; where it does not, the
/// idle ones that were used longest ago make room; where that is not enough, whoever wants it waits. One that is
/// too large even alone is loaded alone: it may be slow, and the system says no if it cannot be.
struct EngineRoom<ID: Hashable & Sendable>: Sendable {
    /// What somebody who wants an engine has to do.
    enum Answer: Sendable, Hashable {
        /// Go on, after these have been stopped.
        case enter(stopping: [ID])
        /// Wait until ``next()`` lets it in.
        case wait
    }

    /// Bytes that all engines together may take.
    let byteCount: Int
    private var seats: [ID: Seat] = [:]
    private var queue: [(ticket: Int, id: ID, byteCount: Int)] = []
    private var time = 0

    private struct Seat {
        let byteCount: Int
        var userCount = 0
        var lastUse = 0
    }

    init(byteCount: Int) {
        self.byteCount = byteCount
    }

    /// Somebody wants an engine.
    mutating func enter(_ id: ID, byteCount: Int, ticket: Int) -> Answer {
        if let stopped = admit(id, byteCount: byteCount) { return .enter(stopping: stopped) }
        queue.append((ticket, id, byteCount))
        return .wait
    }

    /// Somebody is done with an engine.
    mutating func leave(_ id: ID) {
        seats[id]?.userCount -= 1
    }

    /// The next of those who wait that may go on now, and which engines have to be stopped before. In the order in which
    /// they came, but for those who want an engine that is loaded: they go on at once.
    mutating func next() -> (ticket: Int, id: ID, stopping: [ID])? {
        for (place, waiting) in queue.enumerated() where place == 0 || seats[waiting.id] != nil {
            guard let stopped = admit(waiting.id, byteCount: waiting.byteCount) else { continue }
            queue.remove(at: place)
            return (waiting.ticket, waiting.id, stopped)
        }
        return nil
    }

    /// Somebody does not want to wait any longer.
    ///
    /// - Returns: whether it did wait.
    mutating func giveUp(_ ticket: Int) -> Bool {
        guard let place = queue.firstIndex(where: { $0.ticket == ticket }) else { return false }
        queue.remove(at: place)
        return true
    }

    /// Takes a seat, if there is one.
    private mutating func admit(_ id: ID, byteCount: Int) -> [ID]? {
        time += 1
        if seats[id] != nil {
            seats[id]?.userCount += 1
            seats[id]?.lastUse = time
            return []
        }
        var taken = seats.values.reduce(0) { $0 + $1.byteCount }
        var stopped: [ID] = []
        let idle = seats.filter { $0.value.userCount == 0 }.sorted { $0.value.lastUse < $1.value.lastUse }
        for (other, seat) in idle where taken + byteCount > self.byteCount {
            stopped.append(other)
            taken -= seat.byteCount
        }
        guard taken + byteCount <= self.byteCount || stopped.count == seats.count else { return nil }
        for other in stopped { seats[other] = nil }
        seats[id] = Seat(byteCount: byteCount, userCount: 1, lastUse: time)
        return stopped
    }

    /// Engines in groups that fit side by side, in their order.
    static func rounds(_ engines: [(id: ID, byteCount: Int)], within byteCount: Int) -> [[ID]] {
        var rounds: [[ID]] = []
        var taken = 0
        for (id, size) in engines {
            if rounds.isEmpty || taken + size > byteCount {
                rounds.append([])
                taken = 0
            }
            rounds[rounds.count - 1].append(id)
            taken += size
        }
        return rounds
    }
}
