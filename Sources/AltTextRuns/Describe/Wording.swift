public import AltText
public import AltTextModels

/// What is said to every model beside the picture.
public struct Wording: Sendable, Hashable {
    /// What is known of the picture: place, page, people.
    public var context: String?
    /// The language of the alt text; `nil`: the prompt's own.
    public var language: Language?
    /// The length aimed at, in characters; `nil`: the prompt's own.
    public var length: Int?
    /// The prompt in place of the models' own.
    public var prompt: String?

    /// Creates a wording.
    public init(context: String? = nil, language: Language? = nil, length: Int? = nil, prompt: String? = nil) {
        self.context = context
        self.language = language
        self.length = length
        self.prompt = prompt
    }

    /// What is said to one model.
    public func instructions(for model: Model) -> Instructions {
        Instructions(
            system: model.systemPrompt ?? Instructions.defaultSystemPrompt,
            prompt: prompt ?? model.prompt ?? Instructions.defaultPrompt,
            context: context, language: language, length: length)
    }

    /// The same, with what a picture's place says of it before what the user says of all pictures.
    func following(_ placeContext: String) -> Wording {
        guard !placeContext.isEmpty else { return self }
        var wording = self
        wording.context = [placeContext, context ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        return wording
    }

    /// What is said to a model that is to write one text from several.
    func instructions(for model: Model, combining texts: [String]) -> Instructions {
        Instructions(
            combining: texts, system: model.systemPrompt ?? Instructions.defaultSystemPrompt, context: context,
            language: language, length: length)
    }
}
