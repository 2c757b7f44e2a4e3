internal import AltText
internal import AltTextLedger
internal import AltTextModels

/// The answers that the ledger has, whichever run or page asked for them.
struct LedgerBook: AnswerBook {
    private let ledger: Ledger
    private let run: RunRecord.ID
    private let recipes: [String: NumberedRecipe]
    private let failures: RoundFailures
    private let onReuse: @Sendable () -> Void

    /// A recipe as the ledger has it.
    private struct NumberedRecipe: Sendable {
        let id: Recipe.ID
        let digest: String
    }

    /// What is known of an answer.
    struct Entry: Sendable {
        let caption: CaptionRecord.ID
        let recipe: Recipe.ID
    }

    /// Opens the book for some models, whose recipes are in the ledger from then on.
    ///
    /// - Parameters:
    ///   - run: the run, or the inquiry, that asks.
    ///   - failures: what models could not answer in earlier rounds.
    ///   - onReuse: hears of every answer that was there already.
    init(
        _ ledger: Ledger, for models: [Model], wording: Wording, run: RunRecord.ID,
        failures: RoundFailures = RoundFailures(), onReuse: @escaping @Sendable () -> Void = {}
    ) async throws(LedgerError) {
        self.ledger = ledger
        self.run = run
        self.failures = failures
        self.onReuse = onReuse
        var recipes: [String: NumberedRecipe] = [:]
        for model in models {
            let recipe = Recipe(model, wording: wording)
            recipes[model.name] = NumberedRecipe(id: try await ledger.recipe(recipe), digest: recipe.digest)
        }
        self.recipes = recipes
    }

    /// The recipes of the models.
    var recipeIDs: [Recipe.ID] { recipes.values.map(\.id) }

    func recipe(of member: PanelMember) -> String {
        recipes[member.model.name].map { "\($0.id)" } ?? member.model.name
    }

    func has(
        _ member: PanelMember, _ digest: String, of picture: PictureRecord
    ) async throws(LedgerError) -> Bool {
        guard let recipe = recipes[member.model.name] else { return false }
        if failures.outcome(of: recipe.id, about: picture) != nil { return true }
        return try await ledger.answer(to: recipe.id, about: digest, for: picture.id) != nil
    }

    func outcome(
        of member: PanelMember, about subject: Subject<PictureRecord>
    ) async throws(LedgerError) -> PanelOutcome<Entry>? {
        guard let recipe = recipes[member.model.name] else { return nil }
        let known = try await ledger.answer(to: recipe.id, about: subject.digest, for: subject.picture.id)
        guard let known else { return failures.outcome(of: recipe.id, about: subject.picture) }
        if !member.wasAskedBefore {
            try await ledger.countReuse(in: run)
            onReuse()
        }
        return outcome(of: known.answer, Entry(caption: known.id, recipe: recipe.id), member)
    }

    /// Another run may ask, or somebody who wants to know at once. No process hears when another one is done, so that it has
    /// to be looked for.
    func claim(
        _ member: PanelMember, about subject: Subject<PictureRecord>, while isWanted: @Sendable () -> Bool
    ) async throws(LedgerError) -> (@Sendable () -> Void)? {
        guard let recipe = recipes[member.model.name] else { return nil }
        while true {
            if let lock = try ledger.lockQuestion(of: recipe.id, about: subject.digest) { return { lock.release() } }
            guard isWanted(), (try? await Task.sleep(for: .milliseconds(50))) != nil else { return nil }
        }
    }

    func keep(
        _ paid: PaidAnswer, to question: Question, by member: PanelMember, about subject: Subject<PictureRecord>
    ) async throws(LedgerError) -> PanelOutcome<Entry> {
        guard let recipe = recipes[member.model.name] else { return .held }
        let answer = paid.answer
        let caption = NewCaption(
            pictureDigest: subject.digest, requestDigest: Digest.text(of: question, recipe: recipe.digest),
            context: subject.context.isEmpty ? nil : subject.context, raw: answer.text, finish: answer.finish,
            servedModel: answer.servedModel, inputTokens: answer.usage.input, outputTokens: answer.usage.output,
            dollars: paid.dollars, duration: answer.duration, probability: answer.probability,
            warnings: answer.warnings, failure: paid.failure)
        let id = try await ledger.record(caption, for: subject.picture.id, recipe: recipe.id, run: run)
        return outcome(of: caption, Entry(caption: id, recipe: recipe.id), member)
    }

    /// Remembers, for the rounds to come, what models could not answer. A failure with an answer is in the ledger.
    func remember(_ outcomes: [PanelOutcome<Entry>], of members: [PanelMember], about picture: PictureRecord) {
        for (outcome, member) in zip(outcomes, members) {
            guard case .failed(let failure, nil, let isPassing) = outcome,
                let recipe = recipes[member.model.name]
            else { continue }
            failures.add(failure, isPassing: isPassing, of: recipe.id, about: picture)
        }
    }

    private func outcome(of answer: NewCaption, _ entry: Entry, _ member: PanelMember) -> PanelOutcome<Entry> {
        switch answer.caption(model: member.model.name) {
        case .success(let caption): .caption(caption, entry)
        case .failure(let failure): .failed(failure, entry, isPassing: false)
        }
    }
}
