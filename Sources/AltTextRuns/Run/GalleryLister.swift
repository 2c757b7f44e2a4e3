internal import AltText
package import AltTextGalleries
package import AltTextLedger

/// Brings what a gallery lists into the ledger, which is the queue of the work: listing runs ahead of it, and memory does
/// not grow with the gallery.
package struct GalleryLister: Sendable {
    private let ledger: Ledger
    private let gallery: any Gallery
    private let record: GalleryRecord
    private let demand: Ledger.RunDemand?

    /// Enough to share a commit, few enough for the first picture to come soon.
    private static let batchSize = 256

    /// Creates a lister.
    ///
    /// - Parameter demand: what the run wants that lists the gallery; `nil`: no run does.
    package init(ledger: Ledger, gallery: any Gallery, record: GalleryRecord, demand: Ledger.RunDemand? = nil) {
        self.ledger = ledger
        self.gallery = gallery
        self.record = record
        self.demand = demand
    }

    /// What went wrong.
    package enum Fault: Error, Sendable {
        /// The gallery could not be listed.
        case gallery(GalleryError)
        /// The ledger failed.
        case ledger(LedgerError)
        /// Listing was stopped.
        case stopped
    }

    /// Lists the gallery.
    ///
    /// - Parameters:
    ///   - goesOn: is asked at each picture whether the listing goes on; what was listed before is kept.
    ///   - unlistable: gets what could not be listed; the listing goes on behind it.
    ///   - enlisted: is called after each batch with what came of it and the number of pictures in it.
    package func list(
        goesOn: () -> Bool, unlistable: (GalleryError) -> Void, enlisted: (Ledger.Enlistment, Int) async -> Void
    ) async throws(Fault) {
        var batch: [PictureListing] = []
        var fault: Fault?
        do throws(GalleryError) {
            try await gallery.list { (result) throws(GalleryError) in
                guard goesOn() else {
                    fault = .stopped
                    throw GalleryError(.interrupted, "Listing was stopped")
                }
                switch result {
                case .failure(let error): unlistable(error)
                case .success(let listing):
                    batch.append(listing)
                    guard batch.count >= Self.batchSize else { return }
                    fault = await enlist(&batch, enlisted)
                    if fault != nil { throw GalleryError(.interrupted, "Listing was stopped") }
                }
            }
        } catch {
            fault = fault ?? .gallery(error)
        }
        // What was listed before is worth keeping.
        if let failure = await enlist(&batch, enlisted) { throw failure }
        if let fault { throw fault }
    }

    private func enlist(
        _ batch: inout [PictureListing], _ enlisted: (Ledger.Enlistment, Int) async -> Void
    ) async -> Fault? {
        guard !batch.isEmpty else { return nil }
        let enlistment: Ledger.Enlistment
        do throws(LedgerError) {
            enlistment = try await ledger.enlist(batch, in: record.id, for: demand)
        } catch {
            return .ledger(error)
        }
        let count = batch.count
        batch.removeAll(keepingCapacity: true)
        await enlisted(enlistment, count)
        return nil
    }
}
