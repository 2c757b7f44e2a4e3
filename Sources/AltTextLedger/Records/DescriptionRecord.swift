public import AltText

/// An alt text that AltText holds for a picture, with its provenance.
public struct DescriptionRecord: Sendable, Hashable {
    /// The number of a description.
    public typealias ID = LedgerID<DescriptionRecord>

    /// Its number.
    public let id: ID
    /// The picture it describes.
    package let pictureID: PictureRecord.ID
    /// The run that made it, if one did.
    package let runID: RunRecord.ID?
    /// The answer it was made of, if a model wrote it.
    package let captionID: CaptionRecord.ID?
    /// The description it was edited from.
    package let ancestorID: ID?
    /// The text. `missing` says that a person took the text away.
    public let alt: AlternativeText
    /// Who wrote it.
    public let origin: Origin
    /// The person or token that wrote it, where that is known.
    package let author: String?
    /// The name of the model that wrote it, if one did.
    public let model: String?
    /// What was asked of the model, if one wrote it.
    package let recipeID: Recipe.ID?
    /// The estimated chance that a reviewer accepts it unchanged, 0...1.
    public let confidence: Double?
    /// What checks have to say about it.
    public let findings: [Finding]
    /// When it was recorded.
    public let createdAt: Timestamp

    static let columns = columns(of: "descriptions")

    static func columns(of table: String) -> String {
        [
            "id", "picture_id", "run_id", "caption_id", "ancestor_id", "kind", "words", "origin", "author", "model",
            "recipe_id", "confidence", "findings", "created_at",
        ].map { "\(table).\($0)" }.joined(separator: ", ")
    }

    init(_ row: inout SQLRow) {
        id = row.id()
        pictureID = row.id()
        runID = row.optionalID()
        captionID = row.optionalID()
        ancestorID = row.optionalID()
        alt = row.alternativeText()
        origin = row.word(or: .human)
        author = row.optionalText()
        model = row.optionalText()
        recipeID = row.optionalID()
        confidence = row.optionalReal()
        findings = Finding.list(row.optionalText())
        createdAt = row.time()
    }
}

extension Finding {
    /// Findings as the ledger keeps them.
    static func list(_ text: String?) -> [Finding] {
        guard let text, let elements = JSON(parsing: text)?.array else { return [] }
        return elements.compactMap(Finding.init(json:))
    }
}
