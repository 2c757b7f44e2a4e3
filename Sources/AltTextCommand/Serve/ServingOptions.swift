import ArgumentParser

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
    }
}
