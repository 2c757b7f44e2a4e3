internal import AltText
internal import AltTextModels

/// The terms on which a run asks models: while their servers are there, and as long as its money lasts.
struct RunTerms: AskingTerms {
    let control: RunControl
    let purse: Purse
    /// Hold pictures back while a model's server is out of reach, by the model's name.
    let gates: [String: Gate]

    var isEnding: Bool { control.isEnding }

    func isAway(_ member: PanelMember) -> Bool { gates[member.model.name]?.isClosed ?? false }

    func admits(_ member: PanelMember) async -> Bool {
        guard let gate = gates[member.model.name] else { return !isEnding }
        return await control.passes(gate)
    }

    func reserve(_ dollars: Double) async -> Bool {
        if await purse.reserve(dollars) { return true }
        await control.stop(.budgetSpent)
        return false
    }

    func settle(reserved: Double, spent: Double) { purse.settle(reserved: reserved, spent: spent) }

    func answered(_ member: PanelMember, dollars: Double?) {
        gates[member.model.name]?.succeeded()
        control.monitor.update { progress in
            progress.dollars += dollars ?? 0
            if dollars == nil { progress.unknownCosts += 1 }
        }
    }

    func consequence(
        of error: ModelError, _ member: PanelMember, isFirst: @Sendable () -> Bool
    ) async -> FailureConsequence {
        let gate = gates[member.model.name]
        switch error.scope {
        case .interruption: return .hold
        case .model:
            await control.stop(.obstacle(Failure(error)))
            return .hold
        case .server:
            let isFirst = isFirst()
            let isAway = gate?.failed(Failure(error)) ?? false
            return isAway || isFirst ? .hold : .count(isPassing: true)
        case .picture:
            gate?.succeeded()
            return .count(isPassing: false)
        }
    }
}
