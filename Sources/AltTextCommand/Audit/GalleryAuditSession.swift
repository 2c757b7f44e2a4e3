import AltText
import AltTextGalleries
import AltTextLedger
import AltTextRuns
import ArgumentParser
import Synchronization

/// One audit of a gallery: opens it, looks at every text, prints what comes.
struct GalleryAuditSession: Sendable {
    let address: Address
    let place: GalleryOptions
    let ledger: LedgerOptions
    let options: Linter.Options
    let form: AuditForm

    func run() async throws {
        let surroundings = Surroundings()
        let gallery = try await place.open(address.gallery, surroundings)
        // A gallery that no run has seen needs no ledger.
        let known = try await knownLedger(surroundings)
        let writer = GalleryAuditWriter(gallery: gallery.id, form: form)
        let audit = GalleryAudit(gallery: gallery, ledger: known, options: options)
        let (failure, wasInterrupted) = await untilInterrupted { () -> Failure? in
            do throws(Failure) {
                try await audit.perform { writer.write($0) }
                return nil
            } catch {
                return error
            }
        }
        await gallery.shutdown()
        try? known?.close()
        Console.showProgress(nil)
        writer.end()
        if wasInterrupted { throw ExitStatus.interrupted }
        if let failure = failure ?? nil {
            Console.complain(RunComplaints.printable(failure.advised))
            throw ExitStatus.nothingDone
        }
        if let status = writer.exitStatus { throw status }
    }

    /// The ledger, where there is one; one that was named has to be there.
    private func knownLedger(_ surroundings: Surroundings) async throws -> Ledger? {
        if ledger.ledger != nil { return try await ledger.open(surroundings) }
        return try? await Ledger.open(path: ledger.path(surroundings), ifMissing: .fail)
    }
}
