import AltText
import AltTextGalleries
import AltTextLedger
import AltTextModels
import AltTextRuns
import AltTextWeb
import ArgumentParser
import Foundation
import ServiceLifecycle
import SystemPackage
import UnixSignals

/// Serves until somebody stops it.
struct ServingSession {
    let options: ServingOptions
    /// Whether the review queue is opened in a browser.
    let opensBrowser: Bool

    func run() async throws {
        let surroundings = Surroundings()
        let client = ModelClient(keys: try surroundings.keys(), options: options.limits.clientOptions)
        do {
            try await serve(
                ServedModels(
                    registry: try options.registry.registry(surroundings), client: client,
                    process: surroundings.processName))
        } catch {
            await client.shutdown()
            throw error
        }
        await client.shutdown()
    }

    private func serve(_ models: ServedModels) async throws {
        try await options.ledger.withLedger(ifMissing: .create) { ledger in
            let served = try await served(in: ledger)
            let greeting = ServingGreeting(host: options.host, served: served, opensBrowser: opensBrowser)
            let addresses = AsyncStream.makeStream(of: Int.self)
            let server = AltTextServer(
                ledger: ledger, shelf: AlbumShelf(served),
                options: try serverOptions(), models: models, securityLog: try options.securityLogWriter()
            ) { addresses.continuation.yield($0) }
            do {
                async let greeted: Void = greeting.say(to: addresses.stream, of: server, ledger)
                try await untilStopped(server)
                addresses.continuation.finish()
                await greeted
                if opensBrowser { BrowserOpener(environment: [:]).remove(from: Surroundings().cacheFolder) }
            } catch let error as WebError {
                addresses.continuation.finish()
                Console.complain(error.description + (error.flag.map { " \($0) names another." } ?? ""))
                throw ExitStatus.nothingDone
            }
            for gallery in served { await gallery.gallery.shutdown() }
        }
    }

    /// Runs the server until Ctrl-C, which lets it finish what it is answering. A second one ends it at once.
    private func untilStopped(_ server: AltTextServer) async throws {
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: server)], logger: AltTextServer.quietLogger))
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var isStopping = false
                for await _ in signals {
                    guard !isStopping else { _exit(ExitStatus.interrupted.rawValue) }
                    isStopping = true
                    Console.say("Finishing what is being answered; press Ctrl-C again to stop at once.")
                    await services.triggerGracefulShutdown()
                }
            }
            defer { group.cancelAll() }
            try await services.run()
        }
    }

    private func serverOptions() throws -> ServerOptions {
        let surroundings = Surroundings()
        var server = ServerOptions(host: options.host, port: options.port)
        server.publicURL = options.publicURL
        server.wording = try options.wording.wording()
        let ledger = FilePath(options.ledger.path(surroundings))
        server.reportsFolder = options.reports ?? ledger.removingLastComponent().appending("reports").string
        server.thumbnailFolder = surroundings.cacheFolder.appending("thumbnails").string
        return server
    }

    /// The galleries that were named, or all that can be opened.
    private func served(in ledger: Ledger) async throws -> [ServedGallery] {
        let surroundings = Surroundings()
        var served: [ServedGallery] = []
        for name in options.galleries {
            let gallery = try await options.place.open(Address(name).gallery, surroundings, options.limits)
            served.append(ServedGallery(gallery, as: try await ledger.gallery(gallery.id)))
        }
        guard options.galleries.isEmpty else { return served }
        for record in try await ledger.galleries() {
            do {
                served.append(
                    ServedGallery(
                        try await options.place.opened(
                            record.gallery, surroundings, options.limits, isOwn: options.ledger.ledger == nil),
                        as: record))
            } catch let error as GalleryError {
                Console.complain("\(record.gallery) is not served: \(error.advised)")
            }
        }
        return served
    }
}

extension WebError {
    /// The flag that helps.
    fileprivate var flag: String? {
        switch code {
        case .addressInUse, .addressRefused: "--port"
        case .noSuchAddress: "--host"
        case .failed: nil
        }
    }
}
