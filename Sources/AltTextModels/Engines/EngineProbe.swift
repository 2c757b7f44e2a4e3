internal import AltText
internal import AltTextHTTP

/// Asks a starting engine until it can answer.
struct EngineProbe: Sendable {
    let transport: HTTPTransport
    let port: Int
    let key: String

    /// The pause after so much waiting: an engine that is ready waits a fiftieth of its loading time at most, and the
    /// processors that load it are left alone.
    static func pause(after waited: Duration) -> Duration {
        min(max(waited / 50, .milliseconds(5)), .milliseconds(100))
    }

    /// Waits until the engine answers.
    ///
    /// - Throws: ``EngineFault`` when the process ends, when time is up, or when it is somebody else who answers.
    func waitUntilReady(_ process: EngineProcess, within time: Duration) async throws(EngineFault) -> EngineAddress {
        let start = ContinuousClock.now
        while .now - start < time {
            if let ending = process.ending { throw ending }
            if try await isHealthy() {
                let address = try await properties()
                // A foreign server may answer in place of an engine that found the port taken.
                if let ending = process.ending { throw ending }
                return address
            }
            let pause = Self.pause(after: .now - start)
            guard (try? await Task.sleep(for: pause)) != nil else { throw .closed }
        }
        throw .silent(time, log: process.log)
    }

    private func isHealthy() async throws(EngineFault) -> Bool {
        guard let reply = await get("/health") else { return false }
        switch reply.status {
        case 200: return true
        case 503: return false
        default: throw .portTaken
        }
    }

    private func properties() async throws(EngineFault) -> EngineAddress {
        guard let reply = await get("/props"), reply.status == 200, let json = reply.json else { throw .portTaken }
        return EngineAddress(
            port: port, key: key, seesPictures: json["modalities"]?["vision"]?.bool ?? false,
            slotCount: max(1, json["total_slots"]?.integer ?? 1))
    }

    private func get(_ path: String) async -> HTTPReply? {
        let call = HTTPCall(
            method: .get, url: "http://127.0.0.1:\(port)\(path)", headers: [("authorization", "Bearer \(key)")],
            timeout: .seconds(5))
        return try? await transport.send(call)
    }
}
