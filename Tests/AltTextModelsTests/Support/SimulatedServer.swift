import AltTextTesting

@testable import AltTextModels

/// A server that does so many things at once and lets the rest queue, driven by a clock of its own.
struct SimulatedServer {
    /// What it was like while it ran.
    struct Outcome {
        /// The limit after each answer.
        var limits: [Int] = []
        /// The most requests that were under way together.
        var peak = 0
        /// How long it all took, in seconds.
        var seconds = 0.0
    }

    let slots: Int
    /// The time an answer needs by itself, in seconds.
    let serviceSeconds: Double
    /// How far an answer's time may be off, as a share of it.
    var noise = 0.0

    private struct Request {
        let ticket: AdaptiveLimit.Ticket
        let begin: Double
        let end: Double
    }

    /// Sends `count` requests as fast as `limit` lets them begin, never more than `demand` at once.
    func run(_ limit: inout AdaptiveLimit, count: Int, demand: Int = .max, seed: UInt64 = 1) -> Outcome {
        var generator = SeededNumbers(seed: seed)
        var outcome = Outcome()
        var slotIsFree = Array(repeating: 0.0, count: slots)
        var underWay: [Request] = []
        var now = 0.0
        var begun = 0
        while begun < count || !underWay.isEmpty {
            while begun < count, limit.admits, underWay.count < demand {
                let slot = slotIsFree.indices.min { slotIsFree[$0] < slotIsFree[$1] } ?? 0
                let seconds = serviceSeconds * (1 + noise * Double.random(in: -1...1, using: &generator))
                let end = max(now, slotIsFree[slot]) + seconds
                slotIsFree[slot] = end
                underWay.append(Request(ticket: limit.begin(), begin: now, end: end))
                begun += 1
                outcome.peak = max(outcome.peak, underWay.count)
            }
            guard let next = underWay.indices.min(by: { underWay[$0].end < underWay[$1].end }) else { break }
            let request = underWay.remove(at: next)
            now = request.end
            limit.succeeded(request.ticket, latency: .seconds(now - request.begin))
            outcome.limits.append(limit.limit)
        }
        outcome.seconds = now
        return outcome
    }
}
