/// Finds the phrases of the packs in a text.
enum Phrases {
    /// Calls `found` with the list and the token behind each phrase that begins at a token, shorter ones first.
    static func walk(
        _ tokens: [Token], from start: Int, packs: PackSet, _ found: (PhraseList, Int) -> Void
    ) {
        var node: UInt32 = 0
        var index = start
        while index < tokens.count, tokens[index].entry.number != 0,
            let next = Lexicon.shared.node(after: node, number: tokens[index].entry.number)
        {
            node = next
            index += 1
            for ending in Lexicon.shared.endings(at: node) where !ending.packs.isDisjoint(with: packs) {
                found(ending.list, index)
            }
        }
    }
}
