internal import AltTextLedger
internal import Synchronization

/// One-time sign-in links, which need no token: whoever sees the terminal of the server owns its ledger.
final class Invitations: Sendable {
    private struct Invitation {
        let reviewer: Reviewer
        let madeAt: Duration
    }

    /// So long a link can be used.
    static let lifetime = Duration.seconds(15 * 60)

    private let open = Mutex<[String: Invitation]>([:])

    /// Makes a code for one person.
    func invite(_ reviewer: Reviewer, at now: Duration) -> String {
        let code = RandomText.secret()
        open.withLock { $0[TokenRecord.digest(of: code)] = Invitation(reviewer: reviewer, madeAt: now) }
        return code
    }

    /// The person whose code it is; the code is spent.
    func accept(_ code: String, at now: Duration) -> Reviewer? {
        open.withLock { open in
            let invitation = open.removeValue(forKey: TokenRecord.digest(of: code))
            return invitation.flatMap { now - $0.madeAt < Self.lifetime ? $0.reviewer : nil }
        }
    }

    /// Whether a code is known and not spent.
    func knows(_ code: String, at now: Duration) -> Bool {
        open.withLock { open in
            open[TokenRecord.digest(of: code)].map { now - $0.madeAt < Self.lifetime } ?? false
        }
    }
}
