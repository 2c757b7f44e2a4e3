internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The Python program with which AltText runs Hugging Face's models, and the Python that runs it.
struct TransformersProgram: Sendable, Hashable {
    /// The path of what is started.
    let launcher: String
    /// Its arguments, up to those of the program itself.
    let arguments: [String]
    /// The arguments with which it fetches what the program needs; `nil` for a Python that has it.
    let preparation: [String]?

    static let variable = "ALTTEXT_PYTHON"
    /// Installs what is missing.
    static let installation = "pip install uv"

    /// A Python with transformers that the user names, or uv, which brings its own.
    ///
    /// - Throws: ``ModelError`` of kind `missing_engine` for `model`, where there is neither.
    static func find(_ options: EngineOptions, for model: Model) throws(ModelError) -> TransformersProgram {
        let script = options.enginesFolder + "/transformers_engine.py"
        if let python = options.environment[variable], !python.isEmpty {
            guard FileManager.default.isExecutableFile(atPath: python) else { throw .noPython(model, python) }
            return TransformersProgram(launcher: python, arguments: [script], preparation: nil)
        }
        let folders = (options.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        guard let uv = folders.map({ $0 + "/uv" }).first(where: FileManager.default.isExecutableFile) else {
            throw .noTransformers(model)
        }
        return TransformersProgram(
            launcher: String(uv),
            // What it needs is fetched by "alttext models install" alone.
            arguments: ["run", "--offline", "--script", script], preparation: ["sync", "--script", script])
    }

    /// Writes the program where it is started from, unless it is there.
    static func write(_ options: EngineOptions, for model: Model) throws(ModelError) {
        let path = options.enginesFolder + "/transformers_engine.py"
        let program = Data(PackageResources.transformers_engine_py)
        guard FileManager.default.contents(atPath: path) != program else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: options.enginesFolder, withIntermediateDirectories: true)
            // In one step: another AltText may be starting it.
            try program.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .diskFailure(model, path, error)
        }
    }
}

extension ModelError {
    fileprivate static func noTransformers(_ model: Model) -> ModelError {
        ModelError(
            .missingEngine, model: model.name, "\(model.name) needs Python with transformers, which is not here",
            remedy:
                "Install uv with \"\(TransformersProgram.installation)\", which fetches the rest, or name a Python that has transformers with \(TransformersProgram.variable)"
        )
    }

    fileprivate static func noPython(_ model: Model, _ path: String) -> ModelError {
        ModelError(
            .missingEngine, model: model.name,
            "\(TransformersProgram.variable) names \(path), which is no program that can be run",
            remedy: "Set it to the path of a Python that has transformers, or unset it")
    }
}
