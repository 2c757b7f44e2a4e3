internal import AltTextHTTP
internal import NIOHTTP1

/// Why a request did not succeed: the server said no, or no whole reply came.
enum APIFailure: PassingFailure, Sendable, Hashable {
    case fault(APIFault)
    case transport(TransportFailure)
    /// AltText was told to stop before the request began.
    case interrupted

    var isRetryable: Bool {
        switch self {
        case .fault(let fault): fault.isRetryable
        case .transport(.noConnection(let reason)): !reason.contains("refused") && !reason.contains("no such host")
        case .transport(.lostBeforeBody): true
        case .transport, .interrupted: false
        }
    }

    var requestedWait: Duration? {
        if case .fault(let fault) = self { fault.requestedWait } else { nil }
    }
}

extension APIFault {
    /// A redirect, which is not followed: neither key nor picture goes anywhere but to the server that was chosen.
    init?(redirect reply: HTTPReply) {
        guard (300..<400).contains(reply.status) else { return nil }
        let target = reply.headers.first(name: "location") ?? "somewhere else"
        self.init(.badRequest, "a redirect to \(target), which is not followed")
    }

    /// The fault with what the reply's headers say about trying again.
    func with(_ reply: HTTPReply) -> APIFault {
        var fault = self
        // A dialect that calls a fault final knows more than the header.
        if let shouldRetry = reply.shouldRetry, fault.code != .quotaSpent { fault.isRetryable = shouldRetry }
        fault.requestedWait = reply.requestedWait() ?? fault.requestedWait
        if fault.isRetryable, fault.requestedWait == nil { fault.requestedWait = fault.waitInWords }
        return fault
    }
}
