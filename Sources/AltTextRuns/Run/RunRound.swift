internal import AltTextModels

/// One time that a run goes over the pictures.
///
/// Models that fit into memory together are asked in the same round, so that each is loaded once, however many pictures there
/// are. What they answer waits in the ledger until the last round, in which captions are compared and written.
struct RunRound: Sendable {
    /// The models that have a say; in the last round all of the run's.
    let members: [PanelMember]
    /// Its place among the rounds, from 1.
    let number: Int
    /// How many rounds there are.
    let count: Int

    /// Whether captions become descriptions in this round.
    var isLast: Bool { number == count }

    /// The rounds in which `members` are asked: one, where all that AltText loads itself fits into memory.
    static func all(of members: [PanelMember], client: ModelClient) async -> [RunRound] {
        // Models that need no memory here are in the first shift. In the last round none of them is asked, and paid, for
        // a picture that the run does not get to.
        let shifts = await client.shifts(of: members.map(\.model)).reversed().map { Set($0.map(\.name)) }
        return shifts.enumerated().map { place, shift in
            let isLast = place == shifts.count - 1
            let present = members.compactMap { $0.member(of: shift, isLast: isLast) }
            return RunRound(members: present, number: place + 1, count: shifts.count)
        }
    }

    /// How it is shown to people; `nil` where it is the only one.
    var progress: RunProgress.Round? {
        guard count > 1 else { return nil }
        return RunProgress.Round(
            number: number, count: count, models: members.filter { !$0.wasAskedBefore }.map(\.model.name))
    }
}

extension PanelMember {
    fileprivate func member(of shift: Set<String>, isLast: Bool) -> PanelMember? {
        if shift.contains(model.name) { return self }
        guard isLast else { return nil }
        var member = self
        member.wasAskedBefore = true
        return member
    }
}
