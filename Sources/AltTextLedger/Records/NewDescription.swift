public import AltText

/// A description that is about to be recorded.
public struct NewDescription: Sendable, Hashable {
    /// The text.
    public var alt: AlternativeText
    /// Who wrote it.
    public var origin: Origin
    /// The person or token that wrote it, where that is known.
    public var author: String?
    /// The answer it was made of, if a model wrote it.
    public var captionID: CaptionRecord.ID?
    /// The name of the model that wrote it, if one did.
    public var model: String?
    /// What was asked of the model, if one wrote it.
    public var recipeID: Recipe.ID?
    /// The description it was edited from.
    public var ancestorID: DescriptionRecord.ID?
    /// The estimated chance that a reviewer accepts it unchanged, 0...1.
    public var confidence: Double?
    /// ``confidence`` before what people decided about other texts corrected it.
    public var estimate: Double?
    /// What checks have to say about it.
    public var findings: [Finding]

    /// Creates a description.
    public init(
        alt: AlternativeText, origin: Origin, author: String? = nil, captionID: CaptionRecord.ID? = nil,
        model: String? = nil, recipeID: Recipe.ID? = nil, ancestorID: DescriptionRecord.ID? = nil,
        confidence: Double? = nil, estimate: Double? = nil, findings: [Finding] = []
    ) {
        self.alt = alt
        self.origin = origin
        self.author = author
        self.captionID = captionID
        self.model = model
        self.recipeID = recipeID
        self.ancestorID = ancestorID
        self.confidence = confidence
        self.estimate = estimate
        self.findings = findings
    }
}
