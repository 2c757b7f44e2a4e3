import AltText
import Testing

@Suite struct RetryScheduleTests {
    @Test(arguments: [(1, 1), (2, 4), (3, 16), (4, 64)])
    func `Each failure waits four times as long as the one before`(attempts: Int, minutes: Int) {
        #expect(RetrySchedule().wait(after: attempts) == .seconds(minutes * 60))
    }

    @Test func `The fifth failure leaves the picture alone`() {
        #expect(RetrySchedule().wait(after: 5) == nil)
        #expect(RetrySchedule().wait(after: 1000) == nil)
    }

    @Test func `No wait is longer than the longest`() {
        var schedule = RetrySchedule()
        schedule.maximumAttempts = 1000
        #expect(schedule.wait(after: 50) == .seconds(24 * 3600))
    }

    @Test func `A schedule of one attempt never tries again`() {
        var schedule = RetrySchedule()
        schedule.maximumAttempts = 1
        #expect(schedule.wait(after: 1) == nil)
    }
}
