package import AltText
package import AltTextModels

/// Runs `body` with a client that waits next to nothing between tries, and closes it whatever happens.
package func withClient<Result>(
    isLocalOnly: Bool = false, maximumConcurrency: Int? = nil, keys: [String: Secret] = ["test": Secret(Vendor.key)],
    _ body: (ModelClient) async throws -> Result
) async throws -> Result {
    var options = ModelClient.Options()
    options.isLocalOnly = isLocalOnly
    options.maximumConcurrency = maximumConcurrency
    options.shortestRetryWait = .milliseconds(1)
    options.patience = .seconds(60)
    let stored = keys.mapValues { StoredKey($0, hosts: ["127.0.0.1", "198.51.100.7"].compactMap(KeyHost.init)) }
    let client = ModelClient(keys: KeyStore(environment: [:], stored: stored), options: options)
    do {
        let result = try await body(client)
        await client.shutdown()
        return result
    } catch {
        await client.shutdown()
        throw error
    }
}

/// What came of asking a fake once.
package struct Outcome {
    /// The answer, or why there is none.
    package let result: Result<Answer, ModelError>
    /// The requests that carried a question, in order.
    package let questions: [RecordedRequest]

    /// The word for programs of the error; `nil` where there is an answer.
    package var kind: String? { error?.kind }
    /// The error, where there is one.
    package var error: ModelError? {
        if case .failure(let error) = result { error } else { nil }
    }
    /// The answer, where there is one.
    package var answer: Answer? { try? result.get() }
}

/// Asks a vendor's fake about the heron, `times` times one after the other, and tells of the last.
package func ask(
    _ vendor: Vendor, _ fake: (any FakeService)? = nil, question: Question = .heron(), times: Int = 1,
    adjust: (inout Model) -> Void = { _ in }
) async throws -> Outcome {
    let fake = fake ?? vendor.fake()
    return try await withFakeServer(fake) { server in
        try await withClient { client in
            var model = vendor.model(at: server)
            adjust(&model)
            var result = await client.result(question, from: model)
            for _ in 0..<(times - 1) { result = await client.result(question, from: model) }
            return Outcome(result: result, questions: server.requests.filter { $0.path == vendor.path })
        }
    }
}

/// Asks a fake that answers a question as `reply` says, and the next ones as its protocol has it.
package func ask(
    _ vendor: Vendor, first reply: FakeReply, count: Int = 1, adjust: (inout Model) -> Void = { _ in }
) async throws -> Outcome {
    let path = vendor.path
    let fake = vendor.fake { request, number in request.path == path && number <= count ? reply : nil }
    return try await ask(vendor, fake, adjust: adjust)
}

extension ModelClient {
    /// The answer, or why there is none.
    package func result(_ question: Question = .heron(), from model: Model) async -> Result<Answer, ModelError> {
        do throws(ModelError) {
            return .success(try await answer(question, from: model))
        } catch {
            return .failure(error)
        }
    }
}
