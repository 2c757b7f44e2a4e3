internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The files of a llama.cpp model on this machine.
struct LlamaWeights: Sendable, Hashable {
    /// The GGUF file of the model; of one in several parts the first.
    let model: String
    /// The GGUF file of its eyes; `nil` where the model needs none or none is named.
    let projector: String?
    /// The bytes of all files.
    let byteCount: Int

    /// Finds the files an entry names: paths, or what has been downloaded from a hub's repository.
    ///
    /// - Throws: ``ModelError`` that names the file which is missing and where it belongs.
    init(of model: Model, in options: EngineOptions) throws(ModelError) {
        if let reference = HubReference(model.id) {
            self = try Self.downloaded(reference, model, options)
        } else {
            let path = Self.path(model.id, model, options)
            try self.init(path, projector: model.projector.map { Self.path($0, model, options) }, model)
        }
    }

    private init(_ path: String, projector: String?, _ model: Model) throws(ModelError) {
        var byteCount = 0
        for file in Self.parts(of: path) + [projector].compactMap(\.self) {
            byteCount += try Self.checkedByteCount(of: file, model)
        }
        self.model = path
        self.projector = projector
        self.byteCount = byteCount
    }

    /// The files of a repository that lie in its folder.
    private static func downloaded(
        _ reference: HubReference, _ model: Model, _ options: EngineOptions
    ) throws(ModelError) -> LlamaWeights {
        let folder = reference.folder(in: options.modelsFolder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard let choice = reference.choice(among: names.map { HubFile(path: $0) }), let first = choice.model.first
        else {
            throw .notInstalled(model, reference, folder: folder)
        }
        let projector =
            model.projector.map { path($0, model, options) } ?? choice.projector.map { "\(folder)/\($0.path)" }
        return try LlamaWeights("\(folder)/\(first.path)", projector: projector, model)
    }

    /// The size of a file that begins as a GGUF file does.
    private static func checkedByteCount(of path: String, _ model: Model) throws(ModelError) -> Int {
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { throw .noModelFile(model, path) }
        defer { try? file.close() }
        var start = [UInt8](repeating: 0, count: 4)
        guard (try? unsafe start.withUnsafeMutableBytes({ unsafe try file.read(into: $0) })) != nil,
            let end = try? file.seek(offset: 0, from: .end)
        else { throw .noModelFile(model, path) }
        guard start == Array("GGUF".utf8) else { throw .noGGUF(model, path) }
        return Int(end)
    }

    /// All parts of a file called `…-00001-of-00003.gguf`.
    private static func parts(of path: String) -> [String] {
        guard let part = HubFile(path: path).part, part.number == 1 else { return [path] }
        return (1...part.count).map { HubFile(path: path).part(number: $0).path }
    }

    /// A relative path is read against the folder of the file that names it.
    private static func path(_ text: String, _ model: Model, _ options: EngineOptions) -> String {
        if text.hasPrefix("~/") { return options.home + text.dropFirst() }
        return FilePath(model.folder ?? ".").pushing(FilePath(text)).string
    }
}

extension ModelError {
    fileprivate static func notInstalled(_ model: Model, _ reference: HubReference, folder: String) -> ModelError {
        let quantisation = reference.quantisation.map { " of quantisation \($0)" } ?? ""
        return ModelError(
            .notInstalled, model: model.name,
            "The files of \(reference.repository)\(quantisation) are not on this machine",
            remedy:
                "Run \"alttext models install \(model.name)\", or put its .gguf file and its mmproj file into \(folder)"
        )
    }

    fileprivate static func noModelFile(_ model: Model, _ path: String) -> ModelError {
        ModelError(
            .notInstalled, model: model.name, "The model's file \(path) cannot be read",
            remedy: "Put it there, or correct \"model:\" and \"mmproj:\" of \(model.name)")
    }

    fileprivate static func noGGUF(_ model: Model, _ path: String) -> ModelError {
        ModelError(
            .badModelFile, model: model.name, "\(path) is no GGUF file, which is what llama-server loads",
            remedy: "Download it again, or name another in \"model:\" and \"mmproj:\" of \(model.name)")
    }
}
