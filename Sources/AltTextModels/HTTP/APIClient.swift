internal import AltText

/// Asks servers that run models: paced, retried, and with every failure turned into words that help.
struct APIClient: Sendable {
    let transport: HTTPTransport
    let pacers: Pacers
    let keys: KeyStore
    let maximumRetries: Int
    let shortestRetryWait: Duration
    let patience: Duration?
    let refusedFields = RefusedFields()

    /// Posts a JSON body and returns the successful reply.
    ///
    /// - Parameters:
    ///   - optionalFields: what the model can do without. When the server refuses one of them by name, it is left out,
    ///     now and for the rest of the run.
    func post(
        _ body: JSON, to url: String, of model: Model, headers: [(name: String, value: String)], dialect: any Dialect,
        optionalFields: [BodyField] = []
    ) async throws(ModelError) -> HTTPReply {
        var body = body
        for field in refusedFields[model.name] { field.apply(to: &body) }
        var untouched = optionalFields
        while true {
            let call = HTTPCall.post(url, headers: headers, body: body, timeout: model.settings.timeout)
            do throws(APIFailure) {
                return try await send(call, of: model, dialect: dialect)
            } catch {
                guard case .fault(let fault) = error, fault.code == .badRequest || fault.code == .serverError,
                    let index = untouched.index(ofRefused: fault, in: body)
                else { throw error.modelError(model, keys: keys) }
                let field = untouched.remove(at: index)
                field.apply(to: &body)
                refusedFields.insert(field, for: model.name)
            }
        }
    }

    /// Sends a request, again where that may help.
    private func send(
        _ call: HTTPCall, of model: Model, dialect: any Dialect
    ) async throws(APIFailure) -> HTTPReply {
        var policy = RetryPolicy(maximumRetries: maximumRetries, shortestWait: shortestRetryWait)
        while true {
            let failure: APIFailure
            do throws(APIFailure) {
                return try await attempt(call, of: model, dialect: dialect)
            } catch {
                failure = error
            }
            let decision = policy.decide(
                isRetryable: failure.isRetryable, requestedWait: failure.requestedWait, jitter: .random(in: 0..<1))
            guard case .retry(let wait) = decision else { throw failure }
            guard (try? await pacers.closing.sleep(for: wait)) != nil else { throw .interrupted }
        }
    }

    /// Sends a request once, when it is its turn.
    private func attempt(
        _ call: HTTPCall, of model: Model, dialect: any Dialect
    ) async throws(APIFailure) -> HTTPReply {
        guard let endpoint = Endpoint(call.url) else { throw .transport(.noConnection("no address")) }
        let pacer = pacers.pacer(for: endpoint, model: model)
        guard let ticket = try? await pacer.begin() else { throw .interrupted }
        let start = ContinuousClock.now
        let reply: HTTPReply
        do throws(TransportFailure) {
            reply = try await transport.send(call)
        } catch {
            await pacer.abandoned(ticket)
            throw .transport(error)
        }
        guard let fault = (APIFault(redirect: reply) ?? dialect.fault(in: reply))?.with(reply) else {
            await pacer.succeeded(ticket, latency: .now - start)
            return reply
        }
        if fault.code == .rateLimited || fault.code == .overloaded {
            await pacer.pushedBack(ticket, wait: fault.requestedWait)
        } else {
            await pacer.abandoned(ticket)
        }
        throw .fault(fault)
    }

    /// Asks a server about itself: not paced, not retried, and brief, since a server that says nothing must not hold up the
    /// search for one that does.
    func get(
        _ url: String, headers: [(name: String, value: String)] = []
    ) async throws(TransportFailure) -> HTTPReply {
        try await transport.send(.get(url, headers: headers, timeout: patience ?? .seconds(10)))
    }
}
