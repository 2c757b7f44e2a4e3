internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures

/// The models of a run. Each is asked once about the same bytes, however many pictures have them; what it answers is in
/// the ledger before anything is done with it.
struct Panel: Sendable {
    let members: [PanelMember]
    let ledger: Ledger
    let client: ModelClient
    let purse: Purse
    let wording: Wording
    /// What people made of earlier texts.
    let experience: Experience
    let control: RunControl
    /// What models could not answer in earlier rounds.
    let failures: RoundFailures

    /// A question that only one task at a time may have answered.
    private struct Key: Hashable, Sendable {
        let digest: String
        let recipe: Recipe.ID
    }

    private let turns = Turns<Key>()
    private let suspects = Suspects<Suspicion>()

    /// A picture about which a model's server failed.
    private struct Suspicion: Hashable, Sendable {
        let picture: PictureRecord.ID
        let recipe: Recipe.ID
    }

    init(
        members: [PanelMember], ledger: Ledger, client: ModelClient, shares: RunShares, wording: Wording,
        control: RunControl
    ) {
        self.members = members
        self.ledger = ledger
        self.client = client
        purse = shares.purse
        failures = shares.failures
        self.wording = wording
        experience = shares.experience
        self.control = control
    }

    /// A picture as models are asked about it.
    struct Subject: Sendable {
        let picture: PictureRecord
        let digest: String
        let context: String
        let prepared: PictureIntake.Prepared?

        /// What the file and its place say of the picture.
        var evidence: [String] {
            [context] + (prepared?.facts.embeddedTexts ?? [])
        }
    }

    /// The members that have not answered about these bytes yet.
    func membersToAsk(
        about digest: String, for picture: PictureRecord
    ) async throws(LedgerError) -> [PanelMember] {
        var silent: [PanelMember] = []
        for member in members where failures.outcome(of: member.recipe, about: picture) == nil {
            let answer = try await ledger.answer(to: member.recipe, about: digest, for: picture.id)
            if answer == nil { silent.append(member) }
        }
        return silent
    }

    /// Asks every member, all at the same time.
    func ask(about subject: Subject) async throws(LedgerError) -> [PanelOutcome] {
        if members.count == 1 { return [try await ask(members[0], about: subject)] }
        let results = await withTaskGroup(of: (Int, Result<PanelOutcome, LedgerError>).self) { group in
            for (place, member) in members.enumerated() {
                group.addTask {
                    do throws(LedgerError) {
                        return (place, .success(try await ask(member, about: subject)))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var outcomes: [PanelOutcome] = []
        for (_, result) in results.sorted(by: { $0.0 < $1.0 }) { outcomes.append(try result.get()) }
        return outcomes
    }

    private func ask(_ member: PanelMember, about subject: Subject) async throws(LedgerError) -> PanelOutcome {
        try await turns.withTurn(Key(digest: subject.digest, recipe: member.recipe)) { () throws(LedgerError) in
            // Nobody else is kept from asking while the server is away.
            let isAway = member.gate.isClosed
            if isAway {
                if let settled = try await settledOutcome(of: member, about: subject) { return settled }
                guard await control.passes(member.gate) else { return .held }
            }
            guard let lock = try await lockQuestion(to: member, about: subject) else { return .held }
            defer { lock.release() }
            if let settled = try await settledOutcome(of: member, about: subject) { return settled }
            guard let question = question(to: member.model, about: subject) else { return .held }
            let passes = isAway ? true : await control.passes(member.gate)
            guard passes else { return .held }
            return try await ask(member, question, about: subject)
        }
    }

    /// What came of asking the member before.
    private func settledOutcome(
        of member: PanelMember, about subject: Subject
    ) async throws(LedgerError) -> PanelOutcome? {
        let known = try await ledger.answer(to: member.recipe, about: subject.digest, for: subject.picture.id)
        guard let known else { return failures.outcome(of: member.recipe, about: subject.picture) }
        if !member.wasAskedBefore {
            try await ledger.countReuse(in: control.run)
            control.monitor.update { $0.reused += 1 }
        }
        return outcome(of: known.answer, known.id, member)
    }

    /// Waits until nobody else asks the same, in another run or because somebody wants to know at once. No process hears
    /// when another one is done, so that it has to be looked for.
    ///
    /// - Returns: `nil` where the run ends meanwhile.
    private func lockQuestion(
        to member: PanelMember, about subject: Subject
    ) async throws(LedgerError) -> LedgerLock? {
        while true {
            if let lock = try ledger.lockQuestion(of: member.recipe, about: subject.digest) { return lock }
            guard !control.isEnding, (try? await Task.sleep(for: .milliseconds(50))) != nil else { return nil }
        }
    }

    private func ask(
        _ member: PanelMember, _ question: Question, about subject: Subject
    ) async throws(LedgerError) -> PanelOutcome {
        let reserved = member.model.worstCost(of: question)
        guard await purse.reserve(reserved) else {
            await control.stop(.budgetSpent)
            return .held
        }
        guard !control.isEnding else {
            purse.settle(reserved: reserved, spent: 0)
            return .held
        }
        let answer: Answer
        let failure: ModelError?
        do throws(ModelError) {
            answer = try await client.answer(question, from: member.model)
            failure = nil
        } catch {
            guard let refusal = error.answer else {
                purse.settle(reserved: reserved, spent: error.mayHaveCost ? reserved : 0)
                return await outcome(of: error, member, about: subject)
            }
            (answer, failure) = (refusal, error)
        }
        let dollars = answer.dollars(model: member.model, isRemote: member.isRemote)
        // What may have been spent counts against the limit; others wait for the rest, whatever becomes of the answer.
        purse.settle(reserved: reserved, spent: dollars ?? reserved)
        let caption = NewCaption(
            pictureDigest: subject.digest, requestDigest: Digest.text(of: question, recipe: member.recipeDigest),
            context: subject.context.isEmpty ? nil : subject.context, raw: answer.text, finish: answer.finish,
            servedModel: answer.servedModel, inputTokens: answer.usage.input, outputTokens: answer.usage.output,
            dollars: dollars, duration: answer.duration, probability: answer.probability, warnings: answer.warnings,
            failure: failure.map { Failure($0) })
        let id = try await ledger.record(
            caption, for: subject.picture.id, recipe: member.recipe, run: control.run)
        member.gate.succeeded()
        control.monitor.update { progress in
            progress.dollars += dollars ?? 0
            if dollars == nil { progress.unknownCosts += 1 }
        }
        return outcome(of: caption, id, member)
    }

    private func outcome(of answer: NewCaption, _ id: CaptionRecord.ID, _ member: PanelMember) -> PanelOutcome {
        switch answer.caption(model: member.model.name) {
        case .success(let caption): .caption(caption, id, member.recipe)
        case .failure(let failure): .failed(failure, id, isPassing: false)
        }
    }

    private func outcome(
        of error: ModelError, _ member: PanelMember, about subject: Subject
    ) async -> PanelOutcome {
        switch error.scope {
        case .interruption: return .held
        case .model:
            await control.stop(.obstacle(Failure(error)))
            return .held
        case .server:
            let isFirst = suspects.isFirst(Suspicion(picture: subject.picture.id, recipe: member.recipe))
            let isAway = member.gate.failed(Failure(error))
            return isAway || isFirst ? .held : .failed(Failure(error), nil, isPassing: true)
        case .picture:
            member.gate.succeeded()
            return .failed(Failure(error), nil, isPassing: false)
        }
    }

    private func question(to model: Model, about subject: Subject) -> Question? {
        let instructions = wording.following(subject.context).instructions(for: model)
        return subject.prepared?.question(to: model, called: subject.picture.listing.id.text, instructions)
    }
}
