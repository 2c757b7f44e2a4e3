internal import AltText

/// What Ollama says of a model (`POST /api/show`).
struct OllamaModelDetails: Sendable, Hashable {
    /// What the model can do; `nil` from an Ollama too old to say.
    let capabilities: [String]?
    /// Where the model really runs, if that is elsewhere.
    let remoteHost: String?
    /// Whether the tokens it counts tell of pictures. Of Llama 3.2 Vision's family a picture is one token or none, since it
    /// goes in beside the text.
    let countsPictures: Bool

    init(_ json: JSON) {
        capabilities = json["capabilities"]?.array?.compactMap(\.string)
        let families =
            (json["details"]?["families"]?.array ?? []).compactMap(\.string)
            + [json["details"]?["family"]?.string, json["model_info"]?["general.architecture"]?.string].compactMap(
                \.self)
        countsPictures = !families.contains("mllama")
        remoteHost = json["remote_host"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a name belongs to a model that Ollama runs on its makers' machines.
    static func isCloudName(_ id: String) -> Bool {
        id.lowercased().hasSuffix(":cloud") || id.lowercased().hasSuffix("-cloud")
    }

    /// - Throws: ``ModelError`` when Ollama knows that the model does not see. One that is too old to say is asked all
    ///   the same; what it answers is checked against the tokens it read.
    func requireVision(_ model: Model) throws(ModelError) {
        guard let capabilities, !capabilities.contains("vision") else { return }
        throw .noVision(model)
    }
}
