internal import AltText
internal import AltTextLedger
internal import AltTextModels
internal import AltTextPictures
internal import AltTextRuns
internal import HTTPTypes
internal import Synchronization

/// Plans, begins and stops runs for people at a browser. What goes on is the run of `alttext run`, and so is the lock that
/// lets one at a time work on a gallery, wherever it was begun.
final class ServedRuns: Sendable {
    /// A run of this server.
    struct Activity: Sendable {
        fileprivate let interruption: Interruption
        /// Who began it.
        let author: String
        /// Why it waits, where a server is out of reach.
        var pause: Failure?
        var isStopping: Bool { interruption.isRaised }
    }

    private struct State {
        var plans: [(key: String, plan: RunPlan)] = []
        var activities: [GalleryRecord.ID: Activity] = [:]
        /// How the last run of each gallery ended, where there is something to say.
        var endings: [GalleryRecord.ID: String] = [:]
    }

    private let ledger: Ledger
    private let models: ServedModels
    private let wording: Wording
    private let background: BackgroundWork
    private let state = Mutex(State())

    /// How many plans are remembered.
    private static let capacity = 50

    init(ledger: Ledger, models: ServedModels, wording: Wording, background: BackgroundWork) {
        self.ledger = ledger
        self.models = models
        self.wording = wording
        self.background = background
    }

    /// What this server does about a gallery.
    func activity(_ gallery: GalleryRecord.ID) -> Activity? { state.withLock { $0.activities[gallery] } }

    /// What there is to say of how the last run ended.
    func ending(_ gallery: GalleryRecord.ID) -> String? { state.withLock { $0.endings[gallery] } }

    func plan(_ name: String) -> RunPlan? {
        state.withLock { state in state.plans.first { $0.key == name }?.plan }
    }

    /// Stops a run of this server: what is under way is finished.
    ///
    /// - Returns: whether there was one.
    func stop(_ gallery: GalleryRecord.ID) -> Bool {
        let activity = activity(gallery)
        activity?.interruption.raise()
        return activity != nil
    }
}

// MARK: - Planning

extension ServedRuns {
    /// Begins to work out what a run would take.
    ///
    /// - Returns: the name of the plan.
    func plan(_ wish: RunWish, for served: ServedGallery) throws(APIError) -> String {
        let plan = RunPlan(
            name: String(RandomText.secret().prefix(12)), gallery: served.record.id, wish: wish)
        state.withLock { state in
            if state.plans.count >= Self.capacity { state.plans.removeFirst() }
            state.plans.append((plan.name, plan))
        }
        let interruption = Interruption()
        guard background.begin(interruption, { [self] in await forecast(plan, served, interruption) }) else {
            throw .isEnding()
        }
        return plan.name
    }

    private func forecast(_ plan: RunPlan, _ served: ServedGallery, _ interruption: Interruption) async {
        do throws(Failure) {
            let models = try await RunModels.ready(
                models.registry.choices(named: plan.wish.models), for: plan.wish.options, client: models.client)
            update(plan.name) { $0.models = models }
            let forecaster = RunForecaster(
                ledger: ledger, gallery: served.gallery, models: models, wording: wording, client: self.models.client,
                preparer: PicturePreparer(), options: plan.wish.options, interruption: interruption)
            let forecast = try await forecaster.forecast { count in update(plan.name) { $0.state = .looking(count) } }
            update(plan.name) { $0.state = .ready(forecast) }
        } catch {
            update(plan.name) { $0.state = .failed(error.message) }
        }
    }

    private func update(_ name: String, _ change: (inout RunPlan) -> Void) {
        state.withLock { state in
            guard let index = state.plans.firstIndex(where: { $0.key == name }) else { return }
            change(&state.plans[index].plan)
        }
    }
}

// MARK: - Running

extension ServedRuns {
    /// Begins a planned run, and waits until it has begun or it is clear why it cannot.
    ///
    /// - Throws: ``APIError`` where another run works on the gallery, or the server is ending.
    func begin(_ plan: RunPlan, over served: ServedGallery, by author: String) async throws(APIError) {
        let interruption = Interruption()
        let isFree = state.withLock { state in
            guard state.activities[plan.gallery] == nil else { return false }
            state.activities[plan.gallery] = Activity(interruption: interruption, author: author)
            state.endings[plan.gallery] = nil
            return true
        }
        guard isFree else { throw .runUnderWay("A run that was begun here is under way already.") }
        let (beginning, continuation) = AsyncStream.makeStream(of: LedgerError?.self)
        let isBegun = background.begin(interruption) { [self] in
            let problem = await run(plan, served, interruption) { continuation.yield(nil) }
            state.withLock { $0.activities[plan.gallery] = nil }
            continuation.yield(problem)
            continuation.finish()
        }
        guard isBegun else {
            state.withLock { $0.activities[plan.gallery] = nil }
            throw .isEnding()
        }
        guard let problem = await beginning.first(where: { _ in true }) ?? nil else { return }
        throw problem.isGalleryInUse ? .runUnderWay(problem.event + ".") : APIError(problem)
    }

    /// - Returns: why it could not go on, where the ledger was to blame.
    private func run(
        _ plan: RunPlan, _ served: ServedGallery, _ interruption: Interruption,
        onBeginning: @escaping @Sendable () -> Void
    ) async -> LedgerError? {
        let run = GalleryRun(
            ledger: ledger, gallery: served.gallery, models: plan.models, wording: wording, client: models.client,
            preparer: PicturePreparer(), options: plan.wish.options, interruption: interruption)
        do throws(LedgerError) {
            let summary = try await run.perform(process: models.process) { [self] event in
                hear(event, of: plan.gallery)
            } watch: { _ in
                onBeginning()
            }
            state.withLock { $0.endings[plan.gallery] = summary.stop.map(Self.words) }
            return nil
        } catch {
            state.withLock { $0.endings[plan.gallery] = APIError(error).message }
            return error
        }
    }

    private func hear(_ event: RunEvent, of gallery: GalleryRecord.ID) {
        switch event {
        case .paused(let failure): state.withLock { $0.activities[gallery]?.pause = failure }
        case .resumed: state.withLock { $0.activities[gallery]?.pause = nil }
        case .failed, .conflict, .unlistable: break
        }
    }

    private static func words(_ stop: RunSummary.Stop) -> String {
        switch stop {
        case .interrupted: "It was stopped. Another run goes on from there."
        case .limitReached: "As many pictures are described as were asked for. Another run goes on from there."
        case .budgetSpent: "The next call could have cost more than was allowed, so nothing more was asked."
        case .obstacle(let failure): failure.message
        case .patienceLost(let failure): "It gave up waiting: \(failure.message) Another run goes on from there."
        }
    }
}

extension APIError {
    static func runUnderWay(_ why: String) -> APIError {
        APIError(.conflict, "gallery_in_use", "\(why) One run at a time works on a gallery, so none was begun.")
    }

    static func isEnding() -> APIError {
        APIError(.serviceUnavailable, "server_ending", "The server is ending, so nothing was begun.")
    }
}
