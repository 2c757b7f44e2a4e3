import AltText
import AltTextLedger
import Foundation

/// How many answers a second are safe on the disk, beside how often the disk can be asked to keep something.
struct DurableWrites {
    let folder: String

    private static let seconds = 2.0

    func measure() async throws -> [String: Double] {
        var figures = ["fsyncs": try fsyncs()]
        for writers in [1, 8, 64] { figures["writers_\(writers)"] = try await answers(writers: writers) }
        figures["fsyncs"] = max(figures["fsyncs"] ?? 0, try fsyncs())
        return figures
    }

    /// Appends of a page to a file, each kept before the next.
    private func fsyncs() throws -> Double {
        let file = unsafe open("\(folder)/fsync", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(file) }
        let page = [UInt8](repeating: 7, count: 4096)
        let start = ContinuousClock.now
        var count = 0.0
        while ContinuousClock.now - start < .seconds(Self.seconds) {
            guard unsafe write(file, page, page.count) == page.count, fsync(file) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
            count += 1
        }
        return count / ((ContinuousClock.now - start) / .seconds(1))
    }

    /// Answers recorded by so many tasks, each of which waits for its own to be safe.
    private func answers(writers: Int) async throws -> Double {
        let ledger = try await Ledger.open(path: "\(folder)/writes-\(writers).sqlite")
        try await SampleLedger(ledger: ledger).fill()
        let gallery = try await ledger.gallery(SampleLedger.gallery)
        let pictures = try await ledger.pictures(in: gallery.id, limit: SampleLedger.count).map(\.picture)
        guard let known = try await ledger.history(of: pictures[0].id)?.captions.first else { return 0 }
        let start = ContinuousClock.now
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now - start < .seconds(Self.seconds) {
                        let picture = pictures[(writer + count) % pictures.count]
                        _ = try await ledger.record(
                            known.answer, for: picture.id, recipe: known.recipeID, run: known.runID)
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        try ledger.close()
        return Double(count) / elapsed
    }
}
