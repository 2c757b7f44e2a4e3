internal import AltText
internal import AltTextLedger
internal import AltTextModels

/// A model that a run asks, and all that the run knows of it.
struct PanelMember: Sendable {
    let model: Model
    let recipe: Recipe.ID
    let recipeDigest: String
    /// Whether asking it sends the picture off this machine.
    let isRemote: Bool
    /// Holds pictures back while the model's server is out of reach.
    let gate: Gate
    /// Whether an earlier round of the run has asked it.
    var wasAskedBefore = false

    /// All that a run or an inquiry needs to know of models.
    ///
    /// - Parameter gate: makes the gate of each.
    static func all(
        _ models: [Model], wording: Wording, ledger: Ledger, client: ModelClient, gate: () -> Gate
    ) async throws(LedgerError) -> [PanelMember] {
        let remote = await client.namesOfRemote(models)
        var members: [PanelMember] = []
        for model in models {
            let recipe = Recipe(model, wording: wording)
            members.append(
                PanelMember(
                    model: model, recipe: try await ledger.recipe(recipe), recipeDigest: recipe.digest,
                    isRemote: remote.contains(model.name), gate: gate()))
        }
        return members
    }
}

extension Model {
    /// The most that a question can cost, in US dollars.
    ///
    /// Token counts of pictures are estimates: half as much again covers what servers count differently.
    func worstCost(of question: Question) -> Double {
        guard let price else { return 0 }
        let plan = TokenPlan(question, for: self)
        let area = question.picture.width * question.picture.height
        let input = plan.textTokens + (plan.pictureTokens ?? max(2000, area / 400))
        return price.dollars(
            inputTokens: input * 3 / 2 + 100, outputTokens: settings.maximumTokens ?? Self.usualAnswerLimit)
    }

    /// The largest limit on answers that backends send by themselves, in tokens.
    private static let usualAnswerLimit = 1024
}
