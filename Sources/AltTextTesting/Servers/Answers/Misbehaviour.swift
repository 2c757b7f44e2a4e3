import Synchronization

/// A script that a fake follows before its protocol.
///
/// It is asked first for every request, with the number of requests to that method and path so far, this one
/// included; where it answers nil, the protocol's own answer is given. "The first two calls fail" reads
/// `{ request, count in request.path == "/api/chat" && count <= 2 ? .json(503, "{}") : nil }`.
package typealias Misbehaviour = @Sendable (_ request: RecordedRequest, _ count: Int) -> FakeReply?

/// Follows a ``Misbehaviour``, counting; then the protocol, whose refusals are thrown.
final class Script: Sendable {
    private let misbehaviour: Misbehaviour?
    private let counts = Mutex<[String: Int]>([:])

    init(_ misbehaviour: Misbehaviour?) {
        self.misbehaviour = misbehaviour
    }

    func answer(
        _ request: RecordedRequest, otherwise protocolAnswer: (RecordedRequest) async throws -> FakeReply
    ) async -> FakeReply {
        let count = counts.withLock { counts in
            counts["\(request.method) \(request.path)", default: 0] += 1
            return counts["\(request.method) \(request.path)", default: 1]
        }
        if let reply = misbehaviour?(request, count) { return reply }
        do {
            return try await protocolAnswer(request)
        } catch let refusal as Refusal {
            return refusal.reply
        } catch {
            return .text(500, "the fake failed: \(error)")
        }
    }
}

/// A request that the protocol does not accept, and what the server says to it.
struct Refusal: Error {
    let reply: FakeReply
}
