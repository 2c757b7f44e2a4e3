internal import AltText
public import AltTextGalleries
public import AltTextLedger
public import AltTextModels
public import AltTextPictures

/// One pass over a gallery: check, describe, decide, write.
///
/// The ledger is the queue, so a run that was stopped or killed goes on where it was, nothing that was paid for is paid
/// for again, and memory does not grow with the gallery.
public struct GalleryRun: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery
    private let models: [Model]
    private let wording: Wording
    private let client: ModelClient
    private let preparer: PicturePreparer
    private let options: RunOptions
    private let interruption: Interruption

    /// Creates a run.
    ///
    /// - Parameters:
    ///   - ledger: where everything is kept.
    ///   - gallery: the pictures, and where their texts go.
    ///   - models: the models to ask, each about every picture; at least one.
    ///   - wording: language, length and context of what is asked.
    ///   - client: what asks the models.
    ///   - preparer: what makes pictures ready to be sent.
    ///   - options: what the run is to do, and its limits.
    ///   - interruption: what tells it to begin nothing more.
    public init(
        ledger: Ledger, gallery: any Gallery, models: [Model], wording: Wording, client: ModelClient,
        preparer: PicturePreparer, options: RunOptions = RunOptions(), interruption: Interruption = Interruption()
    ) {
        self.ledger = ledger
        self.gallery = gallery
        self.models = models
        self.wording = wording
        self.client = client
        self.preparer = preparer
        self.options = options
        self.interruption = interruption
    }

    /// Goes over the gallery.
    ///
    /// - Parameters:
    ///   - process: what names this process to people: `host:1234`.
    ///   - report: hears of what happens, from any task.
    ///   - watch: runs beside the run, and is cancelled at its end; it gets a way to see how far the run has come.
    /// - Throws: `LedgerError`, also where another run works on the gallery.
    public func perform(
        process: String, report: @escaping @Sendable (RunEvent) -> Void = { _ in },
        watch: @escaping @Sendable (@escaping @Sendable () -> RunProgress) async -> Void = { _ in }
    ) async throws(LedgerError) -> RunSummary {
        let record = try await ledger.gallery(gallery.id)
        let lock = try await ledger.lock(record)
        defer { lock.release() }
        let rule = try await ledger.rule(of: options, asking: recipes, in: record.id)
        let run = try await ledger.beginRun(
            in: record.id, command: "run", options: runOptions, process: process)
        let monitor = RunMonitor(report: report)
        let summary: RunSummary
        do throws(LedgerError) {
            summary = try await perform(Ledger.RunDemand(run: run, rule: rule), in: record, monitor, watch)
        } catch {
            try? await ledger.endRun(run, .failed)
            throw error
        }
        try await ledger.count(examined: summary.progress.examined, in: run)
        try await ledger.endRun(run, summary.ending)
        return summary
    }

    private var recipes: [Recipe] { models.map { Recipe($0, wording: wording) } }

    private var runOptions: JSON {
        var options = options.json
        options["models"] = .array(models.map { .string($0.name) })
        options["recipes"] = .array(recipes.map { .string($0.digest) })
        return options
    }

    private func perform(
        _ demand: Ledger.RunDemand, in record: GalleryRecord, _ monitor: RunMonitor,
        _ watch: @escaping @Sendable (@escaping @Sendable () -> RunProgress) async -> Void
    ) async throws(LedgerError) -> RunSummary {
        try await concludeOpenWrites(in: record)
        let (stop, unlistable) = try await withTaskGroup(
            of: Void.self, returning: Result<(RunSummary.Stop?, Int), LedgerError>.self
        ) { beside in
            beside.addTask { await watch { monitor.progress } }
            defer { beside.cancelAll() }
            do throws(LedgerError) {
                return .success(try await goOver(record, demand, monitor))
            } catch {
                return .failure(error)
            }
        }.get()
        if stop == nil { try await recordGoneFailures(in: record, demand.run) }
        return RunSummary(
            run: demand.run, progress: monitor.progress, stop: stop, unlistable: unlistable,
            nextRetry: try await ledger.nextRetry(of: demand.run))
    }

    /// Goes over the pictures, so often as it takes to load each model once.
    ///
    /// - Returns: why the run ends before all is done, if it does, and how many things could not be listed.
    private func goOver(
        _ record: GalleryRecord, _ demand: Ledger.RunDemand, _ monitor: RunMonitor
    ) async throws(LedgerError) -> (RunSummary.Stop?, Int) {
        let shares = RunShares(
            purse: Purse(limit: options.maximumDollars), allowance: Allowance(options.limit),
            experience: try await ledger.experience(),
            book: try await LedgerBook(ledger, for: models, wording: wording, run: demand.run) {
                monitor.update { $0.reused += 1 }
            },
            gates: Dictionary(uniqueKeysWithValues: Set(models.map(\.name)).map { ($0, gate(monitor)) }))
        let members = await PanelMember.all(models, client: client)
        var unlistable = 0
        var stop: RunSummary.Stop?
        for round in await Round.all(of: members, client: client) {
            // A text by any model of the run is up to date, whichever round it is.
            let queue = queue(of: round, for: demand, in: record, recipes: shares.book.recipeIDs)
            let control = RunControl(run: demand.run, monitor: monitor, interruption: interruption, queue: queue)
            shares.allowance.beginRound()
            monitor.update { $0.round = RunProgress.Round(round) }
            unlistable += try await crew(of: round, for: demand, in: record, shares, control).work()
            if interruption.isRaised { await control.stop(.interrupted) }
            stop = control.stop
            // Pictures within the limit are those of the next round as well.
            guard stop == nil || stop == .limitReached else { break }
        }
        return (stop, unlistable)
    }

    private func queue(
        of round: Round, for demand: Ledger.RunDemand, in record: GalleryRecord, recipes: [Recipe.ID]
    ) -> WorkQueue {
        let source = WorkSource(
            ledger: ledger, gallery: record.id, demand: demand, recipes: recipes, goesOverOnce: !round.isLast)
        return WorkQueue(keepsReturned: !round.isLast) { (busy, isListing) throws(LedgerError) in
            try await source.next(except: busy, isListing: isListing)
        }
    }

    private func crew(
        of round: Round, for demand: Ledger.RunDemand, in record: GalleryRecord, _ shares: RunShares,
        _ control: RunControl
    ) -> RunCrew {
        let lister = GalleryLister(ledger: ledger, gallery: gallery, record: record, demand: demand)
        // Enough to fill the busiest server, and a few that are being read and written meanwhile.
        let width = options.width ?? (round.members.map(\.model.concurrency).max() ?? 1) + 8
        // What is listed while a round goes over the pictures could be missed by it.
        return RunCrew(
            worker: worker(round, demand.rule, shares, control), lister: round.number == 1 ? lister : nil,
            listsFirst: round.count > 1, control: control, width: width)
    }

    private func gate(_ monitor: RunMonitor) -> Gate {
        Gate(breaker: options.breaker, patience: options.patience) { change in
            switch change {
            case .paused(let failure): monitor.say(.paused(failure))
            case .resumed: monitor.say(.resumed)
            }
        }
    }

    private func worker(
        _ round: Round, _ rule: WorkRule, _ shares: RunShares, _ control: RunControl
    ) -> PictureWorker {
        let panel = Panel(
            members: round.members, book: shares.book, client: client, wording: wording,
            terms: RunTerms(control: control, purse: shares.purse, gates: shares.gates))
        return PictureWorker(
            ledger: ledger, gallery: gallery, panel: panel, experience: shares.experience, preparer: preparer,
            options: options, rule: rule,
            control: control,
            gates: GalleryGates(
                entries: gate(control.monitor), bytes: gate(control.monitor), writes: gate(control.monitor)),
            slots: Slots(count: PicturePreparer.defaultConcurrency + 2),
            allowance: shares.allowance, isDeciding: round.isLast)
    }

    /// What failed for good and has been taken away since is no failure any more. A few at a time: it may take a request
    /// each.
    private func recordGoneFailures(in record: GalleryRecord, _ run: RunRecord.ID) async throws(LedgerError) {
        for picture in try await ledger.pictures(in: record.id, status: .parked, limit: 100).map(\.picture) {
            do throws(GalleryError) {
                _ = try await gallery.entry(of: picture.listing)
            } catch  where error.isGone {
                try await ledger.recordGone(
                    picture.id, message: error.description, isFailure: false, run: run)
            } catch {}
        }
    }

    /// Finds out what came of writes that a killed run left open. What cannot be told yet stays open.
    private func concludeOpenWrites(in record: GalleryRecord) async throws(LedgerError) {
        let publisher = Publisher(ledger: ledger, gallery: gallery)
        for picture in try await ledger.openWrites(in: record.id, limit: 10_000) {
            guard let write = picture.openWriteID, !interruption.isRaised else { continue }
            _ = try await publisher.conclude(write, of: picture)
        }
    }
}
