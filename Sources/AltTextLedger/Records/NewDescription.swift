package import AltText

/// A description that is about to be recorded.
package struct NewDescription: Sendable, Hashable {
    /// The text.
    package var alt: AlternativeText
    /// Who wrote it.
    package var origin: Origin
    /// The person or token that wrote it, where that is known.
    package var author: String?
    /// The answer it was made of, if a model wrote it.
    package var captionID: CaptionRecord.ID?
    /// The name of the model that wrote it, if one did.
    package var model: String?
    /// What was asked of the model, if one wrote it.
    package var recipeID: Recipe.ID?
    /// The description it was edited from.
    package var ancestorID: DescriptionRecord.ID?
    /// The estimated chance that a reviewer accepts it unchanged, 0...1.
    package var confidence: Double?
    /// ``confidence`` before what people decided about other texts corrected it.
    package var estimate: Double?
    /// What checks have to say about it.
    package var findings: [Finding]

    /// Creates a description.
    package init(
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
