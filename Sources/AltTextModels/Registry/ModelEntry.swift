internal import AltText

/// What one file says of one model: every field is optional, since an entry with a known name changes only what it states.
struct ModelEntry {
    var name: String
    var file: String
    var line: Int?
    var description: String?
    var date: String?
    var backend: BackendKind?
    var id: String?
    /// The file that says what the model's id is: a path is relative to it, whoever changes something else.
    var idFile: String?
    var projector: String?
    var baseURL: String?
    var keyName: String?
    var prompt: String?
    var systemPrompt: String?
    /// What it says of settings, by their names.
    var settings: [String: ModelSetting.Change] = [:]
    /// What it says of capabilities, by their names.
    var capabilities: [String: ModelSetting.Change] = [:]
    var price: Price?
    var imageTokenRuleName: String?
    var concurrency: Int?
    var retirement: Retirement?
    var successorLine: Int?
    var missingEngine: String?
    /// Whether it stood in a mapping of names to entries, whose entries have no date.
    var isOfMapping = false
}
