import AltText
import AltTextModels
import AltTextTesting
import Testing

/// Parameters that a server refuses by name.
struct RefusedParametersTests {
    /// A parameter, where it stands in the body, and what the server says.
    private static let cases: [(vendor: Vendor, path: [String], message: String)] = [
        (.ollama, ["think"], "\"heron-7b\" does not support thinking"),
        (.ollama, ["logprobs"], "unknown field \"logprobs\""),
        (.openAI, ["temperature"], "Unsupported value: 'temperature' does not support 0.5 with this model."),
        (.openAI, ["reasoning_effort"], "Unrecognized request argument supplied: reasoning_effort"),
        (.openAI, ["logprobs"], "Unsupported parameter: 'logprobs' is not supported with this model."),
        (.openAI, ["seed"], "body.seed: Extra inputs are not permitted"),
        (.openAI, ["top_p"], "`top_p` is deprecated for this model."),
        (.anthropic, ["thinking"], "thinking: 'disabled' is not supported by this model"),
        (.anthropic, ["temperature"], "temperature: Extra inputs are not permitted"),
        (.gemini, ["generationConfig", "thinkingConfig"], "Thinking level MINIMAL is not supported for this model."),
        (.gemini, ["generationConfig", "temperature"], "Invalid value at 'generation_config.temperature'"),
        (.gemini, ["generationConfig", "mediaResolution"], "Media resolution is not enabled for this model"),
    ]

    private static func model(_ vendor: Vendor, at server: FakeServer) -> Model {
        var model = vendor.model(at: server)
        adjust(&model, vendor)
        return model
    }

    private static func adjust(_ model: inout Model, _ vendor: Vendor) {
        (model.settings.temperature, model.settings.topP, model.settings.seed) = (0.5, 0.9, 42)
        model.settings.detail = .high
        model.settings.keepAlive = "10m"
        model.capabilities.temperature = true
        model.capabilities.logprobs = true
        model.capabilities.reasoningSwitch =
            [.ollama: .think, .openAI: .effort, .anthropic: .disabled, .gemini: .minimal][vendor]
    }

    private static func has(_ path: [String], _ request: RecordedRequest) -> Bool {
        path.reduce(try? request.json()) { $0?[$1] } != nil
    }

    /// A server that minds one parameter alone, and answers with what it would answer to a plain question.
    private static func server(
        minding path: [String], of vendor: Vendor, saying message: String
    ) async throws -> @Sendable (RecordedRequest) async -> FakeReply {
        let plain = vendor.fake()
        let body = try #require(try await ask(vendor).questions.first).body
        let refusal = vendor.refusal(message)
        return { request in
            guard request.path == vendor.path else { return await plain.answer(to: request) }
            if has(path, request) { return refusal }
            return await plain.answer(
                to: RecordedRequest(method: "POST", target: vendor.path, headers: request.headers, body: body))
        }
    }

    @Test(arguments: cases.indices)
    func `A parameter that is refused by name is left out, once and for the rest of the run`(index: Int) async throws {
        let vendor = Self.cases[index].vendor
        let path = Self.cases[index].path
        let message = Self.cases[index].message
        let answer = try await Self.server(minding: path, of: vendor, saying: message)
        try await withFakeServer(answer) { server in
            try await withClient { client in
                let model = Self.model(vendor, at: server)
                let first = await client.result(from: model)
                let second = await client.result(from: model)
                #expect(first.value?.text == Vendor.answer)
                #expect(second.value?.text == Vendor.answer)
            }
            let questions = server.requests.filter { $0.path == vendor.path }
            try #require(questions.count == 3)
            #expect(questions.map { Self.has(path, $0) } == [true, false, false])
            #expect(questions[1].body == questions[2].body)
        }
    }

    @Test(arguments: [ModelCapabilities.MaximumTokensField.maxTokens, .maxCompletionTokens])
    func `The limit goes under its other name where the first is refused`(
        field: ModelCapabilities.MaximumTokensField
    ) async throws {
        let refused = field.rawValue
        let other = field == .maxTokens ? "max_completion_tokens" : "max_tokens"
        let answer = try await Self.server(
            minding: [refused], of: .openAI,
            saying: "Unsupported parameter: '\(refused)' is not supported with this model. Use '\(other)' instead.")
        try await withFakeServer(answer) { server in
            try await withClient { client in
                var model = Vendor.openAI.model(at: server)
                model.capabilities.maximumTokensField = field
                model.settings.maximumTokens = 123
                for _ in 0..<2 { #expect(await client.result(from: model).failure == nil) }
            }
            let limits = try server.requests.map { try ($0.json()[refused]?.integer, $0.json()[other]?.integer) }
            #expect(limits.map(\.0) == [123, nil, nil])
            #expect(limits.map(\.1) == [nil, 123, 123])
        }
    }

    @Test func `What the error gives as the parameter goes before what its words mention`() async throws {
        let plain = Vendor.openAI.fake()
        let body = try #require(try await ask(.openAI).questions.first).body
        let reply = FakeReply.json(
            400,
            value: [
                "error": [
                    "message": "'reasoning_effort' must be left out when 'temperature' is set.",
                    "param": "reasoning_effort",
                    "type": "invalid_request_error", "code": "unsupported_parameter",
                ]
            ])
        try await withFakeServer({ request in
            Self.has(["reasoning_effort"], request)
                ? reply
                : await plain.answer(
                    to: RecordedRequest(
                        method: "POST", target: Vendor.openAI.path, headers: request.headers, body: body))
        }) { server in
            try await withClient { client in
                #expect(await client.result(from: Self.model(.openAI, at: server)).failure == nil)
            }
            #expect(server.requests.map { Self.has(["temperature"], $0) } == [true, true])
        }
    }

    @Test(arguments: Vendor.allCases)
    func `A server that refuses whatever is left is told as it is`(vendor: Vendor) async throws {
        let message =
            "temperature, top_p, seed, logprobs, think, thinking, reasoning_effort and max_tokens are not to my taste"
        let path = vendor.path
        let fake = vendor.fake { request, _ in request.path == path ? vendor.refusal(message) : nil }
        let outcome = try await ask(vendor, fake) { Self.adjust(&$0, vendor) }
        #expect(outcome.kind == "bad_request")
        #expect((1...10).contains(outcome.questions.count))
        #expect(try #require(outcome.error).isWellWorded)
    }
}
