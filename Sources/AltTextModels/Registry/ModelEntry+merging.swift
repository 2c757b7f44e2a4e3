extension ModelEntry {
    /// Changes what `other`, an entry of the same name in a file that comes later, states.
    mutating func merge(_ other: ModelEntry) {
        file = other.file
        line = other.line
        if let backend = other.backend, backend != self.backend {
            // Another backend is another model: what held for the old one would mislead the new one.
            self = ModelEntry(name: name, file: other.file, line: other.line, description: description, date: date)
        }
        isOfMapping = isOfMapping || other.isOfMapping
        description = other.description ?? description
        date = other.date ?? date
        backend = other.backend ?? backend
        // Another model has other eyes.
        if let id = other.id, id != self.id { projector = nil }
        id = other.id ?? id
        idFile = other.idFile ?? idFile
        projector = other.projector ?? projector
        // The key belongs to the server at the old address: another one must not learn it.
        if let baseURL = other.baseURL, baseURL != self.baseURL { keyName = nil }
        baseURL = other.baseURL ?? baseURL
        keyName = other.keyName ?? keyName
        prompt = other.prompt ?? prompt
        systemPrompt = other.systemPrompt ?? systemPrompt
        settings.merge(other.settings) { $1 }
        capabilities.merge(other.capabilities) { $1 }
        price = other.price ?? price
        imageTokenRuleName = other.imageTokenRuleName ?? imageTokenRuleName
        concurrency = other.concurrency ?? concurrency
        retirement = other.retirement ?? retirement
        missingEngine = other.missingEngine ?? missingEngine
    }
}
