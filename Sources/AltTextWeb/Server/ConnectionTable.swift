/// Decides which connections may stay: how many there are, in all and from one address.
///
/// Whoever connects and does not finish a request locks nobody out: where there is no room, the connection closes that has
/// waited longest for its next request to be complete. One whose request is being answered stays.
package struct ConnectionTable: Sendable {
    /// Names a connection.
    package typealias ID = UInt64

    /// What happens to a connection that comes.
    package enum Admission: Sendable, Hashable {
        /// It may stay; another one may have to make room for it.
        case admitted(ID, closing: ID?)
        /// Every connection there is, or every one from its address, is being answered.
        case refused
    }

    private struct Connection {
        let address: ClientAddress
        /// When it began to wait, in the order of everything that happened; `nil` while it is being answered.
        var waitingSince: UInt64?
    }

    private let maximum: Int
    private let maximumPerAddress: Int
    private var connections: [ID: Connection] = [:]
    private var counts: [ClientAddress: Int] = [:]
    private var lastID: ID = 0
    private var moment: UInt64 = 0

    package init(maximum: Int, maximumPerAddress: Int) {
        self.maximum = maximum
        self.maximumPerAddress = maximumPerAddress
    }

    /// How many there are.
    package var count: Int { connections.count }

    /// A connection comes.
    package mutating func open(from address: ClientAddress) -> Admission {
        var victim: ID?
        if counts[address, default: 0] >= maximumPerAddress {
            victim = longestWaiting { $0 == address }
            if victim == nil { return .refused }
        } else if connections.count >= maximum {
            victim = longestWaiting { _ in true }
            if victim == nil { return .refused }
        }
        if let victim { close(victim) }
        lastID += 1
        let moment = nextMoment()
        connections[lastID] = Connection(address: address, waitingSince: moment)
        counts[address, default: 0] += 1
        return .admitted(lastID, closing: victim)
    }

    /// A request of a connection is complete and is being answered, or its answer is complete.
    package mutating func set(_ id: ID, isAnswering: Bool) {
        guard let connection = connections[id], (connection.waitingSince == nil) != isAnswering else { return }
        let moment = isAnswering ? nil : nextMoment()
        connections[id]?.waitingSince = moment
    }

    /// A connection is gone.
    package mutating func close(_ id: ID) {
        guard let connection = connections.removeValue(forKey: id) else { return }
        let count = counts[connection.address, default: 0] - 1
        counts[connection.address] = count > 0 ? count : nil
    }

    private mutating func nextMoment() -> UInt64 {
        moment += 1
        return moment
    }

    private func longestWaiting(_ isMeant: (ClientAddress) -> Bool) -> ID? {
        connections.filter { $0.value.waitingSince != nil && isMeant($0.value.address) }
            .min { ($0.value.waitingSince ?? 0) < ($1.value.waitingSince ?? 0) }?.key
    }
}
