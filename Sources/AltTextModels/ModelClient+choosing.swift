extension ModelClient {
    /// The readiness of each model, all asked at the same time.
    ///
    /// - Returns: one readiness for each model, in their order.
    package func readiness(of models: [Model], isThorough: Bool = false) async -> [Readiness] {
        await withTaskGroup(of: (Int, Readiness).self) { group in
            for (place, model) in models.enumerated() {
                group.addTask { (place, await self.readiness(of: model, isThorough: isThorough)) }
            }
            let all = await group.reduce(into: []) { $0.append($1) }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// The names of those of `models` that would send the picture off this machine.
    package func namesOfRemote(_ models: [Model]) async -> Set<String> {
        await withTaskGroup(of: String?.self) { group in
            for model in models {
                group.addTask { await self.isRemote(model) ? model.name : nil }
            }
            return await group.reduce(into: []) { names, name in name.map { _ = names.insert($0) } }
        }
    }

    /// The first of `models` that can be asked right now, or that a file without trust has led elsewhere: another server
    /// does not get the pictures in its place. `nil` where there is none.
    package func firstReady(of models: [Model]) async -> Model? {
        let ready = await places(ofReady: models)
        return models.indices.first { ready.contains($0) || models[$0].untrustedFile != nil }.map { models[$0] }
    }

    /// Those of `models` that can be asked right now, in their order.
    package func ready(of models: [Model]) async -> [Model] {
        await places(ofReady: models).sorted().map { models[$0] }
    }

    private func places(ofReady models: [Model]) async -> Set<Int> {
        await withTaskGroup(of: (Int, Bool).self) { group in
            for (place, model) in models.enumerated() {
                // A server that says nothing of its models may be something else altogether: nobody asked for it by name.
                group.addTask { (place, (try? await self.verdict(on: model).get()) == .ready) }
            }
            return await group.reduce(into: []) { if $1.1 { $0.insert($1.0) } }
        }
    }

    /// Where asking a model sends the picture: the host, as people know it; `nil` where it stays on this machine, as it
    /// always does where nothing may leave it.
    package func recipient(of model: Model) async -> String? {
        guard !options.isLocalOnly else { return nil }
        return await isRemote(model) ? model.recipient : nil
    }
}
