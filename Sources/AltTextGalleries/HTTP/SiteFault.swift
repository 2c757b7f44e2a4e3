internal import AltText
internal import AltTextHTTP
internal import NIOHTTP1

/// Why a request to a site did not succeed.
struct SiteFault: PassingFailure, Sendable, Hashable {
    let code: GalleryError.Code
    /// What the site or the network says about it.
    var words: String
    /// Whether the same request may succeed later.
    var isRetryable = false
    /// How long the site wants to be left alone.
    var requestedWait: Duration?
    /// Whether a write may have happened all the same.
    var mayHaveHappened = false
    /// The answer's status, where there was an answer.
    var status: Int?

    init(_ code: GalleryError.Code, _ words: String) {
        self.code = code
        self.words = words
    }

    /// No whole answer came.
    init(_ failure: TransportFailure) {
        switch failure {
        case .noConnection(let reason):
            self.init(.notReachable, reason)
            isRetryable = !reason.contains("no such host")
        case .lostBeforeBody(let reason), .lostInBody(let reason):
            self.init(.connectionLost, reason)
            isRetryable = true
            mayHaveHappened = true
        case .timedOut:
            self.init(.tooSlow, "")
            mayHaveHappened = true
        case .tooLarge(let byteCount):
            self.init(.tooLarge, "more than \(byteCount >> 10) KiB")
            mayHaveHappened = true
        case .cancelled:
            self.init(.interrupted, "")
            mayHaveHappened = true
        }
    }

    /// The site says no; `nil` where it does not.
    init?(refusing reply: HTTPReply, isWrite: Bool) {
        guard !reply.isSuccess else {
            // A login page or a proxy says "200" too, and has written nothing.
            guard isWrite, reply.text.trimmed.hasPrefix("<") else { return nil }
            self.init(.unreadableAnswer, "a web page")
            mayHaveHappened = true
            return
        }
        self.init(Self.code(reply.status, isWrite: isWrite), Self.words(of: reply))
        status = reply.status
        requestedWait = reply.requestedWait()
        let asksToWait = reply.status == 429 || reply.status == 503
        isRetryable = asksToWait || !isWrite && (reply.status == 408 || reply.status >= 500)
        mayHaveHappened = isWrite && reply.status >= 500
    }

    /// The same for a request that changes something: once it was sent, nobody knows what came of it.
    var ofWrite: SiteFault {
        var fault = self
        if mayHaveHappened { fault.isRetryable = false }
        return fault
    }

    private static func code(_ status: Int, isWrite: Bool) -> GalleryError.Code {
        switch status {
        case 401: .wrongToken
        case 403: .notAllowed
        case 404, 410: .gone
        case 409 where isWrite, 412 where isWrite: .conflict
        case 400 where isWrite, 413 where isWrite, 422 where isWrite: .refused
        case 408: .tooSlow
        case 429, 503: .rateLimited
        default: .siteError
        }
    }

    /// The site's own words, where it has some for people; a page is none.
    private static func words(of reply: HTTPReply) -> String {
        if (300..<400).contains(reply.status) {
            return "a redirect to \(reply.headers.first(name: "location") ?? "somewhere else"), which is not followed"
        }
        if let json = reply.json {
            let candidates = [
                json["error"]?["message"], json["error"], json["message"], json["detail"], json["title"], json,
            ]
            return candidates.lazy.compactMap { $0?.string }.first ?? ""
        }
        return reply.text.trimmed.hasPrefix("<") ? "" : reply.text
    }
}
