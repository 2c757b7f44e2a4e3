internal import AltText
internal import AltTextLedger

/// What the resource API says of a text: always who wrote it, and in full how it came about.
struct TextAnswer {
    private let captions: [CaptionRecord.ID: CaptionRecord]
    private let recipes: [Recipe.ID: Recipe]
    private let accepted: [DescriptionRecord.ID: DecisionRecord]

    init(_ history: Ledger.History) {
        captions = Dictionary(history.captions.map { ($0.id, $0) }) { first, _ in first }
        recipes = history.recipes
        let acceptances = history.decisions.filter { $0.kind == .accepted }
        accepted = Dictionary(
            acceptances.compactMap { decision in decision.descriptionID.map { ($0, decision) } }
        ) { first, _ in first }
    }

    /// A text and who wrote it.
    static func brief(_ description: DescriptionRecord, isReviewed: Bool) -> JSON {
        var answer: JSON = [
            "kind": .string(kind(of: description.alt)),
            "alt": .string(description.alt.words ?? ""),
            "origin": .string(description.origin.rawValue),
        ]
        if description.origin == .ai {
            answer["model"] = description.model.map { .string($0) } ?? .null
            answer["reviewed"] = .bool(isReviewed)
        }
        return answer
    }

    private static func kind(of alt: AlternativeText) -> String {
        switch alt {
        case .text: "text"
        case .decorative: "decorative"
        case .missing: "removed"
        }
    }

    /// A text and how it came about.
    func full(_ description: DescriptionRecord) -> JSON {
        var answer = Self.brief(description, isReviewed: accepted[description.id] != nil)
        answer["id"] = .integer(Int(description.id.rawValue))
        answer["created_at"] = .string(description.createdAt.description)
        answer["author"] = description.author.map { .string($0) }
        answer["run"] = description.runID.map { .integer(Int($0.rawValue)) }
        answer["edited_from"] = description.ancestorID.map { .integer(Int($0.rawValue)) }
        answer["confidence"] = description.confidence.map { .number($0) }
        if description.origin == .ai { answer["findings"] = .array(description.findings.map(\.json)) }
        if let acceptance = accepted[description.id] {
            answer["accepted_by"] = acceptance.author.map { .string($0) }
            answer["accepted_at"] = .string(acceptance.createdAt.description)
        }
        if let caption = description.captionID.flatMap({ captions[$0] }) { answer["answer"] = Self.cost(of: caption) }
        if let recipe = description.recipeID.flatMap({ recipes[$0] }) { answer["recipe"] = Self.json(recipe) }
        return answer
    }

    /// What a model answered, and what that took.
    func json(_ caption: CaptionRecord) -> JSON {
        var answer: JSON = [
            "id": .integer(Int(caption.id.rawValue)),
            "raw": .string(caption.answer.raw),
            "origin": "ai",
            "model": recipes[caption.recipeID].map { .string($0.model) } ?? .null,
            "finish": .string(caption.answer.finish.rawValue),
            "picture_digest": .string(caption.answer.pictureDigest),
            "request_digest": .string(caption.answer.requestDigest),
            "created_at": .string(caption.createdAt.description),
        ]
        answer["run"] = caption.runID.map { .integer(Int($0.rawValue)) }
        answer["context"] = caption.answer.context.map { .string($0) }
        answer["warnings"] = .array(caption.answer.warnings.map { .string($0) })
        answer["cost"] = Self.cost(of: caption)
        answer["error"] = caption.answer.failure.map { ["kind": .string($0.kind), "message": .string($0.message)] }
        return answer
    }

    private static func cost(of caption: CaptionRecord) -> JSON {
        var cost: JSON = ["seconds": .number(caption.answer.duration / .seconds(1))]
        cost["dollars"] = caption.answer.dollars.map { .number($0) }
        cost["input_tokens"] = caption.answer.inputTokens.map { .integer($0) }
        cost["output_tokens"] = caption.answer.outputTokens.map { .integer($0) }
        cost["served_model"] = caption.answer.servedModel.map { .string($0) }
        return cost
    }

    private static func json(_ recipe: Recipe) -> JSON {
        var answer: JSON = [
            "model": .string(recipe.model),
            "backend": .string(recipe.backend),
            "backend_model": .string(recipe.backendModel),
            "settings": recipe.settings,
            "prompt": .string(recipe.prompt),
            "digest": .string(recipe.digest),
        ]
        answer["system_prompt"] = recipe.systemPrompt.map { .string($0) }
        return answer
    }
}
