internal import AltText
internal import AltTextLedger
internal import Logging
internal import ServiceLifecycle
internal import Synchronization

/// Works through lots, one after the other, while pages show how far they are.
final class LotQueue: Service {
    private let ledger: Ledger
    private let desk: ReviewDesk
    private let logger: Logger
    private let wanted = AsyncStream.makeStream(of: String.self)
    private let lots = Mutex<[String: Lot]>([:])

    /// How many drafts are decided at the same time.
    private static let width = 8
    /// How many drafts are read at once.
    private static let pageSize = 200
    /// How many lots are remembered.
    private static let capacity = 100

    init(ledger: Ledger, desk: ReviewDesk, logger: Logger) {
        self.ledger = ledger
        self.desk = desk
        self.logger = logger
    }

    /// Takes a lot on.
    func add(_ lot: Lot) {
        lots.withLock { lots in
            if lots.count >= Self.capacity { lots = lots.filter { !$0.value.progress.isOver } }
            lots[lot.name] = lot
        }
        wanted.continuation.yield(lot.name)
    }

    subscript(name: String) -> Lot? { lots.withLock { $0[name] } }

    /// Works until the server ends.
    func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            for await name in wanted.stream {
                guard !Task.isCancelled else { return }
                guard let lot = self[name] else { continue }
                await work(on: lot)
            }
        }
    }

    /// Works through one lot.
    func work(on lot: Lot) async {
        do throws(LedgerError) {
            switch lot.task {
            case .accept(let query): try await accept(query, lot)
            case .takeBack: try await takeBack(lot)
            }
        } catch {
            logger.error("A lot broke off", metadata: ["lot": "\(lot.name)", "error": "\(error)"])
            update(lot.name) { $0.reason = "The ledger failed half-way; the server's log says why." }
        }
        update(lot.name) { $0.isOver = true }
    }

    private func accept(_ query: Ledger.DraftQuery, _ lot: Lot) async throws(LedgerError) {
        var place: Ledger.DraftPlace?
        while !Task.isCancelled {
            let drafts = try await ledger.drafts(query, after: place, limit: Self.pageSize)
            guard let last = drafts.last else { return }
            place = last.place
            try await each(drafts, lot) { [desk] draft throws(LedgerError) -> ReviewDesk.Outcome<ReviewDeed> in
                // Hiding a picture from those who cannot see it is for a person to decide, one by one.
                guard draft.text.alt != .decorative else { return .overtaken }
                return try await desk.carryOut(
                    .text(draft.text.alt), on: draft.picture.id, draft: draft.text.id, version: draft.picture.version,
                    by: lot.author, lot: lot.name)
            }
        }
    }

    private func takeBack(_ lot: Lot) async throws(LedgerError) {
        try await each(try await ledger.acceptances(inLot: lot.name), lot) { [desk] draft throws(LedgerError) in
            try await desk.takeBack(acceptanceOf: draft, by: lot.author)
        }
    }

    private func each<Element: Sendable, Done: Sendable & Hashable>(
        _ elements: [Element], _ lot: Lot,
        _ body: @escaping @Sendable (Element) async throws(LedgerError) -> ReviewDesk.Outcome<Done>
    ) async throws(LedgerError) {
        let failure = await withTaskGroup(of: Result<ReviewDesk.Outcome<Done>, LedgerError>.self) { group in
            var failure: LedgerError?
            var waiting = elements.makeIterator()
            func start() -> Bool {
                guard !Task.isCancelled, failure == nil, let element = waiting.next() else { return false }
                group.addTask {
                    do throws(LedgerError) {
                        return .success(try await body(element))
                    } catch {
                        return .failure(error)
                    }
                }
                return true
            }
            for _ in 0..<Self.width where start() {}
            while let result = await group.next() {
                switch result {
                case .success(let outcome): count(outcome, in: lot.name)
                case .failure(let error): failure = error
                }
                _ = start()
            }
            return failure
        }
        if let failure { throw failure }
    }

    private func count<Done>(_ outcome: ReviewDesk.Outcome<Done>, in name: String) {
        update(name) { progress in
            switch outcome {
            case .done: progress.done += 1
            case .overtaken: progress.overtaken += 1
            case .failed(let reason):
                progress.failed += 1
                progress.reason = reason
            }
        }
    }

    private func update(_ name: String, _ change: (inout Lot.Progress) -> Void) {
        lots.withLock { lots in
            guard var lot = lots[name] else { return }
            change(&lot.progress)
            lots[name] = lot
        }
    }
}
