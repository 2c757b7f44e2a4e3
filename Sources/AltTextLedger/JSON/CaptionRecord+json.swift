package import AltText

// How the ledger's records are written in JSON: by `alttext history`, `status` and `token`, by the API, and in what pages
// offer for download. Members are called alike wherever the same thing is meant; `id` is a record's own number, and every
// other number is called after the record it names. What is not known is left out. docs/json.md describes them.

extension CaptionRecord {
    /// What a model answered, what was asked, and what that took.
    package func json(_ recipe: Recipe?) -> JSON {
        .object(of: [
            ("id", id.json), ("run", runID?.json), ("model", recipe.map { .string($0.model) }),
            ("served_model", answer.servedModel.map { .string($0) }), ("recipe", recipe?.json),
            ("context", answer.context.map { .string($0) }), ("raw", .string(answer.raw)),
            ("finish", .string(answer.finish.rawValue)), ("error", answer.failure?.json),
            ("warnings", answer.warnings.isEmpty ? nil : .array(answer.warnings.map { .string($0) })),
            ("picture_sha256", .string(answer.pictureDigest)), ("request_sha256", .string(answer.requestDigest)),
            ("input_tokens", answer.inputTokens.map { .integer($0) }),
            ("output_tokens", answer.outputTokens.map { .integer($0) }),
            ("cost_usd", answer.dollars.map { .rounded($0, digits: 8) }),
            ("seconds", .rounded(answer.duration / .seconds(1), digits: 3)),
            ("probability", answer.probability.map { .rounded($0, digits: 4) }), ("created_at", createdAt.json),
        ])
    }
}

extension Recipe {
    /// What is asked of a model, whatever the picture.
    package var json: JSON {
        .object(of: [
            ("model", .string(model)), ("backend", .string(backend)), ("backend_model", .string(backendModel)),
            ("settings", settings), ("system_prompt", systemPrompt.map { .string($0) }), ("prompt", .string(prompt)),
            ("sha256", .string(digest)),
        ])
    }
}

extension Failure {
    /// Why something failed.
    package var json: JSON { ["kind": .string(kind), "message": .string(message)] }
}

extension LedgerID {
    package var json: JSON { .integer(Int(rawValue)) }
}

extension Timestamp {
    package var json: JSON { .string(description) }
}
