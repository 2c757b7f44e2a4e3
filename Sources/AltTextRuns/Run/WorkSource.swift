internal import AltText
internal import AltTextLedger
internal import Synchronization

/// Where the pictures of a run come from: the ledger, where they wait as the run has listed them.
final class WorkSource: Sendable {
    private let ledger: Ledger
    private let gallery: GalleryRecord.ID
    private let demand: Ledger.RunDemand
    private let recipes: [Recipe.ID]
    private let goesOverOnce: Bool
    private let lastDue = Mutex<PictureRecord?>(nil)
    private let lastUpgraded = Mutex<PictureRecord.ID?>(nil)

    private static let batchSize = 64

    /// Creates a source.
    ///
    /// - Parameter goesOverOnce: whether each picture is given only once, done or not.
    init(
        ledger: Ledger, gallery: GalleryRecord.ID, demand: Ledger.RunDemand, recipes: [Recipe.ID], goesOverOnce: Bool
    ) {
        self.ledger = ledger
        self.gallery = gallery
        self.demand = demand
        self.recipes = recipes
        self.goesOverOnce = goesOverOnce
    }

    /// The next pictures.
    ///
    /// - Parameter isListing: whether more may be listed: upgrades come after all that is missing.
    func next(
        except busy: Set<PictureRecord.ID>, isListing: Bool
    ) async throws(LedgerError) -> [WorkQueue.Work] {
        let due = try await due(except: busy)
        guard due.isEmpty, !isListing else { return due.map { WorkQueue.Work(picture: $0, isUpgrade: false) } }
        // What is still being checked may be outdated as well, and would be passed over.
        guard lastUpgraded.withLock({ $0 != nil }) || busy.isEmpty else { return [] }
        return try await upgrades().map { WorkQueue.Work(picture: $0, isUpgrade: true) }
    }

    private func due(except busy: Set<PictureRecord.ID>) async throws(LedgerError) -> [PictureRecord] {
        guard goesOverOnce else {
            return try await ledger.dueWork(of: demand.run, except: busy, limit: Self.batchSize)
        }
        let last = lastDue.withLock { $0 }
        let pictures = try await ledger.dueWork(of: demand.run, after: last, limit: Self.batchSize)
        if let newest = pictures.last { lastDue.withLock { $0 = newest } }
        return pictures
    }

    private func upgrades() async throws(LedgerError) -> [PictureRecord] {
        guard demand.rule.upgrade != .none else { return [] }
        let last = lastUpgraded.withLock { $0 }
        let pictures = try await ledger.outdatedWork(
            of: demand, in: gallery, recipes: recipes, after: last, limit: Self.batchSize)
        if let newest = pictures.last { lastUpgraded.withLock { $0 = newest.id } }
        return pictures
    }
}
