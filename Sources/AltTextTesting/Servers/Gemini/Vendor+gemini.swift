internal import AltTextModels

extension Vendor {
    /// Gemini.
    package static let gemini = Vendor(
        backend: .gemini, path: "/v1beta/models/\(modelID):generateContent", keyHeader: ("x-goog-api-key", key),
        basePath: "/v1beta",
        rateLimited: FakeGemini.failure(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted."),
        overloaded: FakeGemini.overloaded,
        refusal: { FakeGemini.failure(400, "INVALID_ARGUMENT", $0) },
        reply: { parts in
            .json(
                200,
                #"{"candidates":[{"content":{"parts":[{"text":\#(parts.text)}]},"finishReason":\#(parts.reason)}],"usageMetadata":{"promptTokenCount":\#(parts.input),"candidatesTokenCount":\#(parts.output)}}"#
            )
        },
        makeFake: { scene in
            let model = FakeGemini.Model(
                modelID, vision: scene.sees, answer: scene.answer, pictureTokens: scene.pictureTokens)
            return FakeGemini(models: [model], key: key, misbehaviour: scene.misbehaviour)
        })
}
