extension ModelClient {
    /// Downloads a model: through Ollama, or from the hub its entry names; with the Python packages it needs, if any.
    ///
    /// - Throws: ``ModelError``; what has been downloaded is kept, and a later call goes on from there.
    package func install(_ model: Model, report: (PullProgress) async -> Void) async throws(ModelError) {
        do throws(ModelError) {
            switch model.backend {
            case .ollama: try await OllamaPull(client: api).run(model, report: report)
            case .llamacpp, .huggingface: try await download(model, report: report)
            default: throw .notInstallable(model)
            }
        } catch {
            throw error.redacted(by: api.keys)
        }
    }

    private func download(_ model: Model, report: (PullProgress) async -> Void) async throws(ModelError) {
        let (progress, continuation) = AsyncStream.makeStream(
            of: PullProgress.self, bufferingPolicy: .bufferingNewest(1))
        let result = await withTaskGroup(of: Result<Void, ModelError>.self) { group in
            group.addTask {
                defer { continuation.finish() }
                do throws(ModelError) {
                    if model.backend == .huggingface {
                        try await TransformersPackages(options: self.store.options).prepare(model) {
                            continuation.yield($0)
                        }
                        if TransformersFiles.isOwn(model) { return .success(()) }
                    }
                    return .success(try await self.store.install(model) { continuation.yield($0) })
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
        guard engineBackends[model.backend] != nil else { throw .notInstallable(model) }
        return try store.remove(model)
    }

    /// What ``install(_:report:)`` has downloaded: repositories and their bytes, by name.
    package func installedRepositories() -> [(repository: String, byteCount: Int)] {
        store.contents()
    }

    /// Whether a model's files are those of a repository.
    package func uses(_ model: Model, repository: String) -> Bool {
        engineBackends[model.backend] != nil && HubReference(model.id)?.repository == repository
    }
}
