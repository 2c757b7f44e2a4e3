internal import AltText
internal import AltTextLedger
internal import AltTextModels

extension Recipe {
    /// What is asked of a model by a run, before the picture's own context is filled in.
    init(_ model: Model, wording: Wording) {
        let instructions = wording.instructions(for: model)
        self.init(
            model: model.name, backend: model.backend.rawValue, backendModel: model.id,
            settings: model.recordedSettings,
            systemPrompt: instructions.system, prompt: instructions.prompt)
    }
}

extension Model {
    /// Everything in the entry that can change an answer.
    fileprivate var recordedSettings: JSON {
        let members: [(String, JSON?)] = [
            ("base_url", baseURL.map { .string($0) }),
            ("temperature", settings.temperature.map { .number($0) }),
            ("top_p", settings.topP.map { .number($0) }),
            ("top_k", settings.topK.map { .integer($0) }),
            ("seed", settings.seed.map { .integer($0) }),
            ("beams", settings.beamCount.map { .integer($0) }),
            ("min_tokens", settings.minimumTokens.map { .integer($0) }),
            ("repetition_penalty", settings.repetitionPenalty.map { .number($0) }),
            ("mmproj", projector.map { .string($0) }),
            ("max_tokens", settings.maximumTokens.map { .integer($0) }),
            ("context_tokens", settings.contextTokens.map { .integer($0) }),
            ("detail", settings.detail.map { .string($0.rawValue) }),
            ("long_side", .integer(settings.longSidePixels)),
            ("jpeg_quality", .integer(settings.jpegQuality)),
            ("reasoning", .string(settings.reasoning.rawValue)),
        ]
        return .object(members.compactMap { name, value in value.map { JSON.Member(name, $0) } })
    }
}
