package import AltText

/// One pass over a gallery.
package struct RunRecord: Sendable, Hashable {
    /// The number of a run.
    package typealias ID = LedgerID<RunRecord>

    /// How a run ended.
    package enum Ending: String, Sendable, Hashable, CaseIterable {
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
    package struct Totals: Sendable, Hashable {
        /// Pictures looked at.
        package var examined = 0
        /// Answers that models gave.
        package var answers = 0
        /// Answers that the ledger had already.
        package var reused = 0
        /// Texts that were put in their place.
        package var published = 0
        /// Descriptions that wait for review.
        package var drafts = 0
        /// Pictures that could not be described.
        package var failures = 0
        /// Texts that changed before they could be written.
        package var conflicts = 0
        /// Tokens read by models, as far as their servers say.
        package var inputTokens = 0
        /// Tokens written by models, as far as their servers say.
        package var outputTokens = 0
        /// US dollars, as far as they can be known.
        package var dollars = 0.0

        /// Nothing.
        package init() {}
    }

    /// Its number.
    package let id: ID
    /// The gallery it went over.
    package let galleryID: GalleryRecord.ID
    /// What was asked for: `run`, `undo`, `ask`.
    package let command: String
    /// The options it was started with.
    package let options: JSON
    /// The machine and process that ran it: `host:1234`.
    package let process: String
    /// When it began.
    package let startedAt: Timestamp
    /// When it ended; `nil` while it goes on.
    package let endedAt: Timestamp?
    /// How it ended; `nil` while it goes on.
    package let ending: Ending?
    /// What it did.
    package let totals: Totals

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
