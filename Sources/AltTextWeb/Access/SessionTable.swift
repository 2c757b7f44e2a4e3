internal import AltTextLedger
internal import Synchronization

/// Who is signed in.
///
/// Sessions are kept in memory and not in the ledger: nothing that opens a door lies on a disk or in a backup, no page
/// waits for a write, and a restart, which signs everybody out, prints a new link. Of the secret in a browser's cookie the
/// table has a digest alone.
final class SessionTable: Sendable {
    private let sessions = Mutex<[String: Session]>([:])

    /// So long somebody may do nothing.
    static let idleLimit = Duration.seconds(8 * 3600)
    /// So long a session lasts at most.
    static let limit = Duration.seconds(7 * 24 * 3600)
    /// Whoever signs in without end must not fill the memory.
    private static let capacity = 4096
    /// How many decisions of a session can be taken back one by one.
    private static let deedLimit = 200

    /// Begins a session. Its secret is always a new one: what a browser brought along is never taken over.
    ///
    /// - Returns: the secret for the cookie.
    func start(_ reviewer: Reviewer, at now: Duration) -> String {
        let secret = RandomText.secret()
        let session = Session(reviewer: reviewer, formToken: RandomText.secret(), startedAt: now, seenAt: now)
        sessions.withLock { sessions in
            if sessions.count >= Self.capacity { Self.makeRoom(in: &sessions, at: now) }
            sessions[TokenRecord.digest(of: secret)] = session
        }
        return secret
    }

    /// The session of a cookie, as long as it lasts.
    func session(_ secret: String, at now: Duration) -> Session? {
        let key = TokenRecord.digest(of: secret)
        return sessions.withLock { sessions in
            guard var session = sessions[key] else { return nil }
            guard Self.isAlive(session, at: now) else {
                sessions[key] = nil
                return nil
            }
            session.seenAt = now
            sessions[key] = session
            return session
        }
    }

    /// Whether a session still lasts. Asking does not make it last longer.
    func lasts(_ secret: String, at now: Duration) -> Bool {
        sessions.withLock { $0[TokenRecord.digest(of: secret)].map { Self.isAlive($0, at: now) } ?? false }
    }

    /// Changes a session that lasts.
    func update(_ secret: String, _ change: (inout Session) -> Void) {
        sessions.withLock { sessions in
            guard var session = sessions[TokenRecord.digest(of: secret)] else { return }
            change(&session)
            if session.deeds.count > Self.deedLimit { session.deeds.removeFirst() }
            sessions[TokenRecord.digest(of: secret)] = session
        }
    }

    /// What is to be said on the next page, once.
    func takeNotice(_ secret: String) -> Notice? {
        sessions.withLock { sessions in
            let key = TokenRecord.digest(of: secret)
            defer { sessions[key]?.notice = nil }
            return sessions[key]?.notice
        }
    }

    /// The last decision, which is forgotten.
    func takeDeed(_ secret: String) -> ReviewDeed? {
        sessions.withLock { $0[TokenRecord.digest(of: secret)]?.deeds.popLast() }
    }

    /// Ends a session.
    func end(_ secret: String) {
        sessions.withLock { $0[TokenRecord.digest(of: secret)] = nil }
    }

    /// Ends every session of a person.
    func endAll(of reviewer: Reviewer) {
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.reviewer != reviewer }
        }
    }

    /// How many there are.
    var count: Int { sessions.withLock { $0.count } }

    private static func isAlive(_ session: Session, at now: Duration) -> Bool {
        now - session.seenAt < idleLimit && now - session.startedAt < limit
    }

    private static func makeRoom(in sessions: inout [String: Session], at now: Duration) {
        sessions = sessions.filter { isAlive($0.value, at: now) }
        guard sessions.count >= capacity else { return }
        if let oldest = sessions.min(by: { $0.value.seenAt < $1.value.seenAt }) { sessions[oldest.key] = nil }
    }
}
