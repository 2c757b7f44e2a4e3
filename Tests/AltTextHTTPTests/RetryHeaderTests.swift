import AltTextHTTP
import Foundation
import Testing

/// What a reply's headers say about trying again.
struct RetryHeaderTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT.
    private let now = Date(timeIntervalSince1970: 784_111_777)

    @Test(
        arguments: [
            ("250", 0.25), ("0.5", 0.0005), ("1500", 1.5), ("1e3", 1.0),
        ])
    func `retry-after-ms counts milliseconds`(value: String, seconds: Double) {
        #expect(HTTPReply(429, [("retry-after-ms", value)]).requestedWait(now: now) == .seconds(seconds))
    }

    @Test(arguments: [("3", 3.0), ("0.25", 0.25), (" 7 ", 7), ("0", 0)])
    func `retry-after counts seconds`(value: String, seconds: Double) {
        #expect(HTTPReply(429, [("Retry-After", value)]).requestedWait(now: now) == .seconds(seconds))
    }

    @Test func `Milliseconds go before seconds`() {
        let reply = HTTPReply(429, [("retry-after", "9"), ("retry-after-ms", "40")])
        #expect(reply.requestedWait(now: now) == .milliseconds(40))
    }

    @Test(arguments: ["soon", "-5", "nan", "inf", "1e300", ""])
    func `Milliseconds that make no sense leave the word to the seconds`(value: String) {
        let reply = HTTPReply(429, [("retry-after-ms", value), ("retry-after", "2")])
        #expect(reply.requestedWait(now: now) == .seconds(2))
    }

    @Test(arguments: ["soon", "-5", "nan", "inf", "1e300", "", "Sun, 31 Foo 2026 00:00:00 GMT"])
    func `A wait that makes no sense is none`(value: String) {
        #expect(HTTPReply(429, [("retry-after", value)]).requestedWait(now: now) == nil)
    }

    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:50:37 GMT", 60.0), ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
            ("Sat, 05 Nov 1994 08:49:37 GMT", 0),
            ("Mon, 07 Nov 1994 08:49:37 GMT", 86_400),
        ])
    func `A date is a wait from now on, never a negative one`(value: String, seconds: Double) {
        #expect(HTTPReply(503, [("retry-after", value)]).requestedWait(now: now) == .seconds(seconds))
    }

    @Test(
        arguments: [("true", true), ("TRUE", true), ("false", false), ("maybe", nil), ("", nil)] as [(String, Bool?)])
    func `x-should-retry says yes, no, or nothing`(value: String, expected: Bool?) {
        #expect(HTTPReply(400, [("x-should-retry", value)]).shouldRetry == expected)
    }
}
