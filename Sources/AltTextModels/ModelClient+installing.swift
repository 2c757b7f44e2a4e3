extension ModelClient {
    /// Downloads a model: through Ollama, or from the hub its entry names; with the Python packages it needs, if any.
    ///
    /// - Throws: ``ModelError``; what has been downloaded is kept, and a later call goes on from there.
    package func install(_ model: Model, report: (PullProgress) async -> Void) async throws(ModelError) {
        guard let install = model.backend.install else { throw .notInstallable(model) }
        do throws(ModelError) {
            try await install(self, model, report)
        } catch {
            throw error.redacted(by: api.keys)
        }
    }

    /// Downloads a model's files.
    ///
    /// - Parameter prepare: brings what the model needs besides, and says whether its files are wanted at all.
    func download(
        _ model: Model, report: (PullProgress) async -> Void,
        preparing prepare:
            @escaping @Sendable (Model, @escaping @Sendable (PullProgress) -> Void) async throws(ModelError) -> Bool = {
                (_, _) throws(ModelError) in true
            }
    ) async throws(ModelError) {
        let (progress, continuation) = AsyncStream.makeStream(
            of: PullProgress.self, bufferingPolicy: .bufferingNewest(1))
        let result = await withTaskGroup(of: Result<Void, ModelError>.self) { group in
            group.addTask { [store] in
                defer { continuation.finish() }
                do throws(ModelError) {
                    guard try await prepare(model, { continuation.yield($0) }) else { return .success(()) }
                    return .success(try await store.install(model) { continuation.yield($0) })
                } catch {
                    return .failure(error)
                }
            }
            for await progress in progress { await report(progress) }
            return await group.next() ?? .failure(.interrupted(model))
        }
        try result.get()
    }

    /// Deletes what ``install(_:report:)`` has downloaded.
    ///
    /// - Returns: the bytes that came free.
    /// - Throws: ``ModelError`` for a model whose files are not AltText's.
    package func remove(_ model: Model) throws(ModelError) -> Int {
        guard model.backend.startsEngine else { throw .notInstallable(model) }
        return try store.remove(model)
    }

    /// What ``install(_:report:)`` has downloaded: repositories and their bytes, by name.
    package func installedRepositories() -> [(repository: String, byteCount: Int)] {
        store.contents()
    }

    /// Whether a model's files are those of a repository.
    package func uses(_ model: Model, repository: String) -> Bool {
        model.backend.startsEngine && HubReference(model.id)?.repository == repository
    }
}
