import AltText
import AltTextLedger

/// What runs and people ask of a large ledger, each in milliseconds.
struct Questions {
    let ledger: Ledger
    let gallery: GalleryRecord
    let run: RunRecord.ID
    /// A picture in the middle.
    let middle: PictureRecord.ID

    static func measure(path: String) async throws -> [String: Double] {
        let clock = ContinuousClock()
        let start = clock.now
        let ledger = try await Ledger.open(path: path, ifMissing: .fail)
        guard let gallery = try await ledger.knownGallery(SampleLedger.gallery) else { throw EmptyLedger() }
        guard let run = try await ledger.runs(limit: 1).first else { throw EmptyLedger() }
        let first = try await ledger.dueWork(of: run.id, except: [], limit: 64)
        let resume = clock.now - start
        guard first.count == 64 else { throw EmptyLedger() }
        let count = try await ledger.tallies(of: gallery.id).reduce(0) { $0 + $1.pictures }
        let questions = Questions(
            ledger: ledger, gallery: gallery, run: run.id, middle: PictureRecord.ID(Int64(count / 2)))
        var figures = try await questions.measure()
        figures["resume"] = resume / .milliseconds(1)
        figures["pictures"] = Double(count)
        figures["bytes"] = Double(ledger.byteCount)
        try ledger.close()
        return figures
    }

    private func measure() async throws -> [String: Double] {
        let listings = try await ledger.pictures(in: gallery.id, after: middle, limit: 256).map(\.picture.listing)
        return [
            "due_work": try await milliseconds {
                _ = try await ledger.dueWork(of: run, except: [], limit: 64)
            },
            "status": try await milliseconds {
                _ = try await ledger.tallies(of: gallery.id)
                _ = try await ledger.runs(of: gallery.id, limit: 10)
                _ = try await ledger.failures(in: gallery.id, limit: 10)
                _ = try await ledger.nextRetry(of: run)
            },
            "history": try await milliseconds { _ = try await ledger.history(of: middle) },
            "enlist_256": try await milliseconds {
                _ = try await ledger.enlist(listings, in: gallery.id, for: .init(run: run))
            },
            "missing_page": try await milliseconds {
                _ = try await ledger.pictures(in: gallery.id, isMissing: true, after: middle, limit: 100)
            },
            "page": try await milliseconds {
                _ = try await ledger.pictures(in: gallery.id, after: middle, limit: 100)
            },
            "undo_page": try await milliseconds { _ = try await ledger.undoableWrites(of: run, limit: 100) },
            "outdated_page": try await milliseconds {
                _ = try await ledger.outdatedWork(
                    of: .init(run: run, rule: WorkRule(upgrade: .outdated)), in: gallery.id, recipes: [], after: middle,
                    limit: 100)
            },
        ]
    }

    /// The median of eleven.
    private func milliseconds(_ body: () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for _ in 0..<11 { times.append(try await clock.measure { try await body() }) }
        return times.sorted()[5] / .milliseconds(1)
    }

    private struct EmptyLedger: Error, CustomStringConvertible {
        let description = "there is nothing to measure in this ledger"
    }
}
