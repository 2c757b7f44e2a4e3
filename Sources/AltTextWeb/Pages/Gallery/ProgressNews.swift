internal import AltText
internal import AltTextLedger
internal import Synchronization

/// What changes about a gallery, as server-sent events.
///
/// Something is sent every now and then whatever happens, so that both ends notice when the other is gone.
final class ProgressNews: Sendable {
    private struct State {
        var known: GalleryProgress?
        /// How often there was nothing to tell.
        var silence = 0
    }

    private let gallery: GalleryRecord.ID
    private let ledger: Ledger
    private let runs: ServedRuns?
    private let isWanted: @Sendable () -> Bool
    private let state = Mutex(State())

    private static let pulse = Duration.seconds(1)
    private static let longestSilence = 10

    /// - Parameter isWanted: whether somebody who may hear of it still does.
    init(gallery: GalleryRecord.ID, ledger: Ledger, runs: ServedRuns?, isWanted: @escaping @Sendable () -> Bool) {
        self.gallery = gallery
        self.ledger = ledger
        self.runs = runs
        self.isWanted = isWanted
    }

    /// The next event; `nil` where nobody is to hear of any more.
    func next() async -> String? {
        while isWanted() {
            let isFirst = state.withLock { $0.known == nil }
            if !isFirst, (try? await Task.sleep(for: Self.pulse)) == nil { return nil }
            guard let progress = try? await GalleryProgress(of: gallery, in: ledger, activity: runs?.activity(gallery))
            else { return nil }
            if let text = event(progress) { return text }
        }
        return nil
    }

    private func event(_ progress: GalleryProgress) -> String? {
        state.withLock { state in
            guard progress == state.known else {
                state = State(known: progress)
                return "event: progress\ndata: \(progress.values.text)\n\n"
            }
            state.silence += 1
            guard state.silence >= Self.longestSilence else { return nil }
            state.silence = 0
            return ": nothing new\n\n"
        }
    }
}
