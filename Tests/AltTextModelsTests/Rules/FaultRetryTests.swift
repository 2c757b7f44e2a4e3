import AltTextHTTP
import NIOHTTP1
import Testing

@testable import AltTextModels

/// How a server's headers and body decide together whether a fault may pass.
struct FaultRetryTests {
    @Test func `x-should-retry overrides the status`() {
        let stays = APIFault(status: 400, message: "").with(HTTPReply(status: 400, headers: ["x-should-retry": "true"]))
        let passes = APIFault(status: 503, message: "").with(
            HTTPReply(status: 503, headers: ["x-should-retry": "false"]))
        #expect(stays.isRetryable)
        #expect(!passes.isRetryable)
    }

    @Test func `A spent quota is spent, whatever the header says`() {
        var fault = APIFault(status: 429, message: "")
        fault.become(.quotaSpent)
        #expect(!fault.with(HTTPReply(status: 429, headers: ["x-should-retry": "true"])).isRetryable)
    }

    @Test func `A wait in the header goes before one in the body`() {
        let fault = APIFault(.rateLimited, "", isRetryable: true, requestedWait: .seconds(46))
        #expect(fault.with(HTTPReply(status: 429, headers: ["retry-after": "2"])).requestedWait == .seconds(2))
        #expect(fault.with(HTTPReply(status: 429)).requestedWait == .seconds(46))
    }
}
