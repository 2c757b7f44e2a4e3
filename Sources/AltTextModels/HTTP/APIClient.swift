internal import AltText
internal import AltTextHTTP

/// Asks servers that run models: paced, retried, and with every failure turned into words that help.
struct APIClient: Sendable {
    let transport: HTTPTransport
    let pacers: Pacers
    let keys: KeyStore
    let maximumRetries: Int
    let shortestRetryWait: Duration
    let patience: Duration?
    let refusedFields = RefusedFields()

    /// A successful answer in JSON.
    struct Reply: Sendable {
        let json: JSON
        let http: HTTPReply
    }

    /// Posts a JSON body and returns the successful answer.
    ///
    /// - Parameters:
    ///   - optionalFields: what the model can do without. When the server refuses one of them by name, it is left out,
    ///     now and for the rest of the run.
    func post(
        _ body: JSON, to url: String, of model: Model, headers: [(name: String, value: String)], dialect: any Dialect,
        optionalFields: [BodyField] = []
    ) async throws(ModelError) -> Reply {
        var body = body
        for field in refusedFields[model.name] { field.apply(to: &body) }
        var untouched = optionalFields
        while true {
            let call = HTTPCall.post(url, headers: headers, body: body, timeout: model.settings.timeout)
            let reply: (http: HTTPReply, json: JSON?)
            do throws(APIFailure) {
                reply = try await send(call, of: model, dialect: dialect)
            } catch {
                guard case .fault(let fault) = error, fault.code == .badRequest || fault.code == .serverError,
                    let index = untouched.index(ofRefused: fault, in: body)
                else { throw error.modelError(model, keys: keys) }
                let field = untouched.remove(at: index)
                field.apply(to: &body)
                refusedFields.insert(field, for: model.name)
                continue
            }
            guard let json = reply.json else {
                throw .unreadableAnswer(model, reply.http.text).carrying(Answer(unread: reply.http))
            }
            return Reply(json: json, http: reply.http)
        }
    }

    /// Sends a request, again where that may help.
    private func send(
        _ call: HTTPCall, of model: Model, dialect: any Dialect
    ) async throws(APIFailure) -> (http: HTTPReply, json: JSON?) {
        let policy = RetryPolicy(maximumRetries: maximumRetries, shortestWait: shortestRetryWait)
        return try await policy.retrying(sleep: pacers.closing.sleep(for:), interrupted: APIFailure.interrupted) {
            () async throws(APIFailure) in
            try await attempt(call, of: model, dialect: dialect)
        }
    }

    /// Sends a request once, when it is its turn.
    private func attempt(
        _ call: HTTPCall, of model: Model, dialect: any Dialect
    ) async throws(APIFailure) -> (http: HTTPReply, json: JSON?) {
        guard let endpoint = Endpoint(call.url) else { throw .transport(.noConnection("no address")) }
        let pacer = pacers.pacer(for: endpoint, model: model)
        guard let ticket = try? await pacer.begin() else { throw .interrupted }
        let start = ContinuousClock.now
        let reply: HTTPReply
        do throws(TransportFailure) {
            reply = try await transport.send(call)
        } catch {
            pacer.abandoned(ticket)
            throw .transport(error)
        }
        let json = dialect.json(of: reply)
        guard let fault = (APIFault(redirect: reply) ?? dialect.fault(in: reply, json: json))?.with(reply) else {
            pacer.succeeded(ticket, latency: .now - start)
            return (reply, json)
        }
        if fault.code == .rateLimited || fault.code == .overloaded {
            pacer.pushedBack(ticket, wait: fault.requestedWait)
        } else {
            pacer.abandoned(ticket)
        }
        throw .fault(fault)
    }

    /// Asks a server about one of its models: not paced, not retried, and brief, since a server that says nothing must not
    /// hold up the search for one that does.
    ///
    /// - Returns: what it says; `nil` where it does not know the question, or answers something else.
    func inquire(
        _ method: HTTPCall.Method = .get, _ url: String, body: JSON? = nil, about model: Model,
        headers: [(name: String, value: String)], dialect: any Dialect
    ) async throws(ModelError) -> JSON? {
        let call = HTTPCall(
            method: method, url: url, headers: headers + [("content-type", "application/json")], body: body?.utf8,
            timeout: patience ?? .seconds(10))
        let reply: HTTPReply
        do throws(TransportFailure) {
            reply = try await transport.send(call)
        } catch {
            throw ModelError(error, of: model)
        }
        if let fault = APIFault(redirect: reply) { throw ModelError(fault, of: model, keys: keys) }
        let json = dialect.json(of: reply)
        if let fault = dialect.fault(in: reply, json: json) {
            let isVerdict = ![404, 405, 501].contains(reply.status) || dialect.saysModelIsMissing(json)
            guard isVerdict else { return nil }
            throw ModelError(fault, of: model, keys: keys)
        }
        return json
    }
}
