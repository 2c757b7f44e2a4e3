internal import NIOCore
internal import Synchronization

/// The connections of a server, and the limits that hold for each.
final class OpenConnections: Sendable {
    /// How long a request's body may take.
    let bodyTimeout: TimeAmount
    /// After how many answers a connection closes.
    let maximumRequests: Int

    private struct State {
        var table: ConnectionTable
        var channels: [ConnectionTable.ID: any Channel] = [:]
    }

    private let state: Mutex<State>

    init(_ options: ServerOptions) {
        bodyTimeout = .nanoseconds(Int64(options.bodyTimeout / .nanoseconds(1)))
        maximumRequests = options.maximumRequestsPerConnection
        state = Mutex(
            State(
                table: ConnectionTable(
                    maximum: options.maximumConnections, maximumPerAddress: options.maximumConnectionsPerAddress)))
    }

    /// Takes a connection on; another one may have to go for it.
    ///
    /// - Returns: `nil` where there is no room.
    func open(_ channel: any Channel) -> ConnectionTable.ID? {
        let (id, victim) = state.withLock { state -> (ConnectionTable.ID?, (any Channel)?) in
            guard case .admitted(let id, let closing) = state.table.open(from: ClientAddress(channel.remoteAddress))
            else { return (nil, nil) }
            state.channels[id] = channel
            return (id, closing.flatMap { state.channels.removeValue(forKey: $0) })
        }
        victim?.close(promise: nil)
        return id
    }

    func set(_ id: ConnectionTable.ID, isAnswering: Bool) {
        state.withLock { $0.table.set(id, isAnswering: isAnswering) }
    }

    func close(_ id: ConnectionTable.ID) {
        state.withLock { state in
            state.table.close(id)
            state.channels[id] = nil
        }
    }
}
