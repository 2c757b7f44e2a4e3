internal import Synchronization

/// What is worth saying once of a site, however many pictures it has.
final class AlbumRemarks: Sendable {
    private let say: @Sendable (String) -> Void
    private let isVerifiedRefused = Mutex(false)

    init(say: @escaping @Sendable (String) -> Void) {
        self.say = say
    }

    /// Whether the site takes no word on who stands for a text, though it has one itself.
    var refusesVerified: Bool { isVerifiedRefused.withLock { $0 } }

    func noteVerifiedRefused(by site: String) {
        let isNews = isVerifiedRefused.withLock { isRefused in
            defer { isRefused = true }
            return !isRefused
        }
        guard isNews else { return }
        say(
            "\(site) says whether a person has looked at a text, and does not let it be written: texts are written without it."
        )
    }
}
