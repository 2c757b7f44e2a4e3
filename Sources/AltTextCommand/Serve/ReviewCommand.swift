import ArgumentParser

/// `alttext review`: the review queue in a browser.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Opens the review queue in a browser: doubtful texts first, one key each.",
        discussion: """
            Starts the server, as "alttext serve" does, and opens its review pages. Where no browser can be opened, the \
            link is printed: it signs in once, within 15 minutes. docs/review.md describes the pages.

            Examples:
              alttext review
              alttext review ~/Photos --port 0

            Ctrl-C stops it.
            """
    )

    @OptionGroup var serving: ServingOptions

    func run() async throws {
        try await ServingSession(options: serving, opensBrowser: true).run()
    }
}
