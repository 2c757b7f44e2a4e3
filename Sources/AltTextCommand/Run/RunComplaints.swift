import AltText
import AltTextRuns
import Synchronization

/// Says what goes wrong during a run, one line each; what repeats itself is said a few times and then counted.
final class RunComplaints: Sendable {
    private struct State {
        var counts: [String: Int] = [:]
        var said: Set<String> = []
    }

    private let state = Mutex(State())

    private static let repetitions = 3

    func hear(_ event: RunEvent) {
        switch event {
        case .failed(let picture, let failure):
            complain(failure, about: picture.text)
        case .conflict(let picture):
            say("\(Self.printable(picture.text)): its text changed meanwhile; nothing was written.")
        case .unlistable(let failure):
            complain(failure, about: nil)
        case .paused(let failure):
            say("Pausing: \(failure.message) The run goes on by itself when it works again.")
        case .resumed:
            say("Going on.")
        }
    }

    /// Says something, unless it has been said before.
    func sayOnce(_ text: String) {
        if state.withLock({ $0.said.insert(text).inserted }) { say(text) }
    }

    /// Says how often what was no longer repeated happened.
    func summarise() {
        let counts = state.withLock { $0.counts }
        for (kind, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.repetitions {
            say("And \(count - Self.repetitions) more of the kind \(kind); \"alttext status\" counts them all.")
        }
    }

    private func complain(_ failure: Failure, about picture: String?) {
        let count = state.withLock { state in
            state.counts[failure.kind, default: 0] += 1
            return state.counts[failure.kind] ?? 0
        }
        guard count <= Self.repetitions else { return }
        say((picture.map { Self.printable($0) + ": " } ?? "") + failure.advised)
    }

    private func say(_ text: String) {
        Console.showProgress(nil)
        Console.complain(text)
    }

    /// A name without what would play tricks on a terminal.
    static func printable(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { $0.isPlain ? $0 : "\u{FFFD}" }))
    }
}

extension Unicode.Scalar {
    /// Whether a terminal shows the character, and does nothing else.
    fileprivate var isPlain: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
        default: true
        }
    }
}
