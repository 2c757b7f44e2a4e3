internal import AltText
internal import AltTextModels

/// A model that is asked about pictures.
struct PanelMember: Sendable {
    let model: Model
    /// Whether asking it sends the picture off this machine.
    let isRemote: Bool
    /// Whether an earlier round has asked it.
    var wasAskedBefore = false

    /// The members that `models` become.
    static func all(_ models: [Model], client: ModelClient) async -> [PanelMember] {
        let remote = await client.namesOfRemote(models)
        return models.map { PanelMember(model: $0, isRemote: remote.contains($0.name)) }
    }

    /// Asks the model.
    ///
    /// - Returns: what it sent, also where no caption can come of it: it was paid for.
    /// - Throws: ``ModelError`` where it sent nothing.
    func answer(to question: Question, _ client: ModelClient) async throws(ModelError) -> PaidAnswer {
        do throws(ModelError) {
            let answer = try await client.answer(question, from: model)
            return PaidAnswer(answer: answer, failure: nil, dollars: dollars(of: answer))
        } catch {
            guard let answer = error.answer else { throw error }
            return PaidAnswer(answer: answer, failure: Failure(error), dollars: dollars(of: answer))
        }
    }

    /// What an answer cost in US dollars; `nil` where that cannot be known.
    ///
    /// What the server says it charged goes before what the price list says. A model that runs elsewhere is not free
    /// because its entry names no price.
    private func dollars(of answer: Answer) -> Double? {
        if let reported = answer.reportedDollars { return reported }
        guard let price = model.price else { return isRemote ? nil : 0 }
        guard let input = answer.usage.input, let output = answer.usage.output else { return nil }
        return price.dollars(inputTokens: input, outputTokens: output)
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
