internal import AltTextGalleries
package import AltTextLedger
internal import AltTextRuns
package import Logging
internal import ServiceLifecycle
internal import Synchronization

/// Lists the served galleries into the ledger: at the start, every minute, and soon after somebody asked for a picture that
/// nobody knew.
package final class ListingRefresher: Service {
    private let ledger: Ledger
    private let shelf: AlbumShelf
    private let logger: Logger
    private let interval: Duration
    private let wishes = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// Wishes come from strangers, so they are granted only so often.
    private static let pause = Duration.seconds(5)

    /// Creates one.
    ///
    /// - Parameters:
    ///   - interval: how long a gallery's listing is believed without being asked.
    ///   - logger: hears of galleries that cannot be listed.
    package init(ledger: Ledger, shelf: AlbumShelf, interval: Duration = .seconds(60), logger: Logger) {
        self.ledger = ledger
        self.shelf = shelf
        self.interval = interval
        self.logger = logger
    }

    /// Asks for the galleries to be listed soon.
    package func wish() { wishes.continuation.yield() }

    /// Lists every gallery until the server ends.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.wishRegularly() }
                group.addTask { await self.grantWishes() }
            }
        }
    }

    private func wishRegularly() async {
        while !Task.isCancelled {
            wish()
            try? await Task.sleep(for: interval)
        }
    }

    private func grantWishes() async {
        for await _ in wishes.stream {
            await enlist()
            guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
        }
    }

    /// Lists every gallery once. What cannot be listed is logged, and the next one follows.
    package func enlist() async {
        for served in shelf.galleries {
            let lister = GalleryLister(ledger: ledger, gallery: served.gallery, record: served.record)
            do throws(GalleryLister.Fault) {
                try await lister.list {
                    !Task.isCancelled
                } unlistable: { [logger] error in
                    logger.warning("Not listed", metadata: ["reason": "\(error)"])
                } enlisted: { _, _ in
                }
            } catch {
                logger.warning("Not listed", metadata: ["gallery": "\(served.record.gallery)", "reason": "\(error)"])
            }
        }
    }
}
