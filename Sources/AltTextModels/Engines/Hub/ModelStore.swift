internal import AltText
internal import AltTextHTTP
internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The models that AltText has downloaded for its engines.
struct ModelStore: Sendable {
    let hub: HubClient
    let options: EngineOptions
    let shortestRetryWait: Duration

    /// Downloads what is missing of a model.
    func install(_ model: Model, report: @escaping @Sendable (PullProgress) async -> Void) async throws(ModelError) {
        guard let reference = HubReference(model.id) else { throw .notInstallable(model) }
        let files = try await hub.files(of: reference, for: model)
        guard let chosen = Self.choice(among: files, reference, model) else {
            throw .noSuchQuantisation(model, reference, files: files)
        }
        let folder = reference.folder(in: options.modelsFolder)
        let progress = InstallProgress(files: chosen, report: report)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .diskFailure(model, folder, error)
        }
        for file in chosen {
            let path = "\(folder)/\(file.name)"
            if !Self.isComplete(file, at: path) {
                let download = HubDownload(
                    hub: hub, reference: reference, file: file, model: model, path: path,
                    shortestRetryWait: shortestRetryWait)
                try await download.run { await progress.update(file, $0) }
            }
            await progress.update(file, file.byteCount)
        }
    }

    /// The files of a repository that the model's engine needs.
    private static func choice(among files: [HubFile], _ reference: HubReference, _ model: Model) -> [HubFile]? {
        model.backend.engine?.files(files, reference)
    }

    /// Deletes the files of a model.
    ///
    /// - Returns: the bytes that came free.
    func remove(_ model: Model) throws(ModelError) -> Int {
        guard let reference = HubReference(model.id) else { throw .notInstallable(model) }
        let folder = reference.folder(in: options.modelsFolder)
        let here = Self.files(in: folder)
        // Another quantisation of the same repository may be another entry's.
        let whole = here.map { HubFile(path: $0.path.hasSuffix(".part") ? String($0.path.dropLast(5)) : $0.path) }
        let wanted = reference.choice(among: Array(Set(whole)))
        let isOnlyModel =
            model.backend.engine?.ownsRepository == true
            || Set(whole.filter { !$0.isProjector && $0.isGGUF }).count <= (wanted?.model.count ?? 1)
        let names = Set((wanted?.model ?? []).map(\.path) + (isOnlyModel ? whole.map(\.path) : []))
        var freed = 0
        for file in here where names.contains(file.path) || names.contains(String(file.path.dropLast(5))) {
            do {
                try FileManager.default.removeItem(atPath: "\(folder)/\(file.path)")
            } catch {
                throw .diskFailure(model, "\(folder)/\(file.path)", error)
            }
            freed += file.byteCount
        }
        for path in [folder, "\(options.modelsFolder)/\(reference.organisation)"]
        where (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true {
            try? FileManager.default.removeItem(atPath: path)
        }
        return freed
    }

    /// Every repository with files here, and their bytes; sorted by name.
    func contents() -> [(repository: String, byteCount: Int)] {
        Self.names(in: options.modelsFolder).flatMap { organisation in
            Self.names(in: "\(options.modelsFolder)/\(organisation)").map { name in
                let files = Self.files(in: "\(options.modelsFolder)/\(organisation)/\(name)")
                return ("\(organisation)/\(name)", files.reduce(0) { $0 + $1.byteCount })
            }
        }
    }

    private static func isComplete(_ file: HubFile, at path: String) -> Bool {
        // It got its name only after its checksum was right.
        byteCount(of: path).map { $0 == file.byteCount } ?? false
    }

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    static func files(in folder: String) -> [HubFile] {
        names(in: folder).map { HubFile(path: $0, byteCount: byteCount(of: "\(folder)/\($0)") ?? 0) }
    }

    private static func byteCount(of path: String) -> Int? {
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return nil }
        defer { try? file.close() }
        return (try? file.seek(offset: 0, from: .end)).map { Int($0) }
    }
}

/// Adds up how far the files of a model have come.
private actor InstallProgress {
    private var progress = PullProgress()
    private let report: @Sendable (PullProgress) async -> Void

    init(files: [HubFile], report: @escaping @Sendable (PullProgress) async -> Void) {
        self.report = report
        for file in files { progress.update(with: Self.line(file, 0)) }
    }

    func update(_ file: HubFile, _ byteCount: Int) async {
        progress.update(with: Self.line(file, byteCount))
        await report(progress)
    }

    /// A line such as Ollama reports, which is what the progress of a download is made from.
    private static func line(_ file: HubFile, _ byteCount: Int) -> JSON {
        [
            "status": .string("downloading \(file.name)"), "digest": .string(file.path),
            "total": .integer(file.byteCount), "completed": .integer(byteCount),
        ]
    }
}
