import Testing

@testable import AltTextModels

/// The rules by which engines are started, given up and stopped, without any process.
struct EngineLifeTests {
    private static let crash = EngineFault.ended(status: 9, log: [])
    private let now = ContinuousClock.now

    @Test func `The first starts it, those who come meanwhile wait, later ones use it`() {
        var life = EngineLife()
        expect(life.wanted(), .start)
        expect(life.wanted(), .wait)
        life.becameReady()
        expect(life.wanted(), .use)
        #expect(life.userCount == 3)
    }

    @Test func `A start that fails is tried once more, unless the next must fail too`() {
        var life = EngineLife()
        _ = life.wanted()
        expect(life.failedToStart(Self.crash), true)
        expect(life.failedToStart(Self.crash), false)
        expect(life.wanted(), .fail(Self.crash))
        var other = EngineLife()
        _ = other.wanted()
        let cutOff = EngineFault.ended(status: 1, log: ["model is corrupted or incomplete"])
        expect(other.failedToStart(cutOff), false)
    }

    @Test func `Crashes count until there is an answer`() {
        var life = EngineLife()
        for round in 1...20 {
            expect(life.wanted(), .start)
            life.becameReady()
            life.crashed(Self.crash)
            life.released(answered: round % 3 == 0, at: now)
        }
        for _ in 0..<2 {
            _ = life.wanted()
            life.becameReady()
            life.crashed(Self.crash)
            life.released(answered: false, at: now)
        }
        expect(life.wanted(), .fail(Self.crash))
    }

    @Test func `It is idle when nobody has used it for so long`() {
        var life = EngineLife()
        _ = life.wanted()
        life.becameReady()
        #expect(!life.isIdle(for: .zero, at: now))
        life.released(answered: true, at: now)
        #expect(!life.isIdle(for: .seconds(60), at: now + .seconds(59)))
        #expect(life.isIdle(for: .seconds(60), at: now + .seconds(60)))
        _ = life.wanted()
        #expect(!life.isIdle(for: .seconds(60), at: now + .seconds(600)))
    }
}
