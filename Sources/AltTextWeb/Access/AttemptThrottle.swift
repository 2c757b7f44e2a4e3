/// Slows down who guesses tokens: after some wrong ones an address has to wait, twice as long after each further one.
///
/// A right token is let in all the same. It holds 256 random bits, so nobody guesses it, and behind a proxy everybody may
/// have the same address: one stranger must not lock them all out.
package struct AttemptThrottle: Sendable {
    private struct Offender {
        var failures = 0
        var last: Duration
        var blockedUntil: Duration
    }

    private var offenders: [ClientAddress: Offender] = [:]

    /// How many wrong tokens are answered as such.
    private static let patience = 10
    /// The longest wait.
    private static let longest = Duration.seconds(900)
    /// So much quiet later, an address begins anew.
    private static let forgiveness = Duration.seconds(3600)
    /// An attacker with many addresses must not fill the memory.
    private static let capacity = 4096

    package init() {}

    /// How many addresses are remembered.
    package var count: Int { offenders.count }

    /// Counts a wrong token.
    ///
    /// - Parameter now: the time since some fixed moment.
    /// - Returns: how long the address has to wait before its next try is looked at; `nil`: not at all.
    package mutating func failure(from address: ClientAddress, at now: Duration) -> Duration? {
        var offender = known(address, at: now) ?? Offender(last: now, blockedUntil: now)
        if let wait = wait(of: offender, at: now) { return wait }
        offender.failures += 1
        offender.last = now
        let excess = offender.failures - Self.patience
        if excess >= 0 { offender.blockedUntil = now + Self.delay(after: excess) }
        if offenders[address] == nil { makeRoom(at: now) }
        offenders[address] = offender
        return excess > 0 ? wait(of: offender, at: now) : nil
    }

    private func known(_ address: ClientAddress, at now: Duration) -> Offender? {
        guard let offender = offenders[address], now - offender.last < Self.forgiveness else { return nil }
        return offender
    }

    private func wait(of offender: Offender, at now: Duration) -> Duration? {
        offender.blockedUntil > now ? offender.blockedUntil - now : nil
    }

    /// 1 s, 2 s, 4 s, and so on.
    private static func delay(after excess: Int) -> Duration {
        excess < 10 ? .seconds(1 << excess) : longest
    }

    private mutating func makeRoom(at now: Duration) {
        guard offenders.count >= Self.capacity else { return }
        offenders = offenders.filter { now - $0.value.last < Self.forgiveness }
        guard offenders.count >= Self.capacity else { return }
        let oldest = offenders.min { $0.value.last < $1.value.last }
        if let oldest { offenders[oldest.key] = nil }
    }
}
