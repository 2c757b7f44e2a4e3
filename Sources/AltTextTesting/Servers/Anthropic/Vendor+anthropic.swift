internal import AltTextModels

extension Vendor {
    /// Anthropic.
    package static let anthropic = Vendor(
        backend: .anthropic, path: "/v1/messages", keyHeader: ("x-api-key", key), ownHeaders: ["anthropic-version"],
        adjust: { $0.capabilities.temperature = false },
        rateLimited: FakeAnthropic.rateLimited, overloaded: FakeAnthropic.overloaded,
        refusal: { FakeAnthropic.failure(400, "invalid_request_error", $0) },
        reply: { parts in
            .json(
                200,
                #"{"content":[{"type":"text","text":\#(parts.text)}],"stop_reason":\#(parts.reason),"usage":{"input_tokens":\#(parts.input),"output_tokens":\#(parts.output)}}"#
            )
        },
        makeFake: { scene in
            let model = FakeAnthropic.Model(
                modelID, vision: scene.sees, answer: scene.answer, pictureTokens: scene.pictureTokens)
            return FakeAnthropic(models: [model], key: key, misbehaviour: scene.misbehaviour)
        })
}
