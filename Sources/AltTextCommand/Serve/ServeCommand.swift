import ArgumentParser

/// `alttext serve`: the album API over this machine's ledger, and the review pages.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves pictures and texts over HTTP: review pages, the album API, and one with every detail.",
        discussion: """
            Folders named here appear as albums called like them; without any, all galleries that the ledger knows are \
            served. Programs need a token ("alttext token create"); people sign in with one, or with the link that is \
            printed. docs/review.md describes the pages, docs/server.md the API, and so does /openapi.json.

            Examples:
              alttext serve ~/Photos
              alttext serve --port 8080
              curl -H "Authorization: $TOKEN" http://127.0.0.1:8080/album/Photos/skye/journey.jpg/get
              alttext run album:http://127.0.0.1:8080 --list todo.csv --token "$TOKEN"

            Ctrl-C stops it once the requests under way are answered, a second Ctrl-C at once.
            """
    )

    @OptionGroup var serving: ServingOptions

    func run() async throws {
        try await ServingSession(options: serving, opensBrowser: false).run()
    }
}
