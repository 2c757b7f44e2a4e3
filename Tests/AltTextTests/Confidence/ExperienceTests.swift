import AltText
import Testing

@Suite struct ExperienceTests {
    @Test func `Without judgements nothing is known and nothing changes`() {
        let experience = Experience()
        #expect(experience.record(of: "heron") == nil)
        #expect(experience.decisions.isEmpty)
        for confidence in [0, 0.3, 0.95, 1] { #expect(experience.calibration.corrected(confidence) == confidence) }
    }

    @Test func `A model whose texts are taken has a better record than one whose texts are edited or declined`() throws
    {
        let kinds: [(String, Judgement.Kind)] = [("taken", .accepted), ("edited", .edited), ("declined", .rejected)]
        let experience = Experience(
            kinds.flatMap { name, kind in Array(repeating: Judgement(model: name, kind: kind), count: 10) })
        let taken = try #require(experience.record(of: "taken"))
        let edited = try #require(experience.record(of: "edited"))
        let declined = try #require(experience.record(of: "declined"))
        #expect(taken > edited && edited > declined)
        #expect(abs(taken - 0.9) < 0.05 && abs(declined - 0.2) < 0.05)
        #expect(experience.record(of: "stranger") == nil)
    }

    @Test func `One judgement says less than ten of the same kind`() throws {
        let others = Array(repeating: Judgement(model: "other", kind: .graded(1)), count: 10)
        let once = Experience(others + [Judgement(model: "heron", kind: .graded(5))])
        let often = Experience(others + Array(repeating: Judgement(model: "heron", kind: .graded(5)), count: 10))
        #expect(try #require(once.record(of: "heron")) < #require(often.record(of: "heron")))
    }

    @Test func `Points beyond the scale count as its ends`() {
        let experience = Experience([Judgement(model: "heron", kind: .graded(99))])
        #expect(experience.record(of: "heron") == 1)
    }

    @Test func `Declined texts lower the confidence in texts like them, and grades leave it alone`() {
        let declined = Array(repeating: Judgement(model: "heron", estimate: 0.85, kind: .rejected), count: 20)
        #expect(Experience(declined).calibration.corrected(0.85) < 0.4)
        let graded = Array(repeating: Judgement(model: "heron", estimate: 0.85, kind: .graded(0)), count: 20)
        #expect(Experience(graded).calibration.corrected(0.85) == 0.85)
        #expect(Experience(graded).decisions.isEmpty)
    }
}
