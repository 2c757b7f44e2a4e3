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

    /// Where what AltText keeps for the user lies: `$XDG_DATA_HOME/alttext`, usually `~/.local/share/alttext`; on macOS
    /// `~/Library/Application Support/AltText`.
    var dataFolder: FilePath {
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
            return FilePath(folder).appending("alttext")
        }
        let home = FilePath(environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path)
        #if os(macOS)
            return home.appending("Library/Application Support/AltText")
        #else
            return home.appending(".local/share/alttext")
        #endif
    }

    /// Where what can be made again lies: `$XDG_CACHE_HOME/alttext`, usually `~/.cache/alttext`; on macOS
    /// `~/Library/Caches/AltText`.
    var cacheFolder: FilePath {
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
            return FilePath(folder).appending("alttext")
        }
        let home = FilePath(environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path)
        #if os(macOS)
            return home.appending("Library/Caches/AltText")
        #else
            return home.appending(".cache/alttext")
        #endif
    }

    /// Who uses the command, for what the ledger says of a person's texts.
    var userName: String {
        let name = environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
        return name.isEmpty ? "somebody" : name
    }

    /// This machine and process, for people who look for the one that works on a gallery.
    var processName: String {
        "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier)"
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
