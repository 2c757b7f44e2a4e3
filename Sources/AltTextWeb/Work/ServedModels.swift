package import AltTextModels

/// The models that people may ask from the pages. A server without them only shows what was asked elsewhere.
package struct ServedModels: Sendable {
    /// Every model there is.
    let registry: ModelRegistry
    let client: ModelClient
    /// What names this process to people who look for the one that works on a gallery: `host:1234`.
    let process: String

    /// Creates the models that people may ask.
    ///
    /// - Parameters:
    ///   - client: asks them; whoever made it shuts it down once the server has ended.
    ///   - process: what names this process to people: `host:1234`.
    package init(registry: ModelRegistry, client: ModelClient, process: String) {
        self.registry = registry
        self.client = client
        self.process = process
    }
}
