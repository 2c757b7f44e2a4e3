package import AltText
package import AltTextModels

/// The models of a run, which are looked at before anything else: a run that cannot keep its promises does not begin.
package enum RunModels {
    /// The models to ask, all of them ready.
    ///
    /// - Throws: ``Failure`` for the first that cannot be asked, or whose price is unknown where a limit on cost is to be
    ///     kept.
    package static func ready(
        _ choices: [ModelChoice], for options: RunOptions, client: ModelClient
    ) async throws(Failure) -> [Model] {
        var models: [Model] = []
        for choice in choices {
            do throws(ModelError) {
                models.append(try choice.result.get())
            } catch {
                throw Failure(error)
            }
        }
        for (model, readiness) in zip(models, await client.readiness(of: models)) {
            guard case .notReady(let error) = readiness else { continue }
            throw Failure(kind: error.kind, message: "\(model.name): \(error.description)")
        }
        let remote = await client.namesOfRemote(models)
        let unpriced = models.first { remote.contains($0.name) && $0.price == nil }
        if options.maximumDollars != nil, let unpriced {
            throw Failure(
                kind: "unknown_price",
                message: """
                    A limit on cost cannot be kept with \(unpriced.name): its price is unknown. Add price: to its entry \
                    in alttext.yaml.
                    """)
        }
        return models
    }
}
