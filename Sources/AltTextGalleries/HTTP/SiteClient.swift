internal import AltText
internal import AltTextHTTP

/// Asks one site, with its token, and never another.
struct SiteClient: Sendable {
    let transport: HTTPTransport
    let base: SiteAddress
    let token: Secret
    let options: Options
    let pace: SitePace

    /// How patient the client is.
    struct Options: Sendable {
        /// How long one request may take.
        var requestTimeout: Duration
        /// How many times a request is sent again at most.
        var maximumRetries: Int
        /// The wait before the first retry, where the site names none; it doubles from there.
        var shortestRetryWait: Duration
    }

    /// The largest answer that is read, in bytes.
    private static let answerByteCount = 1 << 20

    /// Reads something: may be sent again as often as the options say.
    func get(
        _ url: String, accept: String = "application/json", timeout: Duration? = nil,
        maximumByteCount: Int = answerByteCount, handsOnRedirects: Bool = false
    ) async throws(GalleryError) -> HTTPReply {
        try requireSafety()
        let call = HTTPCall(
            method: .get, url: url, headers: headers + [("accept", accept)],
            timeout: timeout ?? options.requestTimeout)
        return try await retrying { () throws(SiteFault) in
            let reply = try await send(call, maximumByteCount: maximumByteCount)
            if handsOnRedirects, (300..<400).contains(reply.status) { return reply }
            guard let fault = SiteFault(refusing: reply, isWrite: false) else { return reply }
            throw fault
        } inWords: { fault in
            words(for: fault, at: url)
        }
    }

    /// Changes something: sent again only where the first request cannot have had an effect, or the site asks for it.
    func patch(
        _ url: String, _ body: JSON, headers more: [(name: String, value: String)]
    ) async throws(GalleryError) {
        try requireSafety()
        let call = HTTPCall(
            method: .patch, url: url, headers: headers + [("content-type", "application/json")] + more, body: body.utf8,
            timeout: options.requestTimeout)
        _ = try await retrying { () throws(SiteFault) in
            let reply: HTTPReply
            do throws(SiteFault) {
                reply = try await send(call, maximumByteCount: Self.answerByteCount)
            } catch {
                throw error.ofWrite
            }
            guard let fault = SiteFault(refusing: reply, isWrite: true) else { return reply }
            throw fault
        } inWords: { fault in
            words(for: fault, at: url)
        }
    }

    /// Refuses to send the token where everybody on the way can read it.
    private func requireSafety() throws(GalleryError) {
        guard base.endpoint.keepsSecrets else { throw .insecureToken(base.endpoint.description) }
    }

    private var headers: [(name: String, value: String)] {
        [("authorization", token.revealed)]
    }

    private func send(_ call: HTTPCall, maximumByteCount: Int) async throws(SiteFault) -> HTTPReply {
        guard !Task.isCancelled, (try? await pace.turn()) != nil else { throw SiteFault(.interrupted, "") }
        do throws(TransportFailure) {
            return try await transport.send(call, maximumByteCount: maximumByteCount)
        } catch {
            throw SiteFault(error)
        }
    }

    private func retrying(
        _ attempt: () async throws(SiteFault) -> HTTPReply, inWords: (SiteFault) -> GalleryError
    ) async throws(GalleryError) -> HTTPReply {
        let policy = RetryPolicy(maximumRetries: options.maximumRetries, shortestWait: options.shortestRetryWait)
        do throws(SiteFault) {
            return try await policy.retrying(interrupted: SiteFault(.interrupted, ""), attempt)
        } catch {
            throw error.code == .interrupted ? .interrupted : inWords(error)
        }
    }

    private func words(for fault: SiteFault, at url: String) -> GalleryError {
        fault.galleryError(at: url, site: base.endpoint.description, token: token)
    }
}
