import AltTextTesting
import Testing

@testable import AltTextModels

/// Who may load an engine, and who waits.
struct EngineRoomTests {
    @Test func `What fits is loaded side by side`() {
        var room = EngineRoom<String>(byteCount: 10)
        expect(room.enter("a", byteCount: 4, ticket: 1), .enter(stopping: []))
        expect(room.enter("b", byteCount: 6, ticket: 2), .enter(stopping: []))
        expect(room.enter("a", byteCount: 4, ticket: 3), .enter(stopping: []))
        expect(room.enter("c", byteCount: 1, ticket: 4), .wait)
    }

    @Test func `Idle engines make room, those used longest ago first`() {
        var room = EngineRoom<String>(byteCount: 10)
        for (ticket, id) in ["a", "b", "c"].enumerated() {
            _ = room.enter(id, byteCount: 3, ticket: ticket)
            room.leave(id)
        }
        _ = room.enter("a", byteCount: 3, ticket: 4)
        room.leave("a")
        expect(room.enter("d", byteCount: 4, ticket: 5), .enter(stopping: ["b"]))
    }

    @Test func `One that is too large even alone is loaded alone`() {
        var room = EngineRoom<String>(byteCount: 10)
        _ = room.enter("a", byteCount: 3, ticket: 1)
        expect(room.enter("huge", byteCount: 100, ticket: 2), .wait)
        room.leave("a")
        let next = room.next()
        #expect(next?.id == "huge")
        #expect(next?.stopping == ["a"])
    }

    @Test func `Those who wait for the same engine enter together`() {
        var room = EngineRoom<String>(byteCount: 10)
        _ = room.enter("a", byteCount: 8, ticket: 1)
        for ticket in 2...5 { expect(room.enter(ticket % 2 == 0 ? "b" : "c", byteCount: 8, ticket: ticket), .wait) }
        room.leave("a")
        let tickets = [room.next()?.ticket, room.next()?.ticket, room.next()?.ticket]
        #expect(tickets == [2, 4, nil])
    }

    @Test func `Who gives up waiting holds nobody up`() {
        var room = EngineRoom<String>(byteCount: 10)
        _ = room.enter("a", byteCount: 8, ticket: 1)
        expect(room.enter("b", byteCount: 9, ticket: 2), .wait)
        expect(room.enter("c", byteCount: 2, ticket: 3), .enter(stopping: []))
        let didWait = [room.giveUp(2), room.giveUp(2)]
        #expect(didWait == [true, false])
        room.leave("a")
        let next = room.next()
        #expect(next == nil)
    }

    @Test(arguments: 1...40) func `Whatever happens, everybody gets in and memory is never exceeded`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let sizes = ["a": 2, "b": 3, "c": 5, "d": 7, "e": 10]
        var room = EngineRoom<String>(byteCount: 10)
        var loaded: Set<String> = []
        var users: [String] = []
        var waiting: [Int: String] = [:]
        func enter(_ id: String, _ stopping: [String]) {
            #expect(stopping.allSatisfy { !users.contains($0) })
            loaded.subtract(stopping)
            loaded.insert(id)
            users.append(id)
            #expect(loaded.reduce(0) { $0 + (sizes[$1] ?? 0) } <= 10)
        }
        var ticket = 0
        while ticket < 200 || !users.isEmpty {
            if ticket < 200, Bool.random(using: &numbers) {
                ticket += 1
                let id = sizes.keys.sorted().randomElement(using: &numbers) ?? "a"
                switch room.enter(id, byteCount: sizes[id] ?? 0, ticket: ticket) {
                case .enter(let stopping): enter(id, stopping)
                case .wait: waiting[ticket] = id
                }
            } else if let place = users.indices.randomElement(using: &numbers) {
                room.leave(users.remove(at: place))
                while let (ticket, id, stopping) = room.next() {
                    #expect(waiting.removeValue(forKey: ticket) == id)
                    enter(id, stopping)
                }
            }
        }
        #expect(waiting.isEmpty)
    }

    @Test func `Rounds hold what fits, in order`() {
        #expect(
            EngineRoom.rounds([("a", 4), ("b", 4), ("c", 4), ("d", 20), ("e", 1)], within: 8) == [
                ["a", "b"], ["c"], ["d"], ["e"],
            ])
        #expect(EngineRoom<String>.rounds([], within: 8).isEmpty)
    }
}
