internal import AltTextModels

/// One pass over pictures with the models that fit into memory together, so that each is loaded once, however many pictures
/// there are. What they answer waits in the book until the last round, in which all have a say.
struct Round: Sendable {
    /// The models that have a say; in the last round all.
    let members: [PanelMember]
    /// Its place among the rounds, from 1.
    let number: Int
    /// How many rounds there are.
    let count: Int

    /// Whether nobody is asked after this round.
    var isLast: Bool { number == count }

    /// The models that are asked in this round for the first time.
    var newcomers: [Model] { members.filter { !$0.wasAskedBefore }.map(\.model) }

    /// The rounds in which `members` are asked: one, where all that AltText loads itself fits into memory.
    static func all(of members: [PanelMember], client: ModelClient) async -> [Round] {
        // Models that need no memory here are in the last round. None of them is asked, and paid, for a picture that is not
        // got to.
        let rounds = await client.rounds(of: members.map(\.model)).reversed().map { Set($0.map(\.name)) }
        return rounds.enumerated().map { place, names in
            let isLast = place == rounds.count - 1
            let present = members.compactMap { $0.member(of: names, isLast: isLast) }
            return Round(members: present, number: place + 1, count: rounds.count)
        }
    }
}

extension PanelMember {
    fileprivate func member(of names: Set<String>, isLast: Bool) -> PanelMember? {
        if names.contains(model.name) { return self }
        guard isLast else { return nil }
        var member = self
        member.wasAskedBefore = true
        return member
    }
}
