internal import AltText
internal import AltTextHTTP

/// One engine with one model, shared by all who ask it: started when first wanted, started again after a crash, stopped
/// when nobody has wanted it for a while.
actor Engine {
    private let recipe: EngineRecipe
    private let options: EngineOptions
    private let transport: HTTPTransport
    private var life = EngineLife()
    private var process: EngineProcess?
    private var address: EngineAddress?
    /// The start under way, which all who want the engine wait for, whoever of them gives up. Not structured for that reason.
    private var starting: Task<Result<EngineAddress, EngineFault>, Never>?
    /// The wait until the engine has been idle for long. Not structured: nobody is there to wait for it.
    private var idling: Task<Void, Never>?
    private var isClosed = false
    /// Whether a start that nobody waits for is being stopped.
    private var isUnwanted = false

    init(_ recipe: EngineRecipe, options: EngineOptions, transport: HTTPTransport) {
        self.recipe = recipe
        self.options = options
        self.transport = transport
    }

    /// The engine for somebody who will ask it, and calls ``release(answered:)`` when done, whatever this throws.
    func want() async throws(EngineFault) -> EngineAddress {
        await noticeCrash(within: .zero)
        switch life.wanted() {
        case .use: if let address { return address }
        case .fail(let fault): throw fault
        case .start: starting = Task { await start() }
        case .wait: break
        }
        guard let starting else { throw .closed }
        return try await starting.value.get()
    }

    /// Somebody will want the engine soon: it is started, and nobody waits for that.
    func expect() {
        guard !isClosed, life.expected() else { return }
        starting = Task { await start() }
    }

    /// Somebody is done with the engine.
    func release(answered: Bool) {
        life.released(answered: answered, at: .now)
        guard life.userCount == 0 else { return }
        idling?.cancel()
        idling = Task {
            guard (try? await wait(for: options.idleTime)) != nil else { return }
            if life.isIdle(for: options.idleTime, at: .now) { await stop() }
        }
    }

    /// Whether the engine that had this address is gone, or goes within `time`, so that asking again may help.
    func isOver(_ address: EngineAddress, within time: Duration) async -> Bool {
        await noticeCrash(within: time)
        return life.phase != .ready || address != self.address
    }

    private func noticeCrash(within time: Duration) async {
        guard life.phase == .ready, let process else { return }
        let ending = time == .zero ? process.ending : await process.ending(within: time)
        if let ending, process === self.process { life.crashed(ending) }
    }

    /// Stops the engine; the next who wants it starts it anew.
    func stop() async {
        isUnwanted = life.phase == .starting && life.userCount == 0
        life.stopped()
        await process?.stop()
        guard isUnwanted else { return }
        _ = await starting?.value
        isUnwanted = false
    }

    /// Stops the engine for good.
    func close() async {
        isClosed = true
        idling?.cancel()
        await process?.stop()
        _ = await starting?.value
        await process?.stop()
        life.stopped()
    }

    private func start() async -> Result<EngineAddress, EngineFault> {
        while true {
            let fault: EngineFault
            do throws(EngineFault) {
                let address = try await attempt()
                self.address = address
                life.becameReady()
                return .success(address)
            } catch {
                fault = error
            }
            await process?.stop()
            if isUnwanted {
                life.startWasStopped()
                return .failure(.closed)
            }
            guard !isClosed, life.failedToStart(fault) else { return .failure(isClosed ? .closed : fault) }
        }
    }

    private func attempt() async throws(EngineFault) -> EngineAddress {
        guard !isClosed, !isUnwanted else { throw .closed }
        guard let port = FreePort.find() else { throw .portTaken }
        let key = Self.randomKey()
        let process = EngineProcess(
            recipe.program, recipe.arguments + ["--host", "127.0.0.1", "--port", String(port)],
            environment: recipe.environment.merging([recipe.keyVariable: key]) { $1 }, grace: options.graceTime)
        self.process = process
        let probe = EngineProbe(transport: transport, port: port, key: key)
        return try await probe.waitUntilReady(process, within: options.loadingTime ?? recipe.loadingTime)
    }

    private static func randomKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in String(generator.next() | 1 << 63, radix: 16) }.joined()
    }
}
