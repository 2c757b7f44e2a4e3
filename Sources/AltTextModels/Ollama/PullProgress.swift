internal import AltText

/// How far a download of a model has come.
package struct PullProgress: Sendable, Hashable {
    /// What Ollama is doing, in its own words: `pulling manifest`, `verifying sha256 digest`.
    package private(set) var status = ""
    /// Bytes that are here, of all layers heard of so far.
    package var completedByteCount: Int { layers.values.reduce(0) { $0 + $1.completed } }
    /// Bytes there are in all, of all layers heard of so far; 0 before the first.
    package var totalByteCount: Int { layers.values.reduce(0) { $0 + $1.total } }
    /// Whether Ollama has said that the model is complete.
    package private(set) var isComplete = false

    private var layers: [String: Layer] = [:]

    private struct Layer: Hashable {
        var completed = 0
        var total = 0
    }

    /// Takes in one line of Ollama's report. Layers come interleaved; `completed` is left out while it is 0.
    mutating func update(with line: JSON) {
        status = line["status"]?.string ?? status
        isComplete = status == "success"
        guard let digest = line["digest"]?.string, let total = line["total"]?.integer, total >= 0 else { return }
        layers[digest] = Layer(completed: min(max(0, line["completed"]?.integer ?? 0), total), total: total)
    }
}
