internal import AltText

/// What a question will take, worked out before it is asked.
package struct TokenPlan: Sendable, Hashable {
    /// Tokens of the prompts, estimated.
    package let textTokens: Int
    /// Tokens of the picture by the rule of the model; `nil` where no rule is known.
    package let pictureTokens: Int?
    /// The usual length of an answer in tokens: an alt text of two sentences.
    package static let usualAnswerTokens = 60
    /// US dollars with an answer of the usual length and no hidden reasoning; `nil` where price or rule are unknown.
    package let dollars: Double?

    /// Works out a question.
    ///
    /// - Parameter isRemote: whether the model runs elsewhere; `nil`: what its address and id tell.
    package init(_ question: Question, for model: Model, isRemote: Bool? = nil) {
        self.init(
            prompts: [question.system, question.prompt].compactMap(\.self), width: question.picture.width,
            height: question.picture.height, model: model, isRemote: isRemote)
    }

    /// Works out prompts with a picture of a size in pixels.
    ///
    /// - Parameter isRemote: whether the model runs elsewhere, where nothing is free unless a price says so; `nil`:
    ///   what its address and id tell.
    package init(prompts: [String], width: Int, height: Int, model: Model, isRemote: Bool? = nil) {
        textTokens = prompts.reduce(0) { $0 + TokenEstimate.textTokens($1) }
        let rule = model.imageTokenRuleName.flatMap(ImageTokenRule.init(named:))
        pictureTokens = rule?.tokens(width: width, height: height, detail: model.settings.detail ?? .auto)
        guard let price = model.price else {
            dollars = isRemote ?? model.isRemoteByName ? nil : 0
            return
        }
        dollars = pictureTokens.map { [textTokens] pictureTokens in
            price.dollars(inputTokens: textTokens + pictureTokens, outputTokens: Self.usualAnswerTokens)
        }
    }
}
