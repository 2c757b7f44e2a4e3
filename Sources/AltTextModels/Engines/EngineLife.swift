/// Decides when an engine is started, started again, given up and stopped. A value: time is passed in, nothing waits.
struct EngineLife: Sendable {
    /// Where the engine is in its life.
    enum Phase: Sendable, Hashable {
        case stopped
        case starting
        case ready
        /// It will not come up, whatever is tried.
        case broken(EngineFault)
    }

    /// What somebody who wants the engine has to do.
    enum Step: Sendable, Hashable {
        case start
        case wait
        case use
        case fail(EngineFault)
    }

    private(set) var phase = Phase.stopped
    /// How many use it or wait for it.
    private(set) var userCount = 0
    private var idleSince: ContinuousClock.Instant?
    /// How often it did not come up, since it last did.
    private var failureCount = 0
    /// How often it ended by itself since it last answered.
    private var crashCount = 0

    /// How often an engine that does not come up is tried again.
    static let maximumRestarts = 1
    /// An engine that ends by itself so often without an answer in between is not started any more. A single picture that
    /// it cannot stand must not take it away from the others.
    static let maximumCrashes = 4

    /// Somebody wants the engine.
    mutating func wanted() -> Step {
        userCount += 1
        idleSince = nil
        switch phase {
        case .stopped:
            phase = .starting
            return .start
        case .starting: return .wait
        case .ready: return .use
        case .broken(let fault): return .fail(fault)
        }
    }

    /// Somebody will want the engine soon.
    ///
    /// - Returns: whether it is to be started.
    mutating func expected() -> Bool {
        guard phase == .stopped else { return false }
        phase = .starting
        return true
    }

    /// A start that nobody waited for was stopped.
    mutating func startWasStopped() {
        if phase == .starting { phase = .stopped }
    }

    /// Somebody does not want the engine any more.
    ///
    /// - Parameter answered: whether it has answered, which makes up for crashes.
    mutating func released(answered: Bool, at now: ContinuousClock.Instant) {
        userCount -= 1
        if answered { crashCount = 0 }
        if userCount == 0 { idleSince = now }
    }

    /// The engine can be asked.
    mutating func becameReady() {
        failureCount = 0
        phase = .ready
    }

    /// The engine did not come up.
    ///
    /// - Returns: whether it is started again.
    mutating func failedToStart(_ fault: EngineFault) -> Bool {
        guard fault.mayPass, failureCount < Self.maximumRestarts else {
            phase = .broken(fault)
            return false
        }
        failureCount += 1
        return true
    }

    /// The engine ended by itself after it had been ready.
    mutating func crashed(_ fault: EngineFault) {
        guard phase == .ready else { return }
        crashCount += 1
        phase = crashCount >= Self.maximumCrashes ? .broken(fault) : .stopped
    }

    /// The engine is stopped on purpose.
    mutating func stopped() {
        if phase == .ready { phase = .stopped }
    }

    /// Whether nobody has used the engine for `time`.
    func isIdle(for time: Duration, at now: ContinuousClock.Instant) -> Bool {
        guard phase == .ready, userCount == 0, let idleSince else { return false }
        return now - idleSince >= time
    }
}
