package import AltText
internal import Crypto

/// What is asked of a model, whatever the picture: the model, its settings and its prompts before the picture's own
/// context is filled in.
package struct Recipe: Sendable, Hashable {
    /// The number of a recipe.
    package typealias ID = LedgerID<Recipe>

    /// The name of the model.
    package var model: String
    /// The backend that runs it.
    package var backend: String
    /// The backend's own id of the model.
    package var backendModel: String
    /// Every setting that changes the answer.
    package var settings: JSON
    /// The system prompt, if any.
    package var systemPrompt: String?
    /// The user prompt, without the picture's own context.
    package var prompt: String

    /// Creates a recipe.
    package init(
        model: String, backend: String, backendModel: String, settings: JSON, systemPrompt: String?, prompt: String
    ) {
        self.model = model
        self.backend = backend
        self.backendModel = backendModel
        self.settings = settings
        self.systemPrompt = systemPrompt
        self.prompt = prompt
    }

    /// SHA-256 of everything that can change an answer, in hexadecimal. The name of the model is not part of it: the same
    /// model under another name gives the same answers.
    package var digest: String {
        let parts: JSON = [
            .string(backend), .string(backendModel), settings, systemPrompt.map { .string($0) } ?? .null,
            .string(prompt),
        ]
        return SHA256.hash(data: parts.utf8).hexadecimal
    }
}
