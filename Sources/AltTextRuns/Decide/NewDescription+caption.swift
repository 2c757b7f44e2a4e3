internal import AltText
internal import AltTextLedger

extension NewDescription {
    /// The description that is made of a model's caption, with how far it can be trusted and why not further.
    ///
    /// - Parameter ancestor: the description that it replaces.
    init(
        of caption: Caption, _ id: CaptionRecord.ID, _ recipe: Recipe.ID, _ assessment: Assessment,
        ancestor: DescriptionRecord.ID?
    ) {
        self.init(
            alt: caption.isDecorative ? .decorative : .text(caption.text), origin: .ai, captionID: id,
            model: caption.model, recipeID: recipe, ancestorID: ancestor, confidence: assessment.confidence.value,
            estimate: assessment.confidence.estimate, findings: assessment.reasons)
    }
}
