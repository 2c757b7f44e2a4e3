internal import AltText
import AltTextModels

/// The models that are asked, after a word about where pictures go.
enum ChosenModels {
    /// The models of these names, or the best model that is ready here where no name is given.
    ///
    /// - Parameter isPlan: whether they are only asked what they would take, so that nothing goes anywhere.
    static func choose(
        _ names: [String], _ registry: ModelRegistry, _ client: ModelClient, isPlan: Bool
    ) async -> [ModelChoice] {
        guard names.isEmpty else {
            let choices = names == [everything] ? await ready(registry, client) : registry.choices(named: names)
            if !isPlan { await announce(choices.compactMap { try? $0.result.get() }, client) }
            return choices
        }
        return await chooseDefault(registry, client)
    }

    /// What stands for every model that is ready.
    private static let everything = "all"

    /// Every model that can be asked right now; what the file itself says where there is none.
    private static func ready(_ registry: ModelRegistry, _ client: ModelClient) async -> [ModelChoice] {
        let seeing = registry.models.filter { $0.backend != .evidence }
        let ready = await client.ready(of: seeing)
        Console.say(
            ready.isEmpty
                ? "No vision model is ready; \"alttext doctor\" names the quickest ways to get one."
                : "Asking \(ready.map(\.name).joined(separator: ", ")).")
        return ready.isEmpty
            ? registry.models.filter { $0.backend == .evidence }.map { ModelChoice($0) } : ready.map { ModelChoice($0) }
    }

    private static func chooseDefault(_ registry: ModelRegistry, _ client: ModelClient) async -> [ModelChoice] {
        if !registry.refusedDefaults.isEmpty {
            let names = registry.refusedDefaults.map { "\($0.name) (\($0.server))" }.joined(separator: ", ")
            Console.say(
                "Not taken as default, since a file that you have not trusted says so: \(names). Name the model with --model, "
                    + "or trust the file with \"alttext models trust\".")
        }
        guard let model = await client.firstReady(of: registry.defaultModels) else {
            return registry.choices(named: registry.defaultNames.suffix(1))
        }
        guard model.untrustedFile == nil else { return [ModelChoice(model)] }
        if model.backend == .evidence {
            Console.say(
                "No vision model is ready, so only what the files say about themselves is used (evidence). "
                    + "\"alttext doctor\" names the two quickest ways to get one.")
        } else {
            let whereabouts = await client.recipient(of: model).map { "; pictures are sent to \($0)" } ?? ""
            Console.say("Using \(model.name) (\(model.description))\(whereabouts).")
        }
        return [ModelChoice(model)]
    }

    /// Says which of the models send pictures where.
    private static func announce(_ models: [Model], _ client: ModelClient) async {
        var names: [String: [String]] = [:]
        for model in models where model.untrustedFile == nil {
            guard let recipient = await client.recipient(of: model) else { continue }
            names[recipient, default: []].append(model.name)
        }
        for (recipient, names) in names.sorted(by: { $0.key < $1.key }) {
            Console.say("Pictures are sent to \(recipient) (\(names.joined(separator: ", "))).")
        }
    }
}
