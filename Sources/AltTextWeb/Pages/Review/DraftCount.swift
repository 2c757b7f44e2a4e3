/// How many drafts there are, counted as far as is worth it.
struct DraftCount: Sendable, Hashable {
    let number: Int
    let isAll: Bool

    init(_ number: Int, limit: Int) {
        self.number = number
        isAll = number < limit
    }

    /// In words: `1 draft`, `over 1000 drafts`.
    var words: String {
        number == 1 ? "1 draft" : isAll ? "\(number) drafts" : "over \(number) drafts"
    }
}
