public import AltText

/// One pass over a gallery.
public struct RunRecord: Sendable, Hashable {
    /// The number of a run.
    public typealias ID = LedgerID<RunRecord>

    /// How a run ended.
    public enum Ending: String, Sendable, Hashable, CaseIterable {
        /// Nothing was left to do.
        case finished
        /// The user stopped it, or a limit did.
        case stopped
        /// Something made it impossible to go on.
        case failed
        /// Its process ended without a word: it was killed, or the machine went down.
        case killed
    }

    /// What a run has done so far.
    public struct Totals: Sendable, Hashable {
        /// Pictures looked at.
        public var examined = 0
        /// Answers that models gave.
        public var answers = 0
        /// Answers that the ledger had already.
        public var reused = 0
        /// Texts that were put in their place.
        public var published = 0
        /// Descriptions that wait for review.
        public var drafts = 0
        /// Pictures that could not be described.
        public var failures = 0
        /// Texts that changed before they could be written.
        public var conflicts = 0
        /// Tokens read by models, as far as their servers say.
        public var inputTokens = 0
        /// Tokens written by models, as far as their servers say.
        public var outputTokens = 0
        /// US dollars, as far as they can be known.
        public var dollars = 0.0

        /// Nothing.
        public init() {}
    }

    /// Its number.
    public let id: ID
    /// The gallery it went over.
    public let galleryID: GalleryRecord.ID
    /// What was asked for: `run`, `undo`, `ask`.
    public let command: String
    /// The options it was started with.
    public let options: JSON
    /// The machine and process that ran it: `host:1234`.
    public let process: String
    /// When it began.
    public let startedAt: Timestamp
    /// When it ended; `nil` while it goes on.
    public let endedAt: Timestamp?
    /// How it ended; `nil` while it goes on.
    public let ending: Ending?
    /// What it did.
    public let totals: Totals

    /// The command of what is asked about single pictures, on their pages.
    package static let inquiry = "ask"

    static let columns = """
        id, gallery_id, command, options, process, started_at, ended_at, ending, examined, answers, reused, published, \
        drafts, failures, conflicts, input_tokens, output_tokens, dollars
        """

    init(_ row: inout SQLRow) {
        id = row.id()
        galleryID = row.id()
        command = row.text()
        options = JSON(parsing: row.text()) ?? .null
        process = row.text()
        startedAt = row.time()
        endedAt = row.optionalTime()
        ending = row.optionalText().map { Ending(rawValue: $0) ?? .failed }
        var totals = Totals()
        totals.examined = row.int()
        totals.answers = row.int()
        totals.reused = row.int()
        totals.published = row.int()
        totals.drafts = row.int()
        totals.failures = row.int()
        totals.conflicts = row.int()
        totals.inputTokens = row.int()
        totals.outputTokens = row.int()
        totals.dollars = row.real()
        self.totals = totals
    }
}
