internal import AltTextLedger

/// Hands out the pictures of a run, which wait in the ledger: those that are due, as listing finds them, then those whose
/// texts are to be upgraded.
actor WorkQueue {
    /// A picture to work on.
    struct Work: Sendable {
        let picture: PictureRecord
        /// Whether it has a text by a model already that is to be replaced.
        let isUpgrade: Bool
    }

    /// Gives the next pictures but those that are busy; told whether more may be listed.
    typealias Supply = @Sendable (Set<PictureRecord.ID>, Bool) async throws(LedgerError) -> [Work]

    private let supply: Supply
    /// Whether the supply gives every picture only once.
    private let keepsReturned: Bool
    private var buffer: ArraySlice<Work> = []
    /// What was put back and does not come again from the supply.
    private var returned: [Work] = []
    private var busy: Set<PictureRecord.ID> = []
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isListing = true
    private var isRefilling = false
    private var isStopped = false
    /// Grows with everything that may have made more work.
    private var era = 0
    /// The era in which there was nothing to do: until it ends nobody needs to look again.
    private var barrenEra: Int?

    /// Creates a queue.
    ///
    /// - Parameter keepsReturned: whether the supply gives every picture only once, so that what is put back is kept here.
    init(keepsReturned: Bool = false, supply: @escaping Supply) {
        self.keepsReturned = keepsReturned
        self.supply = supply
    }

    /// The next picture; `nil` once there is none and none will come.
    func next() async throws(LedgerError) -> Work? {
        while !isStopped {
            if let work = buffer.popFirst() {
                busy.insert(work.picture.id)
                return work
            }
            if !isRefilling, barrenEra != era {
                try await refill()
            } else if isRefilling || isListing || !busy.isEmpty {
                // More may be listed, and pictures under way may be put back.
                await untilSomethingHappens()
            } else {
                break
            }
        }
        stop()
        return nil
    }

    private func refill() async throws(LedgerError) {
        isRefilling = true
        let era = era
        defer {
            isRefilling = false
            somethingHappened()
        }
        buffer = try await supply(busy, isListing)[...] + returned
        returned = []
        if buffer.isEmpty { barrenEra = era }
    }

    /// A picture is done.
    func finished(_ picture: PictureRecord.ID) {
        busy.remove(picture)
        era += 1
        somethingHappened()
    }

    /// A picture waits as before. One that is due comes again from the ledger, if the supply asks that again; an upgrade is
    /// kept for later.
    func putBack(_ work: Work) {
        if work.isUpgrade || keepsReturned { returned.append(work) }
        finished(work.picture.id)
    }

    /// More has been listed.
    func listed() {
        era += 1
        somethingHappened()
    }

    /// The gallery has been listed to its end.
    func listingEnded() {
        isListing = false
        listed()
    }

    /// Nothing more is handed out.
    func stop() {
        isStopped = true
        buffer = []
        somethingHappened()
    }

    private func untilSomethingHappens() async {
        await withCheckedContinuation { waiting.append($0) }
    }

    private func somethingHappened() {
        let waiting = waiting
        self.waiting = []
        for continuation in waiting { continuation.resume() }
    }
}
