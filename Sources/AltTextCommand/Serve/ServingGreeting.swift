import AltTextLedger
import AltTextWeb

/// What the terminal says once the server listens.
struct ServingGreeting {
    let host: String
    let served: [ServedGallery]
    let opensBrowser: Bool

    func say(to ports: AsyncStream<Int>, of server: AltTextServer, _ ledger: Ledger) async {
        guard let port = await ports.first(where: { _ in true }) else { return }
        let surroundings = Surroundings()
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        let count = served.count == 1 ? "1 gallery" : "\(served.count) galleries"
        Console.say("Serving \(count) at \(address)")
        for gallery in AlbumShelf(served).galleries {
            Console.say("  \(gallery.record.gallery)" + (gallery.album.map { " as album \($0)" } ?? ""))
        }
        let link = address + server.invitation(for: surroundings.userName)
        Console.say("Review in a browser; this link works once, within 15 minutes:\n  \(link)")
        let hasToken = (try? await ledger.tokens().contains { $0.isValid(at: .now) }) ?? true
        if !hasToken {
            Console.say("Nobody has a token yet: alttext token create --scope write --name \"…\"")
        }
        guard opensBrowser else { return }
        let opener = BrowserOpener(environment: surroundings.environment)
        if await !opener.open(link, in: surroundings.cacheFolder) {
            Console.say("No browser could be opened here: open the link yourself.")
        }
    }
}
