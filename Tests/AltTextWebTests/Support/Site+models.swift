import AltText
import AltTextLedger
import AltTextModels
import AltTextTesting
import AltTextWeb
import HummingbirdTesting
import Testing

extension Site {
    /// Lets somebody in at a server whose models answer what is written here; those without texts cannot be asked.
    func browse(
        as scope: TokenRecord.Scope? = .write, models texts: [String: [String: String]],
        options: ServerOptions = .patient, _ body: @Sendable (Guest) async throws -> Void
    ) async throws {
        try await withScratchFolder { scratch in
            let client = ModelClient(keys: KeyStore(environment: [:], stored: [:]))
            let server = AltTextServer(
                ledger: ledger, shelf: shelf, options: options,
                models: ServedModels(
                    registry: try Self.registry(texts, in: scratch), client: client, process: "here:1"))
            do {
                try await server.buildApplication().test(.live) { testClient in
                    let guest = Guest(client: testClient)
                    if let scope { try await guest.signIn(tokens[scope]) }
                    try await body(guest)
                }
            } catch {
                await client.shutdown()
                throw error
            }
            await client.shutdown()
        }
    }

    private static func registry(
        _ texts: [String: [String: String]], in scratch: ScratchFolder
    ) throws -> ModelRegistry {
        var entries = "models:\n"
        for (model, answers) in texts.sorted(by: { $0.key < $1.key }) {
            let results = answers.map { image, text in
                ["image": .string(image), "captions": .object([JSON.Member(model, .string(text))])] as JSON
            }
            if !answers.isEmpty { try scratch.write((["results": .array(results)] as JSON).text, to: "\(model).json") }
            entries += """
                  - {name: \(model), description: Recorded, date: "2026", backend: recorded, \
                model: \(scratch.path(of: "\(model).json"))}

                """
        }
        return try ModelRegistry(files: [("models.yaml", entries)])
    }
}

extension Guest {
    /// Looks at a page until something stands there.
    func wait(at address: String, for words: String) async throws -> String {
        while true {
            let text = try await get(address).text
            if text.contains(words) { return text }
            await Task.yield()
        }
    }
}
