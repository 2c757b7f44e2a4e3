import AltTextModels

/// The model that is asked when the user names none.
enum DefaultModel {
    /// The best model that is ready here, after a word about which that is.
    static func choose(_ registry: ModelRegistry, _ client: ModelClient) async -> [ModelChoice] {
        guard let model = await client.firstReady(of: registry.defaultModels) else {
            return registry.choices(named: registry.defaultNames.suffix(1))
        }
        if model.backend == .evidence {
            Console.say(
                "No vision model is ready, so only what the files say about themselves is used (evidence). "
                    + "\"alttext doctor\" names the two quickest ways to get one.")
        } else {
            let whereabouts = await client.isRemote(model) ? "; pictures are sent to \(model.backend.rawValue)" : ""
            Console.say("Using \(model.name) (\(model.description))\(whereabouts).")
        }
        return [ModelChoice(model)]
    }
}
