internal import AltTextLedger

/// Many drafts that somebody accepts, or takes back, in one go.
struct Lot: Sendable, Hashable {
    /// What is done with them.
    enum Task: Sendable, Hashable {
        case accept(Ledger.DraftQuery)
        case takeBack
    }

    /// The word under which the ledger keeps that they belong together.
    let name: String
    let task: Task
    let author: String
    /// What is known of it so far.
    var progress = Progress()

    struct Progress: Sendable, Hashable {
        var done = 0
        /// Somebody else had changed them meanwhile.
        var overtaken = 0
        var failed = 0
        /// A reason why some failed.
        var reason: String?
        var isOver = false
    }
}
