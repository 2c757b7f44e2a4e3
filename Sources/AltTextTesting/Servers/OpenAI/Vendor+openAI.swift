internal import AltTextModels

extension Vendor {
    /// OpenAI, and all that speak its protocol.
    package static let openAI = Vendor(
        backend: .openai, path: "/v1/chat/completions", keyHeader: ("authorization", "Bearer \(key)"),
        basePath: "/v1", rateLimited: FakeOpenAI.rateLimited, overloaded: FakeOpenAI.overloaded,
        refusal: {
            .json(400, value: ["error": ["message": .string($0), "type": "invalid_request_error", "param": nil]])
        },
        reply: { parts in
            .json(
                200,
                #"{"choices":[{"message":{"content":\#(parts.text)},"finish_reason":\#(parts.reason)}],"usage":{"prompt_tokens":\#(parts.input),"completion_tokens":\#(parts.output)}}"#
            )
        },
        makeFake: { scene in
            let model = FakeOpenAI.Model(
                modelID, vision: scene.sees, answer: scene.answer, pictureTokens: scene.pictureTokens)
            return FakeOpenAI(models: [model], key: key, misbehaviour: scene.misbehaviour)
        })
}
