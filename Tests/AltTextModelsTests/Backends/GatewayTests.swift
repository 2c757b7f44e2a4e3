import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Gateways that serve a model and know nothing of the questions about it.
struct GatewayTests {
    private static let unknowing: [FakeReply] = [
        .json(404, #"{"detail": "Not Found"}"#), .html(404), .json(405, #"{"detail": "Method Not Allowed"}"#),
        .text(200, "OK"), .html(200), .json(200, "[]"), .json(501, "{}"),
    ]

    /// A fake that answers every question about models in this way, and pictures as ever.
    private func gateway(_ vendor: Vendor, _ reply: FakeReply) -> any FakeService {
        vendor.fake { request, _ in request.path == vendor.path ? nil : reply }
    }

    @Test(arguments: Vendor.allCases, unknowing.indices)
    func `What they answer is no verdict, and the model is asked`(vendor: Vendor, index: Int) async throws {
        try await withFakeServer(gateway(vendor, Self.unknowing[index])) { server in
            try await withClient { client in
                let model = vendor.model(at: server)
                #expect(await client.readiness(of: model, isThorough: true) == .ready)
                #expect(await client.result(from: model).value?.text == Vendor.answer)
                // Nobody named it, and it may be anything: it is not taken as default.
                #expect(await client.firstReady(of: [model]) == nil)
            }
        }
    }

    @Test(arguments: Vendor.allCases, [401, 403])
    func `A key that is refused is one`(vendor: Vendor, status: Int) async throws {
        try await withFakeServer(gateway(vendor, .json(status, #"{"error": "no"}"#))) { server in
            try await withClient { client in
                #expect(await client.readiness(of: vendor.model(at: server), isThorough: true) != .ready)
            }
        }
    }

    @Test(arguments: [
        (Vendor.gemini, #"{"error": {"code": 404, "message": "no such model", "status": "NOT_FOUND"}}"#, "not_found"),
        (.anthropic, #"{"type": "error", "error": {"type": "not_found_error", "message": "model: x"}}"#, "not_found"),
        (.ollama, #"{"error": "model 'x' not found"}"#, "not_pulled"),
    ])
    func `A model that the server itself says it does not have is not ready`(
        vendor: Vendor, body: String, kind: String
    ) async throws {
        try await withFakeServer(gateway(vendor, .json(404, body))) { server in
            try await withClient { client in
                #expect(await client.readiness(of: vendor.model(at: server), isThorough: true).error?.kind == kind)
            }
        }
    }

    @Test func `Where an Ollama does not say where a model runs, nothing is sent that must not leave`() async throws {
        try await withFakeServer(gateway(.ollama, .json(404, "{}"))) { server in
            try await withClient(isLocalOnly: true) { client in
                #expect(await client.result(from: Vendor.ollama.model(at: server)).failure != nil)
            }
            #expect(server.requests.allSatisfy { $0.path != Vendor.ollama.path })
        }
    }

    @Test(arguments: [PictureTokens.ignored, .exactly(1), .exactly(-1)])
    func `Where a picture counts as next to nothing, the count is no verdict`(tokens: PictureTokens) async throws {
        let family = FakeReply.json(
            200, #"{"details": {"family": "mllama", "families": ["mllama"]}, "capabilities": ["completion", "vision"]}"#
        )
        let fake = FakeOllama(models: [
            .init("heron-7b", answer: FakeAnswer(Vendor.answer), pictureTokens: tokens)
        ]) { request, _ in request.path == "/api/show" ? family : nil }
        #expect(try await ask(.ollama, fake).answer?.text == Vendor.answer)
        let named = try await ask(.openAI, Vendor.openAI.fake(pictureTokens: tokens)) {
            $0.imageTokenRuleName = "uncounted"
        }
        #expect(named.answer?.text == Vendor.answer)
    }

    @Test(arguments: ["llama32-vision-11b", "llama32-vision-90b"])
    func `The models of that family that come along answer`(name: String) async throws {
        var model = try ModelRegistry().model(named: name)
        let fake = FakeOllama(models: [.init(model.id, answer: FakeAnswer(Vendor.answer), pictureTokens: .exactly(1))])
        try await withFakeServer(fake) { server in
            model.baseURL = server.baseURL
            try await withClient { client in
                #expect(await client.result(from: model).value?.text == Vendor.answer)
            }
        }
    }
}
