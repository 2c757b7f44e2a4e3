internal import AltTextModels

extension Vendor {
    /// Ollama.
    package static let ollama = Vendor(
        backend: .ollama, path: "/api/chat", keyHeader: ("authorization", "Bearer \(key)"),
        rateLimited: .json(429, value: ["error": "too many requests"]), overloaded: FakeOllama.busy,
        refusal: { .json(400, value: ["error": .string($0)]) },
        reply: { parts in
            .json(
                200,
                #"{"message":{"content":\#(parts.text)},"done":true,"done_reason":\#(parts.reason),"prompt_eval_count":\#(parts.input),"eval_count":\#(parts.output)}"#
            )
        },
        makeFake: { scene in
            let model = FakeOllama.Model(
                modelID, capabilities: scene.sees ? ["completion", "vision"] : ["completion"], answer: scene.answer,
                pictureTokens: scene.pictureTokens)
            return FakeOllama(models: [model], misbehaviour: scene.misbehaviour)
        })
}
