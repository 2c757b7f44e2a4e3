internal import AltText
internal import Subprocess
internal import SystemPackage

/// The Python packages without which no Hugging Face model runs: fetched once, so that describing pictures needs no network.
struct TransformersPackages: Sendable {
    let options: EngineOptions

    /// Lets uv fetch what is missing; asks nothing of a Python that the user names.
    ///
    /// - Parameter report: learns what uv says that it is doing.
    /// - Throws: ``ModelError`` of kind `missing_engine` where there is neither, or with uv's own words where it fails.
    func prepare(_ model: Model, report: @escaping @Sendable (PullProgress) -> Void) async throws(ModelError) {
        let program = try TransformersProgram.find(options, for: model)
        guard let arguments = program.preparation else { return }
        try TransformersProgram.write(options, for: model)
        var log = EngineLog()
        do {
            let result = try await Subprocess.run(
                .path(FilePath(program.launcher)), arguments: Arguments(arguments),
                // Where packages come from is for the user to say, and not for a uv.toml of the working directory.
                environment: ChildSurroundings.environment(fetchesPackages: true),
                workingDirectory: FilePath(options.enginesFolder), input: .none, output: .discarded, error: .sequence
            ) { execution in
                var log = EngineLog()
                for try await buffer in execution.standardError {
                    log.append(unsafe buffer.withUnsafeBytes { unsafe Array($0) })
                    // What is said of each small package is no news.
                    if let line = log.lines.last, !line.hasPrefix("+") { report(Self.progress(line)) }
                }
                return log
            }
            log = result.closureResult
            guard !result.terminationStatus.isSuccess else { return }
        } catch {
            throw Task.isCancelled ? .interrupted(model) : .packagesFailed(model, said: ["\(error)"])
        }
        throw Task.isCancelled ? .interrupted(model) : .packagesFailed(model, said: log.lines)
    }

    private static func progress(_ line: String) -> PullProgress {
        var progress = PullProgress()
        progress.update(with: ["status": .string(line)])
        return progress
    }
}

extension ModelError {
    fileprivate static func packagesFailed(_ model: Model, said lines: [String]) -> ModelError {
        // What went wrong first is in the line of the error, what it came of in the last of its causes.
        let reasons = [lines.first { $0.hasPrefix("error:") }, lines.last { $0.hasPrefix("cause:") }]
            .compactMap(\.self)
        let words = reasons.isEmpty ? lines.suffix(1) : reasons
        let reason = words.joined(separator: "; ").excerpt
        if lines.contains(where: { $0.lowercased().contains("no space left") }) {
            return ModelError(
                .diskFull, model: model.name,
                "The disk is full: the Python packages that \(model.name) needs could not be stored (\(reason))",
                remedy: "Make room, about 6 GB, or set UV_CACHE_DIR to a folder elsewhere, and install again")
        }
        return ModelError(
            .engineFailed, model: model.name,
            "uv could not fetch the Python packages that \(model.name) needs (\(reason))",
            remedy: "Check the network and install again: what has come is kept")
    }
}

extension BackendKind {
    /// A Hugging Face model run by transformers.
    package static let huggingface: BackendKind = {
        let engine = EngineKind(
            recipe: { (model, options) throws(ModelError) in try EngineRecipe(transformers: model, options.engines) },
            files: { files, _ in TransformersFiles.choice(among: files) },
            ownsRepository: true)
        var kind = BackendKind("huggingface") { $0.engineBackend(engine) }
        kind.defaultConcurrency = 1
        kind.tellsProbabilities = true
        kind.engine = engine
        kind.install = { (client, model, report) throws(ModelError) in
            let packages = TransformersPackages(options: client.store.options)
            try await client.download(model, report: report) { (model, report) throws(ModelError) in
                try await packages.prepare(model, report: report)
                return !TransformersFiles.isOwn(model)
            }
        }
        return kind
    }()
}
