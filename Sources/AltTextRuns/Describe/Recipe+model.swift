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
