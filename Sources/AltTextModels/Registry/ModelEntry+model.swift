extension ModelEntry {
    /// The model the entry describes.
    ///
    /// - Parameter ollamaBaseURL: where Ollama is, when the entry does not say.
    /// - Throws: ``RegistryError`` when a field that every model needs is missing.
    func model(ollamaBaseURL: String) throws(RegistryError) -> Model {
        let backend = try required(
            backend, "backend", "Allowed: " + BackendKind.allCases.map(\.rawValue).joined(separator: ", "))
        let needsID = backend.needsID
        var model = Model(
            name: name,
            description: try required(
                description ?? (isOfMapping ? "" : nil), "description", "One line that helps to choose"),
            date: try required(
                date ?? (isOfMapping ? "" : nil), "date", "When the model was released, such as \"2026-04\""),
            backend: backend,
            id: needsID ? try required(id, "model", "The backend's own id of the model") : id ?? "")
        model.baseURL = baseURL ?? (backend == .ollama ? ollamaBaseURL : backend.defaultBaseURL)
        model.projector = projector
        model.keyName = keyName ?? defaultKeyName(of: backend)
        model.prompt = prompt
        model.systemPrompt = systemPrompt
        model.price = price
        model.imageTokenRuleName = imageTokenRuleName
        let isNear = model.baseURL != nil && !model.isRemoteByAddress
        model.concurrency = concurrency ?? (isNear ? BackendKind.ollama : backend).defaultConcurrency
        model.retirement = retirement
        model.missingEngine = missingEngine
        model.folder = folder
        model.capabilities.logprobs = backend.tellsProbabilities
        for change in Array(settings.values) + Array(capabilities.values) { change(&model) }
        return model
    }

    private var folder: String? {
        let file = idFile ?? file
        return file.lastIndex(of: "/").map { String(file[..<$0]) }
    }

    /// A key is sent unasked only to the vendor it belongs to: a server at another address must not learn it.
    private func defaultKeyName(of backend: BackendKind) -> String? {
        guard baseURL == nil || baseURL == backend.defaultBaseURL else { return nil }
        return backend.keyName
    }

    private func required<Value>(_ value: Value?, _ field: String, _ remedy: String) throws(RegistryError) -> Value {
        guard let value else {
            throw RegistryError(
                file: file, line: line, problem: "model \"\(name)\" has no \(field)",
                remedy: "Add \"\(field):\". \(remedy)")
        }
        return value
    }
}
