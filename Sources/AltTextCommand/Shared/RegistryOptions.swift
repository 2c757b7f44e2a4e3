import AltTextModels
import ArgumentParser
import Foundation
import SystemPackage

/// Which models there are.
struct RegistryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of models, merged by name over those of ~/.config/alttext/models.yaml, ./alttext.yaml and AltText's own.",
            valueName: "file"))
    var models: String?

    /// The models AltText knows.
    ///
    /// - Throws: an exit code, after saying which line of which file is wrong.
    func registry(_ surroundings: Surroundings) throws -> ModelRegistry {
        let optional = [surroundings.configurationFolder.appending("models.yaml").string, "alttext.yaml"]
        do {
            var files: [(path: String, text: String)] = []
            for path in optional where FileManager.default.fileExists(atPath: path) {
                files.append((path, try read(path)))
            }
            if let models { files.append((models, try read(models))) }
            return try ModelRegistry(files: files, ollamaBaseURL: surroundings.ollamaBaseURL)
        } catch let error as RegistryError {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
    }

    private func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            Console.complain("the file of models \(path) cannot be read. Check the path and its permissions.")
            throw ExitStatus.nothingDone
        }
        guard data.count <= ModelRegistry.maximumFileByteCount, let text = String(data: data, encoding: .utf8) else {
            Console.complain("\(path) is no file of models: it must be text in UTF-8 and smaller than 1 MiB.")
            throw ExitStatus.nothingDone
        }
        return text
    }
}
