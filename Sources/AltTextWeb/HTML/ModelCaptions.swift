internal import AltText
internal import AltTextLedger
internal import AltTextRuns

/// What models say of a picture: of several captions to the same question the last.
struct ModelCaptions {
    struct Caption {
        let record: CaptionRecord
        let model: String
        /// The text that would be published; why there is none otherwise.
        let text: Result<AlternativeText, Failure>
    }

    /// In the order in which they were first asked.
    let all: [Caption]

    init(_ history: Ledger.History) {
        var order: [Recipe.ID] = []
        var newest: [Recipe.ID: CaptionRecord] = [:]
        for caption in history.borrowedCaptions + history.captions {
            if newest[caption.recipeID] == nil { order.append(caption.recipeID) }
            newest[caption.recipeID] = caption
        }
        all = order.compactMap { recipe in
            newest[recipe].map { caption in
                Caption(
                    record: caption, model: history.recipes[recipe]?.model ?? "?", text: caption.answer.alternativeText)
            }
        }
    }
}
