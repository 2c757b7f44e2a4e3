import NIOCore

/// Where requests are taken in, wait for a place, and are answered.
struct ServiceCounter: Sendable {
    let log: RequestLog
    let places: Turnstile?
    let serviceTime: Duration
    let overload: FakeServer.Overload?
    let answer: FakeServer.Answer

    /// Serves every connection until the task is cancelled.
    func serve(_ listener: NIOAsyncChannel<FakeConnection, Never>) async {
        // An error here is the listening socket's end, which is what cancellation asks for.
        try? await listener.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask { await serve(connection) }
                }
            }
        }
    }

    /// Serves a connection until either side closes it.
    private func serve(_ connection: FakeConnection) async {
        await withTaskCancellationHandler {
            await withTaskGroup { group in
                group.addTask { await answerAll(of: connection) }
                group.addTask { for await _ in connection.closed {} }
                await group.next()
                group.cancelAll()
            }
        } onCancel: {
            connection.channel.close(promise: nil)
        }
        connection.channel.close(promise: nil)
        try? await connection.channel.closeFuture.get()
    }

    private func answerAll(of connection: FakeConnection) async {
        for await request in connection.requests {
            // What fails here is the connection, and then there is nobody to tell.
            guard let goesOn = try? await answer(request, on: connection), goesOn else { return }
        }
    }

    private func answer(_ arrival: FakeConnection.Request, on connection: FakeConnection) async throws -> Bool {
        let stay = Stay(log: log, inFlight: log.arrived(arrival.request), places: places)
        defer { stay.end() }
        let reply = try await reply(to: arrival.request, stay: stay)
        let steps = reply.steps(withoutBody: arrival.request.method == "HEAD", closing: arrival.closesAfterwards)
        return try await connection.perform(steps) { stay.end() }
    }

    private func reply(to request: RecordedRequest, stay: Stay) async throws -> FakeReply {
        if let overload, stay.inFlight > overload.limit { return overload.reply }
        try await stay.waitForPlace()
        if serviceTime > .zero { try await Task.sleep(for: serviceTime) }
        return await answer(request)
    }
}
