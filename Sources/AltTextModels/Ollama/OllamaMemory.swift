internal import Synchronization

/// What Ollama has said of its models during this run.
final class OllamaMemory: Sendable {
    private struct Key: Hashable {
        let baseURL: String?
        let id: String
    }

    private let details = Mutex<[Key: OllamaModelDetails]>([:])

    subscript(model: Model) -> OllamaModelDetails? {
        get { details.withLock { $0[Key(baseURL: model.baseURL, id: model.id)] } }
        set { details.withLock { $0[Key(baseURL: model.baseURL, id: model.id)] = newValue } }
    }
}
