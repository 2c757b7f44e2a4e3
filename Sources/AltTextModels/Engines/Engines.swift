/// The engines of a client: one for each recipe, as many at once as memory allows.
actor Engines {
    private let options: EngineOptions
    private let make: @Sendable (EngineRecipe) -> Engine
    private var engines: [EngineRecipe: Engine] = [:]
    /// Measured when the first engine is wanted: what engines have mapped later counts as available all the same.
    private lazy var room = EngineRoom<EngineRecipe>(byteCount: Self.memoryByteCount(options))
    private var tickets = 0
    private var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
    /// The stops that have to be over before an engine is started in the memory of others.
    private var clearing: [EngineRecipe: Task<Void, Never>] = [:]
    private var isClosed = false

    init(options: EngineOptions, make: @escaping @Sendable (EngineRecipe) -> Engine) {
        self.options = options
        self.make = make
    }

    /// The engine of a recipe, once there is room for it. Call ``leave(_:)`` when done with it.
    ///
    /// - Throws: ``EngineFault/closed`` when AltText ends or the task is cancelled.
    func enter(_ recipe: EngineRecipe) async throws(EngineFault) -> Engine {
        guard !isClosed else { throw .closed }
        tickets += 1
        let ticket = tickets
        switch room.enter(recipe, byteCount: recipe.memoryByteCount, ticket: ticket) {
        case .enter(let stopping): clear(stopping, for: recipe)
        case .wait: guard await isAdmitted(ticket) else { throw .closed }
        }
        await clearing[recipe]?.value
        return engine(for: recipe)
    }

    /// Starts an engine that will be wanted soon, where there is room for it now. Nothing waits until it is loaded.
    func expect(_ recipe: EngineRecipe) async {
        guard !isClosed else { return }
        tickets += 1
        guard case .enter(let stopping) = room.enter(recipe, byteCount: recipe.memoryByteCount, ticket: tickets) else {
            _ = room.giveUp(tickets)
            return
        }
        clear(stopping, for: recipe)
        await clearing[recipe]?.value
        await engine(for: recipe).expect()
        leave(recipe)
    }

    /// Somebody is done with an engine.
    func leave(_ recipe: EngineRecipe) {
        room.leave(recipe)
        while let (ticket, id, stopping) = room.next() {
            clear(stopping, for: id)
            waiting.removeValue(forKey: ticket)?.resume(returning: true)
        }
    }

    /// Stops every engine, and lets none start any more.
    func close() async {
        isClosed = true
        for continuation in waiting.values { continuation.resume(returning: false) }
        waiting.removeAll()
        await withTaskGroup(of: Void.self) { group in
            for engine in engines.values { group.addTask { await engine.close() } }
        }
    }

    /// Models in groups whose engines fit side by side.
    func rounds(of recipes: [EngineRecipe]) -> [[EngineRecipe]] {
        EngineRoom.rounds(recipes.map { ($0, $0.memoryByteCount) }, within: room.byteCount)
    }

    private func engine(for recipe: EngineRecipe) -> Engine {
        if let engine = engines[recipe] { return engine }
        let engine = make(recipe)
        engines[recipe] = engine
        return engine
    }

    /// Waits to be let in; not for ever, since whoever is asked ends at some time.
    private func isAdmitted(_ ticket: Int) async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiting[ticket] = $0 }
        } onCancel: {
            Task { await self.giveUp(ticket) }
        }
    }

    private func giveUp(_ ticket: Int) {
        guard room.giveUp(ticket) else { return }
        waiting.removeValue(forKey: ticket)?.resume(returning: false)
    }

    private func clear(_ stopping: [EngineRecipe], for recipe: EngineRecipe) {
        let engines = stopping.compactMap { self.engines[$0] }
        guard !engines.isEmpty else { return }
        clearing[recipe] = Task {
            for engine in engines { await engine.stop() }
        }
    }

    /// What engines may take: a tenth of what is free is left to everything else.
    private static func memoryByteCount(_ options: EngineOptions) -> Int {
        options.memoryByteCount
            ?? options.environment["ALTTEXT_ENGINE_MEMORY"].flatMap(SystemMemory.number)
            ?? SystemMemory.available() / 10 * 9
    }
}
