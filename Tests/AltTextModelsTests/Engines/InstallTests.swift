import AltText
import AltTextModels
import AltTextTesting
import Crypto
import Foundation
import Testing

/// Models that come from a hub: whole, checked, and where the engine finds them.
@Suite(.timeLimit(.minutes(2))) struct InstallTests {
    private static let weights = Array("GGUF".utf8) + (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    private static let eyes = Array("GGUF and eyes".utf8)
    private static let files = [
        "bird-Q8_0.gguf": weights, "mmproj-bird-Q8_0.gguf": eyes, "bird-F16.gguf": eyes,
        "README.md": Array("A bird".utf8),
    ]
    private static let digests = files.mapValues { bytes in
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func hub(_ misbehaviour: Misbehaviour? = nil) -> FakeHub {
        FakeHub("birds/heron-GGUF", files: files, digests: digests, misbehaviour: misbehaviour)
    }

    private struct Scene {
        let folder: ScratchFolder
        let client: ModelClient
        let server: FakeServer
        var model = Model(
            name: "heron", description: "Heron", date: "2026", backend: .llamacpp, id: "birds/heron-GGUF:Q8_0")

        func install() async -> ModelError? {
            do throws(ModelError) {
                try await client.install(model) { _ in }
                return nil
            } catch {
                return error
            }
        }

        func path(_ name: String) -> String { "models/birds/heron-GGUF/\(name)" }
        func bytes(_ name: String) -> [UInt8]? { try? folder.read(path(name)) }
        var downloads: [RecordedRequest] { server.requests.filter { $0.path.contains("/resolve/") } }
    }

    private func withScene<Result>(
        _ hub: some FakeService, token: String? = nil, _ body: (Scene) async throws -> Result
    ) async throws -> Result {
        try await withScratchFolder { folder in
            try await withFakeServer(hub) { server in
                var options = ModelClient.Options()
                options.shortestRetryWait = .milliseconds(1)
                options.engines = EngineOptions(environment: [
                    "HF_ENDPOINT": server.baseURL + "/", "ALTTEXT_MODELS": folder.path(of: "models"),
                    "HF_TOKEN": token ?? "", "ALTTEXT_LLAMA_SERVER": "/bin/sh",
                ])
                let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]), options: options)
                do {
                    let result = try await body(Scene(folder: folder, client: client, server: server))
                    await client.shutdown()
                    return result
                } catch {
                    await client.shutdown()
                    throw error
                }
            }
        }
    }

    @Test func `What is missing is named with the command that fetches it, and is there afterwards`() async throws {
        try await withScene(Self.hub()) { scene in
            let error = try #require(await scene.client.readiness(of: scene.model).error)
            #expect(error.kind == "not_installed")
            #expect(error.description.contains("alttext models install heron"))
            #expect(error.description.contains(scene.folder.path(of: "models/birds/heron-GGUF")))
            #expect(error.isWellWorded)
            #expect(scene.server.requests.isEmpty)
            #expect(await scene.install() == nil)
            #expect(scene.bytes("bird-Q8_0.gguf") == Self.weights)
            #expect(scene.bytes("mmproj-bird-Q8_0.gguf") == Self.eyes)
            #expect(scene.bytes("bird-F16.gguf") == nil)
            #expect(await scene.client.readiness(of: scene.model) == .ready)
        }
    }

    @Test func `What is here is not fetched again`() async throws {
        try await withScene(Self.hub()) { scene in
            #expect(await scene.install() == nil)
            let count = scene.downloads.count
            #expect(await scene.install() == nil)
            #expect(scene.downloads.count == count)
        }
    }

    @Test(arguments: [FakeReply.Fault.resetInBody(afterBytes: 100_000), .closeEarly(afterBytes: 100_000)])
    func `A download that is cut goes on where it was`(fault: FakeReply.Fault) async throws {
        let hub = Self.hub { request, _ in
            guard request.path.hasSuffix("/bird-Q8_0.gguf"), request.headers["range"] == nil else { return nil }
            return .bytes(200, Self.weights, contentType: "application/octet-stream").with(fault)
        }
        try await withScene(hub) { scene in
            #expect(await scene.install() == nil)
            #expect(scene.bytes("bird-Q8_0.gguf") == Self.weights)
            #expect(scene.downloads.contains { $0.headers["range"] != nil })
        }
    }

    @Test func `What an earlier run left is used, if it is this file's`() async throws {
        try await withScene(Self.hub()) { scene in
            try scene.folder.write(Array(Self.weights.prefix(1000)), to: scene.path("bird-Q8_0.gguf.part"))
            #expect(await scene.install() == nil)
            #expect(scene.downloads.first?.headers["range"] == "bytes=1000-")
            #expect(scene.bytes("bird-Q8_0.gguf") == Self.weights)
        }
        try await withScene(Self.hub()) { scene in
            try scene.folder.write(Array(Self.weights.reversed()), to: scene.path("bird-Q8_0.gguf.part"))
            // As long as the file, and another: found out by the checksum, thrown away, whole at the next try.
            #expect(await scene.install()?.kind == "bad_model_file")
            #expect(await scene.install() == nil)
            #expect(scene.bytes("bird-Q8_0.gguf") == Self.weights)
        }
    }

    @Test func `A file with a wrong checksum never gets its name`() async throws {
        var hub = Self.hub()
        hub.digests["bird-Q8_0.gguf"] = String(repeating: "0", count: 64)
        try await withScene(hub) { scene in
            let error = try #require(await scene.install())
            #expect(error.kind == "bad_model_file")
            #expect(error.isWellWorded)
            #expect(scene.bytes("bird-Q8_0.gguf") == nil)
        }
    }

    @Test func `A full disk is told, and what has come is kept`() async throws {
        try await withScene(Self.hub()) { scene in
            let folder = scene.folder.path(of: "models/birds/heron-GGUF")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/bird-Q8_0.gguf.part", withDestinationPath: "/dev/full")
            let error = try #require(await scene.install())
            #expect(error.kind == "disk_full")
            #expect(error.description.contains("full"))
            #expect(error.isWellWorded)
        }
    }

    @Test func `A token goes to the hub, and not to where it leads`() async throws {
        try await withFakeServer(Self.hub()) { store in
            var hub = Self.hub()
            hub.token = "hf_secret"
            hub.store = store.baseURL
            try await withScene(hub, token: "hf_secret") { scene in
                #expect(await scene.install() == nil)
                #expect(scene.bytes("bird-Q8_0.gguf") == Self.weights)
            }
            #expect(store.requests.count == 2)
            #expect(store.requests.allSatisfy { $0.headers["authorization"] == nil })
            try await withScene(hub) { scene in
                #expect(await scene.install()?.kind == "not_allowed")
            }
        }
    }

    @Test func `A stranger that leads on to itself learns no token either`() async throws {
        let bytes = Self.files
        let stranger: FakeServer.Answer = { request in
            if request.path.hasPrefix("/store/") { return .redirect(to: "/moved" + request.path) }
            let name = request.path.split(separator: "/").last.map(String.init) ?? ""
            return .bytes(200, bytes[name] ?? [], contentType: "application/octet-stream")
        }
        try await withFakeServer(stranger) { store in
            var hub = Self.hub()
            hub.token = "hf_secret"
            hub.store = store.baseURL
            try await withScene(hub, token: "hf_secret") { scene in
                #expect(await scene.install() == nil)
            }
            #expect(store.requests.count == 4)
            #expect(store.requests.allSatisfy { $0.headers["authorization"] == nil })
        }
    }

    @Test func `A file that is longer than announced is not kept`() async throws {
        let longer = Self.hub { request, _ in
            request.path.hasSuffix("/resolve/main/bird-Q8_0.gguf")
                ? .bytes(200, Self.weights + [0], contentType: "application/octet-stream") : nil
        }
        try await withScene(longer) { scene in
            let error = try #require(await scene.install())
            #expect(error.kind == "bad_model_file")
            #expect(error.isWellWorded)
            #expect(scene.bytes("bird-Q8_0.gguf") == nil)
        }
    }

    @Test(
        arguments: [
            ("birds/heron-GGUF:Q2_K", "not_found"), ("birds/none", "not_found"), ("/own/file.gguf", "bad_request"),
        ])
    func `What is not there is told`(id: String, kind: String) async throws {
        try await withScene(Self.hub()) { scene in
            var scene = scene
            scene.model.id = id
            let error = try #require(await scene.install())
            #expect(error.kind == kind)
            #expect(error.isWellWorded)
        }
    }

    @Test func `A hub that writes nonsense or leads in circles is told as such`() async throws {
        let replies: [(FakeReply, String)] = [
            (.html(), "unreadable_answer"), (.json(200, "{}"), "unreadable_answer"), (.json(500, "{}"), "server_error"),
        ]
        for (reply, kind) in replies {
            try await withScene(Self.hub { _, _ in reply }) { scene in #expect(await scene.install()?.kind == kind) }
        }
        let circle = Self.hub { request, _ in
            request.path.contains("/resolve/") ? .redirect(to: request.path) : nil
        }
        try await withScene(circle) { scene in #expect(await scene.install()?.kind == "server_error") }
    }

    @Test func `A path that leads out of the folder is not taken`() async throws {
        let list = """
            [{"type": "file", "path": "../../evil-Q8_0.gguf", "size": 4}, {"type": "file", "path": "/evil-Q8_0.gguf", "size": 4}]
            """
        try await withScene(Self.hub { request, _ in request.path.contains("/tree/") ? .json(200, list) : nil }) {
            #expect(await $0.install()?.kind == "not_found")
        }
    }

    @Test func `What was installed can be counted and removed, and another's files stay`() async throws {
        try await withScene(Self.hub()) { scene in
            #expect(await scene.install() == nil)
            try scene.folder.write("GGUF", to: scene.path("bird-F16.gguf"))
            let total = Self.weights.count + Self.eyes.count
            #expect(scene.client.installedRepositories().map(\.byteCount) == [total + 4])
            #expect(try scene.client.remove(scene.model) == Self.weights.count)
            #expect(scene.bytes("bird-F16.gguf") != nil && scene.bytes("mmproj-bird-Q8_0.gguf") != nil)
            var other = scene.model
            other.id = "birds/heron-GGUF:F16"
            #expect(try scene.client.remove(other) == 4 + Self.eyes.count)
            #expect(scene.client.installedRepositories().isEmpty)
            #expect(try scene.client.remove(other) == 0)
        }
    }
}
