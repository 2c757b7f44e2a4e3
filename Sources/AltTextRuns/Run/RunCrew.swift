internal import AltText
internal import AltTextGalleries
internal import AltTextLedger
internal import Synchronization

/// Those who work at the same time in a round: one who lists, and many who take pictures from the check to the write.
final class RunCrew: Sendable {
    let worker: PictureWorker
    /// `nil` where an earlier round has listed the gallery.
    let lister: GalleryLister?
    /// Whether work begins when all is listed.
    let listsFirst: Bool
    let control: RunControl
    let width: Int

    private let fault = Mutex<LedgerError?>(nil)
    private let unlistable = Mutex(0)

    init(worker: PictureWorker, lister: GalleryLister?, listsFirst: Bool, control: RunControl, width: Int) {
        self.worker = worker
        self.lister = lister
        self.listsFirst = listsFirst
        self.control = control
        self.width = width
    }

    /// Works until nothing is left to do, or something ends the run.
    ///
    /// - Returns: how many things could not be listed.
    func work() async throws(LedgerError) -> Int {
        await withTaskGroup(of: Void.self) { beside in
            beside.addTask { [control] in
                await control.interruption.untilRaised()
                if control.interruption.isRaised { await control.queue.stop() }
            }
            await withTaskGroup(of: Void.self) { crew in
                if listsFirst { await list() } else { crew.addTask { await self.list() } }
                for _ in 0..<width { crew.addTask { await self.takePictures() } }
            }
            beside.cancelAll()
        }
        if let fault = fault.withLock({ $0 }) { throw fault }
        return unlistable.withLock { $0 }
    }

    private func takePictures() async {
        do throws(LedgerError) {
            while let work = try await control.queue.next() {
                if try await worker.work(on: work) {
                    await control.queue.finished(work.picture.id)
                } else {
                    await control.queue.putBack(work)
                }
            }
        } catch {
            await fail(error)
        }
    }

    private func list() async {
        guard let lister else { return await control.queue.listingEnded() }
        do throws(GalleryLister.Fault) {
            try await lister.list {
                !control.interruption.isRaised && control.stop == nil
            } unlistable: { error in
                unlistable.withLock { $0 += 1 }
                control.monitor.say(.unlistable(Failure(error)))
            } enlisted: { enlistment, count in
                control.monitor.update { progress in
                    progress.listed += count
                    progress.due += enlistment.due
                }
                await control.queue.listed()
            }
            control.monitor.update { $0.isListed = true }
        } catch {
            switch error {
            case .gallery(let error): await control.stop(.obstacle(Failure(error)))
            case .ledger(let error): await fail(error)
            case .stopped: break
            }
        }
        await control.queue.listingEnded()
    }

    /// Without the ledger nothing can go on.
    private func fail(_ error: LedgerError) async {
        fault.withLock { $0 = $0 ?? error }
        await control.queue.stop()
    }
}
