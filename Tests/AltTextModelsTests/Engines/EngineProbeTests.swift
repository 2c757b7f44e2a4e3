import AltTextHTTP
import AltTextTesting
import Testing

@testable import AltTextModels

// Testable: somebody who takes the port between two calls of the system cannot be had from outside.
struct EngineProbeTests {
    @Test(arguments: [401, 404])
    func `Somebody else on the engine's port is not taken for it`(status: Int) async throws {
        try await withFakeServer({ _ in .json(status, "{}") }) { server in
            let port = try #require(server.baseURL.split(separator: ":").last.flatMap { Int($0) })
            let transport = HTTPTransport()
            let process = EngineProcess("/bin/sleep", ["600"], environment: [:], grace: .milliseconds(100))
            let probe = EngineProbe(transport: transport, port: port, key: "k")
            let error = await #expect(throws: EngineFault.self) {
                _ = try await probe.waitUntilReady(process, within: .seconds(20))
            }
            #expect(error == .portTaken)
            await process.stop()
            await transport.shutdown()
        }
    }

    @Test(arguments: [
        (Duration.zero, Duration.milliseconds(5)), (.milliseconds(500), .milliseconds(10)),
        (.seconds(60), .milliseconds(100)),
    ])
    func `The longer an engine loads, the more seldom it is asked`(waited: Duration, pause: Duration) {
        #expect(EngineProbe.pause(after: waited) == pause)
    }
}
