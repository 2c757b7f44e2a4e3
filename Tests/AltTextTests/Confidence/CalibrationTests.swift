import AltText
import Testing

struct CalibrationTests {
    @Test func `Without decisions confidence stays as it is`() {
        for confidence in [0, 0.05, 0.33, 0.5, 0.95, 1] {
            #expect(abs(Calibration().corrected(confidence) - confidence) < 1e-12)
        }
        #expect(Calibration().corrected(.nan) == 0)
    }

    @Test func `Decisions correct confidence, and never its order`() {
        let decisions = (0..<200).map { Decision(confidence: 0.9, isAccepted: $0 % 2 == 0) }
        let calibration = Calibration(decisions)
        #expect(abs(calibration.corrected(0.9) - 0.5) < 0.1)
        let corrected = (0...100).map { calibration.corrected(Double($0) / 100) }
        #expect(corrected == corrected.sorted())
    }

    @Test func `Reliability says how far confidence is off`() throws {
        let reliability = Reliability([
            Decision(confidence: 0.95, isAccepted: true), Decision(confidence: 0.95, isAccepted: false),
            Decision(confidence: 0.1, isAccepted: false),
        ])
        #expect(reliability.bands.map(\.count) == [1, 2])
        #expect(reliability.bands.map(\.acceptedShare) == [0, 0.5])
        let calibrationError = try #require(reliability.calibrationError)
        #expect(abs(calibrationError - 1.0 / 3) < 1e-12)
        let brier = try #require(reliability.brier)
        #expect(abs(brier - 0.305) < 1e-12)
        #expect(Reliability([]).brier == nil && Reliability([]).bands.isEmpty)
    }
}
