#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What engines take from the machine they run on.
package struct EngineOptions: Sendable, Hashable {
    /// The variables by which engines are found: `PATH`, `HOME`, `ALTTEXT_LLAMA_SERVER` and the like.
    package var environment: [String: String]
    /// Bytes that all engines together may take; `nil`: `ALTTEXT_ENGINE_MEMORY`, or what is free when the first starts.
    package var memoryByteCount: Int?
    /// How long an engine that nobody uses stays loaded.
    package var idleTime = Duration.seconds(300)
    /// How long an engine may take to load; `nil`: a minute, and what a slow disk needs for its files.
    package var loadingTime: Duration?
    /// How long an engine may take to end by itself before it is killed.
    package var graceTime = Duration.seconds(2)

    /// The usual options.
    ///
    /// - Parameter environment: the variables; `nil`: those of this process.
    package init(environment: [String: String]? = nil) {
        self.environment = environment ?? ProcessInfo.processInfo.environment
    }

    /// Where downloaded models lie: `$ALTTEXT_MODELS`, else `alttext/models` where the user's data is.
    package var modelsFolder: String {
        if let folder = environment["ALTTEXT_MODELS"], folder.hasPrefix("/") { return folder }
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") { return folder + "/alttext/models" }
        #if os(macOS)
            return home + "/Library/Application Support/AltText/models"
        #else
            return home + "/.local/share/alttext/models"
        #endif
    }

    /// Where engines lie that `scripts/engines` has built.
    var enginesFolder: String {
        if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder + "/alttext/engines" }
        return home + "/.cache/alttext/engines"
    }

    var home: String { environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path }
}
