internal import AltText
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
        let paths = optional.filter(FileManager.default.fileExists(atPath:)) + (models.map { [$0] } ?? [])
        do {
            return try ModelRegistry(
                files: try paths.map { try Self.file($0, surroundings) }, ollamaBaseURL: surroundings.ollamaBaseURL)
        } catch let error as RegistryError {
            Console.complain(error.description)
        } catch let error as PrivateFileError {
            Console.complain(error.description)
        }
        throw ExitStatus.nothingDone
    }

    /// A file, and whether the user stands behind it: because it lies where the user's own settings are, or was trusted.
    private static func file(_ path: String, _ surroundings: Surroundings) throws -> RegistryFile {
        let text = try text(of: path)
        let isTrusted = try surroundings.owns(path) || surroundings.trustedFiles.contains(text)
        return RegistryFile(path: path, text: text, isTrusted: isTrusted)
    }

    /// What a file of models says.
    ///
    /// - Throws: an exit code, after saying why it cannot be read.
    static func text(of path: String) throws -> String {
        try NamedFile(path: path, kind: "file of models", largest: ModelRegistry.maximumFileByteCount).text()
    }
}

extension Surroundings {
    /// The files of models outside the user's own settings that the user trusts.
    var trustedFiles: TrustedFiles { TrustedFiles(path: configurationFolder.appending("trusted.json")) }

    /// Whether a file lies in the folder of the user's own settings.
    fileprivate func owns(_ path: String) -> Bool {
        let folder = URL(filePath: configurationFolder.string).standardizedFileURL.path(percentEncoded: false)
        let file = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
        return FilePath(file).starts(with: FilePath(folder))
    }
}
