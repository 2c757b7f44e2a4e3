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

    private let source: WorkSource
    private var buffer: ArraySlice<Work> = []
    private var busy: Set<PictureRecord.ID> = []
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isListing = true
    private var isRefilling = false
    private var isStopped = false
    /// Grows with everything that may have made more work.
    private var era = 0

    init(source: WorkSource) {
        self.source = source
    }

    /// The next picture; `nil` once there is none and none will come.
    func next() async throws(LedgerError) -> Work? {
        while !isStopped {
            if let work = buffer.popFirst() {
                busy.insert(work.picture.id)
                return work
            }
            if isRefilling {
                await untilSomethingHappens()
            } else if try await !refill() {
                // Pictures under way may be put back.
                guard isListing || !busy.isEmpty else { break }
                await untilSomethingHappens()
            }
        }
        stop()
        return nil
    }

    /// Fills the buffer.
    ///
    /// - Returns: whether it is worth looking again at once.
    private func refill() async throws(LedgerError) -> Bool {
        isRefilling = true
        let era = era
        defer {
            isRefilling = false
            somethingHappened()
        }
        buffer = try await source.next(except: busy, isListing: isListing)[...]
        return !buffer.isEmpty || era != self.era
    }

    /// A picture is done, or is put back untouched: the ledger says which.
    func finished(_ picture: PictureRecord.ID) {
        busy.remove(picture)
        era += 1
        somethingHappened()
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
