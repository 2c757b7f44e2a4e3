/// Runs `body` with a server that answers as `answer` says, and stops it whatever happens.
///
/// The parameters are those of ``FakeServer/start(slots:serviceTime:overload:keepsBodies:_:)``.
package func withFakeServer<Result>(
    slots: Int? = nil,
    serviceTime: Duration = .zero,
    overload: FakeServer.Overload? = nil,
    keepsBodies: Bool = true,
    _ answer: @escaping FakeServer.Answer,
    body: (FakeServer) async throws -> Result
) async throws -> Result {
    let server = try await FakeServer.start(
        slots: slots, serviceTime: serviceTime, overload: overload, keepsBodies: keepsBodies, answer)
    do {
        let result = try await body(server)
        try await server.stop()
        return result
    } catch {
        try? await server.stop()
        throw error
    }
}

/// Runs `body` with a server that speaks the protocol of `fake`, and stops it whatever happens.
///
/// The parameters are those of ``FakeServer/start(slots:serviceTime:overload:keepsBodies:_:)``.
package func withFakeServer<Result>(
    _ fake: some FakeService,
    slots: Int? = nil,
    serviceTime: Duration = .zero,
    overload: FakeServer.Overload? = nil,
    keepsBodies: Bool = true,
    body: (FakeServer) async throws -> Result
) async throws -> Result {
    try await withFakeServer(
        slots: slots, serviceTime: serviceTime, overload: overload, keepsBodies: keepsBodies,
        { await fake.answer(to: $0) }, body: body)
}
