internal import AltTextGalleries
import AltTextModels
import AltTextRuns
import ArgumentParser

/// What `alttext caption` may do.
struct LimitOptions: ParsableArguments {
    @Flag(help: "Refuse models that would send a picture off this machine.")
    var localOnly = false

    @Option(help: ArgumentHelp("The most requests at once to any one server.", valueName: "number"))
    var concurrency: Int?

    @Flag(help: "Let URLs lead to private addresses although you did not write such an address.")
    var allowPrivateAddresses = false

    func validate() throws {
        if let concurrency, !(1...1000).contains(concurrency) {
            throw ValidationError("--concurrency must be 1 to 1000.")
        }
    }

    var clientOptions: ModelClient.Options {
        var options = ModelClient.Options()
        options.isLocalOnly = localOnly
        options.maximumConcurrency = concurrency
        return options
    }

    var loaderOptions: PictureLoader.Options {
        var options = PictureLoader.Options()
        options.allowsPrivateAddresses = allowPrivateAddresses
        return options
    }
}
