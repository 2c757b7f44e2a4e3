import ArgumentParser
import SystemPackage

/// What is served, and where.
struct ServingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Folders, or addresses of sites (album:…).", valueName: "gallery"))
    var galleries: [String] = []

    @Option(help: ArgumentHelp("The port to listen on; 0 for any free one.", valueName: "number"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "The address to listen on. Beyond this machine, put a proxy with HTTPS before it: tokens are sent in clear.",
            valueName: "address"))
    var host = "127.0.0.1"

    @Option(
        name: .customLong("public-url"),
        help: ArgumentHelp(
            "The address under which others reach the server. Requests that name another host are refused, but for this machine's own names and numeric addresses.",
            valueName: "address"))
    var publicURL: String?

    @Option(
        help: ArgumentHelp(
            "A file to which a line of JSON is added for every sign-in, refusal and removal of a text.",
            valueName: "file"))
    var securityLog: String?

    @Option(
        help: ArgumentHelp(
            "The folder with reports that \"alttext evaluate --report\" wrote, each in a folder of its own. Without it \"reports\" beside the ledger.",
            valueName: "folder"))
    var reports: String?

    @OptionGroup(title: "What is asked") var wording: WordingOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @OptionGroup(title: "Models") var registry: RegistryOptions
    @OptionGroup(title: "Where the pictures are") var place: GalleryOptions
    @OptionGroup(title: "Ledger") var ledger: LedgerOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be 0 to 65535.") }
        if let publicURL {
            guard publicURL.hasPrefix("https://") || publicURL.hasPrefix("http://") else {
                throw ValidationError("--public-url must begin with https:// or http://.")
            }
        }
    }

    /// What adds lines to the security log.
    func securityLogWriter() throws -> @Sendable (String) -> Void {
        guard let securityLog else { return { _ in } }
        let file = try FileDescriptor.open(
            FilePath(securityLog), .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
        // One call a line: lines of several servers do not mix.
        return { line in _ = try? file.writeAll((line + "\n").utf8) }
    }
}
