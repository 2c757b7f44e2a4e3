import AltTextModels
import ArgumentParser
import Foundation
import SystemPackage

/// What the machine and the user bring along: environment, folders, keys.
struct Surroundings {
    let environment = ProcessInfo.processInfo.environment

    /// Where the user's own settings lie: `$XDG_CONFIG_HOME/alttext`, usually `~/.config/alttext`.
    var configurationFolder: FilePath {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            return FilePath(folder).appending("alttext")
        }
        let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
        return FilePath(home).appending(".config").appending("alttext")
    }

    var keyFile: KeyFile { KeyFile(path: configurationFolder.appending("keys.json")) }

    /// The user's keys.
    ///
    /// - Throws: an exit code, after saying why, when the key file cannot be trusted.
    func keys() throws -> KeyStore {
        do {
            return KeyStore(environment: environment, stored: try keyFile.read())
        } catch {
            Console.complain(error.description)
            throw ExitStatus.nothingDone
        }
    }

    /// Where Ollama is: `OLLAMA_HOST`, which may lack scheme or port, or name the address it listens on.
    var ollamaBaseURL: String {
        OllamaHost(environment["OLLAMA_HOST"] ?? "").baseURL
    }
}
